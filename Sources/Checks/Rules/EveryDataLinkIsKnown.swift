import Diagnostics
import Markdown
import Statements

/// Every link in prose that points into the data, such as `[DAS](partij:das)`, names an id that is
/// there.
///
/// Reports the same kind as ``EveryReferenceIsKnown``.
enum EveryDataLinkIsKnown: DocumentRule {
  static let kind = EveryReferenceIsKnown.kind

  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    for link in document.document.links {
      guard let target = DataLink(link.destination),
        subject.statement.index(of: target.id, kind: target.kind) == nil,
        !subject.statement.unreadable.contains(target.kind)
      else { continue }
      EveryReferenceIsKnown.report(target, at: link.destinationRange, in: subject, &findings)
    }
  }
}

import Diagnostics
import Statements

/// Every reference in the data names an id that is there.
enum EveryReferenceIsKnown: ContentRule {
  static let kind = DiagnosticKind(
    "reference-unknown", .error,
    Explanation(
      rule: Phrase(
        nl: "elke verwijzing noemt een id die in de gegevens staat",
        en: "every reference names an id that is in the data"),
      why: Phrase(
        nl:
          "Een verwijzing die nergens heen gaat, verbergt een partij of een gegeven voor de lezer. Meestal is het een tikfout; de melding noemt de id die er het meest op lijkt.",
        en:
          "A reference that leads nowhere hides a party or a category of data from the reader. Mostly it is a slip; the message names the nearest id."
      ),
      wrong: "uitwisselingen:\n  - met: infofolo", right: "uitwisselingen:\n  - met: infofolio"))

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    for reference in subject.statement.unresolved {
      report(
        DataLink(reference.kind, reference.id.value), at: reference.id.range, in: subject, &findings
      )
    }
  }

  /// What to write where `id` is really several ids, with spaces or "en" between them, or the word for
  /// "among others".
  private static func several(_ id: String, _ kind: ReferenceKind, in subject: Subject) -> Phrase? {
    if kind == .dataCategory, id == "onder_meer" || id == "onder-meer" {
      return Phrase(
        nl: "schrijf '{onder_meer: […]}', met de gegevens tussen de haken",
        en: "write '{onder_meer: […]}', with the data between the brackets")
    }
    let ids = id.split(separator: " ").map(String.init).filter { $0 != "en" }
    guard ids.count > 1, ids.allSatisfy({ subject.statement.index(of: $0, kind: kind) != nil })
    else { return nil }
    let list = ids.joined(separator: ", ")
    return .write("[\(list)]")
  }

  /// Reports that what `range` refers to is not in the data; a report tells each id once.
  static func report(
    _ target: DataLink, at range: SourceRange, in subject: Subject, _ findings: inout [Diagnostic]
  ) {
    let (id, noun) = (target.id, target.kind.noun)
    let adjective = target.kind == .party ? "onbekende" : "onbekend"
    let nearest = subject.outline.nearest(to: id, target.kind)
    findings.append(
      Diagnostic(
        kind, at: range,
        Phrase(
          nl: "\(adjective) \(noun.dutch) '\(id)'", en: "unknown \(noun.english) '\(id)'"),
        help: several(id, target.kind, in: subject)
          ?? nearest.map { .didYouMean($0) }
          ?? Phrase(
            nl: "zet '\(id)' in data/\(target.kind.fileName), of verander de verwijzing",
            en: "put '\(id)' in data/\(target.kind.fileName), or change the reference"),
        cause: "\(target.kind) \(id)"))
  }
}

import Diagnostics
import Markup

/// Holds the text of a recorded version to what may stand in a page.
///
/// What a version says is not judged by what holds now. But its file is one that anybody can change,
/// together with the digest in the register, and it goes into a page as it is. So it is read as pages
/// are, and held to the same list: what Helder wrote is on it.
enum RecordedText {
  /// The first thing in `html` that may not stand in the page of a version, of a site at
  /// `ownAddress`; nil where all of it may.
  ///
  /// However much there is, somebody changed the file, and it is to be put back as a whole.
  static func problem(in html: [UInt8], ownAddress: [UInt8]) -> MarkupProblem? {
    guard String(validating: html, as: UTF8.self) != nil, !html.contains(0) else {
      return MarkupProblem(kind: .unread, range: firstUnread(in: html))
    }
    var reader = HTMLReader()
    var judge = MarkupJudge(.page, ownAddress: ownAddress)
    while true {
      let event = reader.next(in: html)
      switch event {
      case .startTag:
        judge.check(reader, in: html)
        if let name = nameOfFrame(reader.role), !judge.hasProblems {
          return MarkupProblem(kind: .element(name), range: reader.tag)
        }
      case .endTag: break
      case .end: reader.finish()
      }
      if reader.hasProblems || judge.hasProblems {
        let found = (reader.takeProblems() + judge.takeProblems()).filter(isOfAnyTime)
        if let first = found.first { return first }
      }
      if case .end = event { return nil }
    }
  }

  /// The name of an element that the frame alone has: in the text it would change the frame.
  private static func nameOfFrame(_ role: Vocabulary.Role) -> String? {
    switch role {
    case .html: "html"
    case .head: "head"
    case .body: "body"
    case .title: "title"
    case .script: "script"
    default: nil
    }
  }

  /// Whether a problem is one whatever the day: an address that was good enough once is let be.
  private static func isOfAnyTime(_ problem: MarkupProblem) -> Bool {
    switch problem.family {
    case .insecure, .local: false
    default: true
    }
  }

  /// The first byte in `html` that is of no text: it may be read in more than one way.
  private static func firstUnread(in html: [UInt8]) -> Range<Int> {
    var decoder = UTF8()
    var iterator = html.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator), scalar.value != 0 {
      offset += UTF8.width(scalar)
    }
    return min(offset, html.count)..<min(offset + 1, html.count)
  }
}

import Diagnostics
import Markdown
import Text

/// Every tag in the words of a template is one of Mustache: `{{naam}}`, and not `{naam}`, `{% … %}`
/// or `${naam}`, which a reader would see as it stands.
enum EveryTagIsMustache: ContentRule {
  static let kind = DiagnosticKind.markupUnread
  /// The kind is listed by the module that reads texts.
  static let kinds: [DiagnosticKind] = []

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    findings += subject.templateWords.compactMap { $0.foreignTag.map(finding) }
  }
}

/// A tag of another language for templates.
enum ForeignTag {
  /// The first in `bytes`, the words of a template.
  static func first(in bytes: [UInt8]) -> Range<Int>? {
    var offset = 0
    while let open = bytes[offset...].firstIndex(where: { $0 == Byte.openBrace }) {
      if let range = tag(in: bytes, at: open) { return range }
      offset = open + 1
    }
    return nil
  }

  private static func tag(in bytes: [UInt8], at open: Int) -> Range<Int>? {
    guard open + 1 < bytes.count else { return nil }
    let percent = UInt8(ascii: "%")
    if bytes[open + 1] == percent {
      let end = (open + 2..<bytes.count).first {
        bytes[$0] == Byte.closeBrace && bytes[$0 - 1] == percent || bytes[$0].isLineEnd
      }
      return open..<(end.map { bytes[$0].isLineEnd ? $0 : $0 + 1 } ?? bytes.count)
    }
    // A word of small letters between braces, as the names of Helder are written.
    let end = bytes[(open + 1)...].firstIndex {
      !$0.isSmallASCIILetter && $0 != Byte.underscore && $0 != UInt8(ascii: ".")
    }
    let isInWord = open > 0 && bytes[open - 1].isASCIIAlphanumeric
    guard let end, end > open + 2, bytes[end] == Byte.closeBrace, !isInWord else { return nil }
    let start = open > 0 && bytes[open - 1] == UInt8(ascii: "$") ? open - 1 : open
    return start..<(end + 1)
  }
}

// MARK: Words

extension EveryTagIsMustache {
  private static func finding(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      kind, at: place,
      Phrase(
        nl: "dit is geen tag van Mustache: een lezer ziet het zo staan",
        en: "this is no tag of Mustache: a reader sees it as it stands"),
      help: Phrase(
        nl: "schrijf de naam als '{{naam}}'; horen de tekens er echt, schrijf dan '&#123;'",
        en: "write the name as '{{name}}'; if the signs really belong there, write '&#123;'"))
  }
}

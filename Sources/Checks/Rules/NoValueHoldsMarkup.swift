import Diagnostics
import Statements
import Text

/// No text in the data, and no title or summary of a page, holds marks of Markdown or HTML: there they
/// become nothing, and a reader would see them.
enum NoValueHoldsMarkup: ContentRule, DocumentRule {
  static let kind = DiagnosticKind(
    "value-markup", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "een tekst in de gegevens, een titel en een samenvatting zijn gewone woorden",
        en: "a text in the data, a title and a summary are plain words"),
      why: Phrase(
        nl:
          "Opmaak zoals **vet**, een link of <b> werkt alleen in een tekst (een bestand dat op .md eindigt). In de gegevens blijft ze staan zoals je haar schrijft, en een lezer ziet de tekens.",
        en:
          "Markup such as **bold**, a link or <b> works in a text alone (a file that ends in .md). In the data it stays as you write it, and a reader sees the marks."
      ),
      wrong: "waarvoor: \"Ze brengen **je pakje** naar je toe.\"",
      right: "waarvoor: Ze brengen je pakje naar je toe."))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    for entry in subject.dataTexts { check(entry.text, subject, &findings) }
  }

  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    for text in [document.frontMatter.title, document.frontMatter.summary] {
      if let text { check(text, subject, &findings) }
    }
  }

  private static func check(
    _ value: Located<String>, _ subject: Subject, _ findings: inout [Diagnostic]
  ) {
    guard let mark = ValueMarkup.first(in: Array(value.value.utf8)) else { return }
    let place = ScalarPlaces.place(
      of: mark.range, in: value, written: subject.sources.written(value.range))
    findings.append(finding(of: mark, in: value, at: place))
  }
}

/// The first stretch of a text that would be markup in Markdown.
private struct ValueMarkup {
  enum Sort {
    case link, emphasis, code, element, reference, heading, listItem
  }

  let sort: Sort
  let range: Range<Int>

  static func first(in text: [UInt8]) -> ValueMarkup? {
    var offset = 0
    var isLineStart = true
    while offset < text.count {
      let byte = text[offset]
      if isLineStart, let mark = line(in: text, at: offset) { return mark }
      isLineStart = byte.isLineEnd
      let mark: ValueMarkup? =
        switch byte {
        case Byte.openBracket: link(in: text, at: offset)
        case Byte.asterisk, Byte.underscore: emphasis(in: text, at: offset)
        case Byte.backtick: code(in: text, at: offset)
        case Byte.less: element(in: text, at: offset)
        case Byte.ampersand: reference(in: text, at: offset)
        default: nil
        }
      if let mark { return mark }
      offset += 1
    }
    return nil
  }

  /// A mark at the start of a line: of a heading, or of an item of a list that is not all there is.
  private static func line(in text: [UInt8], at start: Int) -> ValueMarkup? {
    let marks = text[start...].prefix { $0 == Byte.hash }
    if !marks.isEmpty, marks.count <= 6, marks.endIndex < text.count,
      text[marks.endIndex] == Byte.space
    {
      return ValueMarkup(sort: .heading, range: marks.indices)
    }
    guard start > 0, text[start] == Byte.hyphen || text[start] == Byte.asterisk,
      start + 1 < text.count, text[start + 1] == Byte.space
    else { return nil }
    return ValueMarkup(sort: .listItem, range: start..<(start + 1))
  }

  /// `[woorden](adres)`, in one line.
  private static func link(in text: [UInt8], at start: Int) -> ValueMarkup? {
    guard let close = text[start...].firstIndex(where: { $0 == Byte.closeBracket || $0.isLineEnd }),
      close + 1 < text.count, text[close] == Byte.closeBracket,
      text[close + 1] == Byte.openParenthesis,
      let end = text[close...].firstIndex(where: { $0 == Byte.closeParenthesis || $0.isLineEnd }),
      text[end] == Byte.closeParenthesis
    else { return nil }
    return ValueMarkup(sort: .link, range: start..<(end + 1))
  }

  /// `*woorden*`, `**woorden**`, `_woorden_`: marks around words, and no letter outside them.
  private static func emphasis(in text: [UInt8], at start: Int) -> ValueMarkup? {
    let mark = text[start]
    if start > 0, isPartOfWord(text[start - 1]) || text[start - 1] == mark { return nil }
    let count = text[start...].prefix { $0 == mark }.count
    let first = start + count
    guard count <= 3, first < text.count, isPartOfWord(text[first]) else { return nil }
    var end = first
    while end < text.count, !text[end].isLineEnd {
      if text[end] == mark, !text[end - 1].isSpaceOrTab {
        let close = text[end...].prefix { $0 == mark }.endIndex
        let isClosed = close - end == count && (close == text.count || !isPartOfWord(text[close]))
        return isClosed ? ValueMarkup(sort: .emphasis, range: start..<close) : nil
      }
      end += 1
    }
    return nil
  }

  private static func code(in text: [UInt8], at start: Int) -> ValueMarkup? {
    guard let end = text[(start + 1)...].firstIndex(where: { $0 == Byte.backtick || $0.isLineEnd }),
      text[end] == Byte.backtick, end > start + 1
    else { return nil }
    return ValueMarkup(sort: .code, range: start..<(end + 1))
  }

  /// `<b>`, `</b>`, `<br/>`, `<!--`.
  private static func element(in text: [UInt8], at start: Int) -> ValueMarkup? {
    var name = start + 1
    if name < text.count, text[name] == UInt8(ascii: "/") { name += 1 }
    guard name < text.count, text[name].isASCIILetter || text[name] == Byte.exclamation,
      let end = text[name...].firstIndex(where: { $0 == Byte.greater || $0 == Byte.less }),
      text[end] == Byte.greater
    else { return nil }
    return ValueMarkup(sort: .element, range: start..<(end + 1))
  }

  /// `&amp;`, `&#233;`.
  private static func reference(in text: [UInt8], at start: Int) -> ValueMarkup? {
    var end = start + 1
    if end < text.count, text[end] == Byte.hash { end += 1 }
    let first = end
    while end < text.count, end - first < 32, text[end].isASCIIAlphanumeric { end += 1 }
    guard end < text.count, text[end] == UInt8(ascii: ";"), end - first >= 2 else { return nil }
    return ValueMarkup(sort: .reference, range: start..<(end + 1))
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || !byte.isASCII
  }
}

// MARK: Words

extension NoValueHoldsMarkup {
  private static func finding(
    of mark: ValueMarkup, in value: Located<String>, at place: SourceRange
  ) -> Diagnostic {
    let bytes = Array(value.value.utf8)
    let shown = String(decoding: bytes[mark.range].prefix(60), as: UTF8.self)
    return Diagnostic(
      kind, at: place,
      Phrase(
        nl: "'\(shown)' wordt hier geen opmaak: een lezer ziet de tekens",
        en: "'\(shown)' does not become markup here: a reader sees the marks"),
      help: help(mark.sort))
  }

  private static func help(_ sort: ValueMarkup.Sort) -> Phrase {
    switch sort {
    case .link:
      Phrase(
        nl: "schrijf alleen de woorden; een link zet je in de tekst, een bestand op .md",
        en: "write the words alone; a link goes into the text, in a file that ends in .md")
    case .reference:
      Phrase(
        nl: "schrijf het teken zelf, zoals '&', 'é' of '€'",
        en: "write the sign itself, such as '&', 'é' or '€'")
    case .listItem:
      Phrase(
        nl: "schrijf een zin met komma's; een opsomming zet je in de tekst, een bestand op .md",
        en: "write a sentence with commas; a list goes into the text, in a file that ends in .md")
    case .emphasis, .code, .element, .heading:
      Phrase(nl: "haal deze tekens weg", en: "remove these marks")
    }
  }
}

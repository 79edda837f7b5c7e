public import Diagnostics
import Markdown
import Text

/// Nothing is left that the writer still has to say: no mark like `[invullen: je adres]`, `TODO` or
/// `XXX`, wherever it stands.
///
/// A new site has one at every such place. In a data file an `[invullen: …]` in a comment counts
/// too, for a date or an address can't hold one; other marks there are notes of who writes. What
/// stands between backticks is passed over. Where one is left the pages can be made, to be looked
/// at, but not published as finished.
public enum EveryBlankIsFilledIn: ContentRule, DocumentRule {
  /// The kind of finding.
  public static let kind = DiagnosticKind(
    "to-fill-in", .error,
    Explanation(
      rule: Phrase(
        nl: "alles wat je zelf moet zeggen, is ingevuld",
        en: "all that you have to say yourself is filled in"),
      why: Phrase(
        nl:
          "Een nieuwe site heeft plekken waar alleen jij weet wat er moet staan. Schrijf daar je eigen woorden, en haal alles tussen de rechte haken weg. Staat zo'n plek in een opmerking na een hekje? Vul dan de waarde in waar de opmerking bij hoort, en haal de opmerking weg. Ook 'TODO', 'TBD', 'XXX' en 'lorem ipsum' tellen: een tekst waar dat in staat, vertelt nog niets. Met 'helder serve' zie je de site al wel, en 'helder build --concept' publiceert hem met CONCEPT op elke pagina.",
        en:
          "A new site has places of which only you know what belongs there. Write your own words there, and take away all between the square brackets. Is such a place in a comment after a hash? Then fill in the value that the comment is about, and take the comment away. 'TODO', 'TBD', 'XXX' and 'lorem ipsum' count too: a text that holds one tells nothing yet. 'helder serve' shows the site all the same, and 'helder build --concept' publishes it with CONCEPT on every page."
      ),
      wrong: "organisatie:\n  naam: \"[invullen: de naam van je organisatie]\"",
      right: "organisatie:\n  naam: Voorbeeld B.V."))

  static let readsTexts = false

  /// Looks at the data files, as they are written, and at the words of templates.
  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    findings += subject.templateWords.flatMap(\.blanks)
    for (index, source) in subject.sources.files.enumerated() {
      guard source.path.hasSuffix(".yaml"), let bytes = source.bytes else { continue }
      report(bytes, 0..<bytes.count, of: FileID(index), &findings)
    }
  }

  /// Looks at the words of a Markdown file, and at what it says of itself.
  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    let marks = document.placeholders
    let document = document.document
    if let top = document.frontMatterRange, let bytes = subject.sources[top.file].bytes,
      top.offsets.upperBound <= bytes.count
    {
      report(bytes, top.offsets, of: top.file, &findings)
    }
    let prose = document.prose
    for mark in marks {
      findings.append(
        finding(of: mark, in: prose.bytes, at: prose.sourceRange(of: mark.range), isText: true))
    }
    for link in document.links where link.isImage || !link.title.isEmpty {
      let words = Array((link.isImage ? "\(link.text) \(link.title)" : link.title).utf8)
      guard let mark = Placeholder.all(in: words, 0..<words.count).first else { continue }
      findings.append(finding(of: mark, in: words, at: link.range, isText: true))
    }
  }

  /// Reports the marks in `bytes[range]`, which are YAML.
  private static func report(
    _ bytes: [UInt8], _ range: Range<Int>, of file: FileID, _ findings: inout [Diagnostic]
  ) {
    // The line of the last mark, up to its comment.
    var line = range.lowerBound..<range.lowerBound
    var comment = 0
    for mark in Placeholder.all(in: bytes, range) {
      if !mark.isFillIn {
        if !line.contains(mark.range.lowerBound) {
          line = self.line(of: mark.range.lowerBound, in: bytes, range)
          comment = commentStart(in: bytes, line)
        }
        if mark.range.lowerBound >= comment { continue }
      }
      findings.append(
        finding(of: mark, in: bytes, at: SourceRange(file: file, mark.range), isText: false))
    }
  }

  private static func line(of place: Int, in bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    func isEnd(_ byte: UInt8) -> Bool { byte == Byte.lineFeed || byte == Byte.carriageReturn }
    var start = place
    while start > range.lowerBound, !isEnd(bytes[start - 1]) { start -= 1 }
    var end = place
    while end < range.upperBound, !isEnd(bytes[end]) { end += 1 }
    return start..<end
  }

  /// Where the comment of a line of YAML begins, or its end: at a `#` behind a space that is in no
  /// quotes.
  private static func commentStart(in bytes: [UInt8], _ line: Range<Int>) -> Int {
    var quote: UInt8?
    for offset in line {
      let byte = bytes[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == Byte.quote || byte == UInt8(ascii: "'") {
        // An apostrophe within a word is no quote.
        if offset == line.lowerBound || !isLetter(bytes[offset - 1]) { quote = byte }
      } else if byte == Byte.hash, offset == line.lowerBound || bytes[offset - 1] == Byte.space {
        return offset
      }
    }
    return line.upperBound
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || !byte.isASCII
  }

  static func finding(
    of mark: Placeholder, in bytes: [UInt8], at place: SourceRange, isText: Bool
  ) -> Diagnostic {
    let words = String(decoding: bytes[mark.inner], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let written = String(decoding: bytes[mark.range], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if mark.isBracketed {
      let what = words.isEmpty ? "" : ": \(words)"
      return Diagnostic(
        kind, at: place,
        Phrase(nl: "nog in te vullen\(what)", en: "still to fill in\(what)"),
        help: Phrase(
          nl: "schrijf hier je eigen woorden, en haal de rechte haken weg",
          en: "write your own words here, and take the square brackets away"))
    }
    let literal =
      isText
      ? Phrase(
        nl: "; hoort het er echt, zet het dan tussen backticks: '`\(written)`'",
        en: "; if it really belongs there, put it between backticks: '`\(written)`'")
      : Phrase("")
    return Diagnostic(
      kind, at: place,
      Phrase(
        nl: "hier staat nog '\(written)': de tekst is niet af",
        en: "'\(written)' is still here: the text is not finished"),
      help: Phrase(
        nl: "schrijf wat hier moet staan, en haal '\(written)' weg\(literal.dutch)",
        en: "write what belongs here, and remove '\(written)'\(literal.english)"))
  }
}

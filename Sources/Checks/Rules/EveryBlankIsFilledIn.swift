import Diagnostics
import Markdown

/// Nothing is left that the writer still has to say: no mark like `[invullen: je adres]`.
///
/// A new site has one at every such place. In a data file a mark in a comment counts too, for a date
/// or an address can't hold one. A mark between backticks is passed over.
enum EveryBlankIsFilledIn: ContentRule, DocumentRule {
  static let kind = DiagnosticKind(
    "to-fill-in", .warning,
    Explanation(
      rule: Phrase(
        nl: "alles wat je zelf moet zeggen, is ingevuld",
        en: "all that you have to say yourself is filled in"),
      why: Phrase(
        nl:
          "Een nieuwe site heeft plekken waar alleen jij weet wat er moet staan. Schrijf daar je eigen woorden, en haal alles tussen de rechte haken weg. Staat zo'n plek in een opmerking na een hekje? Vul dan de waarde in waar de opmerking bij hoort, en haal de opmerking weg.",
        en:
          "A new site has places of which only you know what belongs there. Write your own words there, and take away all between the square brackets. Is such a place in a comment after a hash? Then fill in the value that the comment is about, and take the comment away."
      ),
      wrong: "organisatie:\n  naam: \"[invullen: de naam van je organisatie]\"",
      right: "organisatie:\n  naam: Voorbeeld B.V."))

  static let readsTexts = false

  /// Looks at the data files, as they are written.
  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    for (index, source) in subject.sources.files.enumerated() {
      guard source.path.hasSuffix(".yaml"), let bytes = source.bytes else { continue }
      let file = FileID(index)
      for mark in marks(in: bytes, 0..<bytes.count) {
        findings.append(finding(of: bytes[mark], at: SourceRange(file: file, mark)))
      }
    }
  }

  /// Looks at the words of a Markdown file, and at what it says of itself.
  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    if let top = document.document.frontMatterRange,
      let bytes = subject.sources[top.file].bytes, top.offsets.upperBound <= bytes.count
    {
      for mark in marks(in: bytes, top.offsets) {
        findings.append(finding(of: bytes[mark], at: SourceRange(file: top.file, mark)))
      }
    }
    let prose = document.document.prose
    for mark in marks(in: prose.bytes, 0..<prose.bytes.count)
    where !prose.spans.contains(where: { $0.kind == .code && $0.range.overlaps(mark) }) {
      findings.append(finding(of: prose.bytes[mark], at: prose.sourceRange(of: mark)))
    }
  }

  /// How every mark begins, in capitals or not.
  private static let opening = Array("[invullen:".utf8)

  /// The most bytes of a mark: a bracket further on is not its end.
  private static let longest = 400

  /// Where the marks in `range` of `bytes` are, from bracket to bracket; of a mark without an end
  /// only how it begins.
  private static func marks(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    var start = range.lowerBound
    while let bracket = bytes[start..<range.upperBound].firstIndex(of: opening[0]) {
      start = bracket + 1
      let end = bracket + opening.count
      guard end <= range.upperBound,
        zip(bytes[bracket..<end], opening).allSatisfy({ isSameLetter($0, $1) })
      else { continue }
      let rest = bytes[end..<min(range.upperBound, bracket + longest)]
      let close = rest.firstIndex { $0 == UInt8(ascii: "]") || $0 == opening[0] }
      let isClosed = close.map { bytes[$0] == UInt8(ascii: "]") } ?? false
      let mark = bracket..<(isClosed ? (close ?? end) + 1 : end)
      marks.append(mark)
      start = mark.upperBound
    }
    return marks
  }

  /// Whether `byte` is `letter`, which is no capital, in either case.
  private static func isSameLetter(_ byte: UInt8, _ letter: UInt8) -> Bool {
    byte == letter || (0x41...0x5A).contains(byte) && byte + 0x20 == letter
  }

  private static func finding(of mark: ArraySlice<UInt8>, at place: SourceRange) -> Diagnostic {
    let inner = mark.dropFirst(opening.count).prefix { $0 != UInt8(ascii: "]") }
    let words = String(decoding: inner, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let what = words.isEmpty ? "" : ": \(words)"
    return Diagnostic(
      kind, at: place,
      Phrase(nl: "nog in te vullen\(what)", en: "still to fill in\(what)"),
      help: Phrase(
        nl: "schrijf hier je eigen woorden, en haal de rechte haken weg",
        en: "write your own words here, and take the square brackets away"))
  }
}

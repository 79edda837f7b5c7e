import Diagnostics
import Markdown
import Statements
import Text

/// Every party and every moment has a text of its own, which is not that of another, nor that of
/// another with its own name put in.
///
/// Case, punctuation, white space, headings and markup make no difference. Two parties may do the very
/// same thing; then somebody says so with an allowance. Source: AVG article 12(1).
enum EveryTextIsItsOwn: ContentRule {
  static let kind = DiagnosticKind(
    "text-copied", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "elke partij en elk moment heeft een eigen tekst",
        en: "every party and every moment has a text of its own"),
      why: Phrase(
        nl:
          "Een tekst die gekopieerd is van een andere partij, legt deze partij niet uit. Ook niet als alleen de naam is veranderd. Schrijf wat er bij deze partij gebeurt. Doen twee partijen echt precies hetzelfde? Maak er dan één partij van, of sta het toe met een reden.",
        en:
          "A text that is copied from another party does not explain this one, nor does it when only the name was changed. Write what happens with this party. Do two parties really do exactly the same? Then make them one party, or allow it with a reason."
      ),
      wrong:
        "<!-- content/partijen/cis.md -->\nCIS kijkt of je claim klopt.\n<!-- content/partijen/das.md -->\nDAS kijkt of je claim klopt.",
      right:
        "<!-- content/partijen/das.md -->\nDAS helpt je als je een conflict hebt.",
      source: "AVG art. 12 lid 1"))

  /// The most other places of one text that are told.
  private static let mostPlaces = 20

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    var firsts: [UInt64: Int] = [:]
    var copies: [Int: [(index: Int, isRenamed: Bool)]] = [:]
    for (index, document) in subject.documents.enumerated() where document.lack == nil {
      guard let names = ownNames(document.role, in: subject.statement) else { continue }
      let prose = document.document.prose
      let (plain, renamed) = digests(of: prose, leavingOut: names)
      let first = firsts[plain] ?? firsts[renamed]
      if let first { copies[first, default: []].append((index, firsts[plain] == nil)) }
      // What is like a copy is like the first.
      for digest in [plain, renamed] where firsts[digest] == nil { firsts[digest] = first ?? index }
    }
    for (first, others) in copies.sorted(by: { $0.key < $1.key }) {
      findings.append(finding(first, others, subject))
    }
  }

  /// The names of what a document is about, in small letters, longest first; nil for a document about
  /// nothing in the data.
  private static func ownNames(
    _ role: ContentDocument.Role, in statement: PrivacyStatement
  ) -> [[UInt8]]? {
    switch role {
    case .page: return nil
    case .moment(let id): return statement.index(of: id, kind: .moment) == nil ? nil : []
    case .party(let id):
      guard let party = statement.index(of: id, kind: .party) else { return nil }
      return statement.parties[party].names.map { $0.utf8.map(small) }.filter { !$0.isEmpty }
        .sorted { $0.count > $1.count }
    }
  }

  /// Two numbers for the letters and digits of `prose` outside of headings: of all of them, and with
  /// one sign for each of `names` in any case.
  ///
  /// They are FNV-1a with 64 bits.
  private static func digests(
    of prose: Prose, leavingOut names: [[UInt8]]
  ) -> (plain: UInt64, renamed: UInt64) {
    var plain = FNV1a64()
    var renamed = FNV1a64()
    let bytes = prose.bytes.span
    for block in prose.blocks {
      if case .heading = block.kind { continue }
      let end = block.range.upperBound
      var offset = block.range.lowerBound
      // Where the name ends that was met last.
      var nameEnd = offset
      var isInWord = false
      while offset < end {
        if !isInWord, offset >= nameEnd {
          for name in names where stands(name, in: bytes, offset..<end) {
            renamed.combine(1)
            nameEnd = offset + name.count
            break
          }
        }
        let isOutside = offset >= nameEnd
        let byte = bytes[offset]
        offset += 1
        isInWord = isPartOfWord(byte)
        // The first byte of a space, a soft hyphen, a dash, a quote or a sign that is not seen.
        if byte == 0xC2 || byte == 0xE2 && offset < end && bytes[offset] <= 0x81 {
          offset += byte == 0xC2 ? 1 : 2
          isInWord = false
        } else if isInWord {
          let letter = small(byte)
          plain.combine(letter)
          if isOutside { renamed.combine(letter) }
        }
        // What follows a name goes on from a word.
        if offset == nameEnd { isInWord = true }
      }
      plain.combine(2)
      renamed.combine(2)
    }
    return (plain.value, renamed.value)
  }

  /// Whether `name` stands at the start of `range`, as a word of its own.
  private static func stands(
    _ name: [UInt8], in bytes: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard name.count <= range.count, small(bytes[range.lowerBound]) == name[0] else { return false }
    let end = range.lowerBound + name.count
    for place in name.indices where small(bytes[range.lowerBound + place]) != name[place] {
      return false
    }
    return end == range.upperBound || !isPartOfWord(bytes[end]) || bytes[end] == 0xC2
      || bytes[end] == 0xE2
  }

  @inline(__always)
  private static func small(_ byte: UInt8) -> UInt8 {
    byte.smallASCII
  }

  @inline(__always)
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte >= 0x80
  }

  private static func finding(
    _ first: Int, _ copies: [(index: Int, isRenamed: Bool)], _ subject: Subject
  ) -> Diagnostic {
    let copy = copies[0]
    let path = subject.sources[subject.documents[first].file].path
    var notes = [
      Diagnostic.Note(
        Phrase(nl: "de andere tekst", en: "the other text"), at: place(first, subject))
    ]
    if copies.count > 1 {
      let more = copies.count - 1
      notes.append(
        Diagnostic.Note(
          Phrase(nl: "nog \(more) keer", en: more == 1 ? "once more" : "\(more) times more")))
    }
    notes += copies.dropFirst().prefix(mostPlaces).map {
      Diagnostic.Note(Phrase(nl: "en hier", en: "and here"), at: place($0.index, subject))
    }
    return Diagnostic(
      kind, at: place(copy.index, subject),
      copy.isRenamed
        ? Phrase(
          nl: "dit is de tekst van '\(path)' met een andere naam",
          en: "this is the text of '\(path)' with another name")
        : Phrase(
          nl: "dit is dezelfde tekst als in '\(path)'", en: "this is the same text as in '\(path)'"),
      help: Phrase(
        nl: "schrijf wat er hier gebeurt, in eigen woorden",
        en: "write what happens here, in words of its own"),
      notes: notes)
  }

  /// Where the text of a document begins, after its headings.
  private static func place(_ index: Int, _ subject: Subject) -> SourceRange {
    let document = subject.documents[index]
    let block = document.document.prose.blocks.first { block in
      if case .heading = block.kind { false } else { true }
    }
    return block?.source ?? .whole(document.file)
  }
}

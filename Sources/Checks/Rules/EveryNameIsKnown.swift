import Diagnostics
import Language
import Markdown
import Statements
import Text

/// A name in a text is a known one: of a party, a product, the organisation, or one of
/// `bekende_namen` in `site.yaml`.
///
/// So a party that nobody declared comes to light. What looks like a name, and what does not, is
/// for ``ProperNames`` to say; in short:
///
/// - **In the middle of a sentence** every word with a capital is a name, and a run of such words
///   is one name, with "van", "de", "&", initials and "B.V." between or after them. Without a
///   possessive or the rest of a compound. A Dutch word is none after "een" or "je", nor what people
///   or buttons are called ("de Huisarts", "klik op Opslaan").
/// - **Anywhere else**, at the start of a sentence, a heading, an item or a cell, after a colon, an
///   opening quotation mark or bracket, a word with a capital is one where it is no Dutch word.
/// - **A declared name in another form** is known, see ``NameIndex``; so is an abbreviation of one
///   that the text puts in brackets after it, everywhere.
/// - **Quotation marks** only make a start: a name between them is judged as any other. So are
///   names in quote blocks, headings, cells, links and bold words; words between backticks are not.
/// - **Abbreviations** with dots, common acronyms (AVG, BSN, IBAN …), Roman numerals, single
///   letters and words in capitals for emphasis are no names.
/// - **Months, days, places, countries, peoples, languages and laws** are known to all:
///   ``ProperNames/commonNames``. So are a street with a house number and a postcode.
/// - **`bekende_namen`** are for the rest: a name that is no party.
/// - The titles of pages, and the names of moments and of categories of data, are known where they
///   stand as they are written.
///
/// Nothing is judged where an error in the data may have cost a name, and no name is that stands in
/// the file of a party that is not in the data: both are reported already.
///
/// A name that is near to a known one is reported as another spelling of it instead, by
/// ``EveryNameHasOneSpelling``. A name is reported once, where it stands first, with its other
/// places.
struct EveryNameIsKnown: LanguageRule {
  static let kind = DiagnosticKind(
    "name-unknown", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "een naam in een tekst staat in de gegevens",
        en: "a name in a text is one of those in the data"),
      why: Phrase(
        nl:
          "Een woord met een hoofdletter is midden in een zin bijna altijd een naam, en elders als het geen Nederlands woord is. Staat die naam niet in de gegevens? Dan deel je misschien gegevens met een partij die je nergens noemt. Is het geen partij, zet de naam dan bij 'bekende_namen' in site.yaml. Maanden, plaatsen, landen en bekende afkortingen kent Helder al.",
        en:
          "A word with a capital is nearly always a name in the middle of a Dutch sentence, and elsewhere where it is no Dutch word. Where the data do not have it, you may share data with a party that you declare nowhere. If it is no party, put it under 'bekende_namen' in site.yaml. Months, places, countries and common abbreviations are known already."
      ),
      wrong: "We halen de herbouwwaarde op bij Infofolio.",
      right:
        "# partijen.yaml\ninfofolio:\n  naam: Infofolio\n  soort: organisatie\n  waarvoor: \"We rekenen uit wat je huis kost.\"",
      source: "AVG art. 13 lid 1 e, 14 lid 1 e"))

  /// A name that is not known.
  private struct Unknown {
    /// The name as it is written.
    let text: String
    let place: SourceRange
    /// The name with one or two words after it, which may belong to it.
    let longer: [(text: String, place: SourceRange)]
  }

  private static let finder = ProperNames()

  private var unknown: [Unknown] = []
  /// What shortens a known name, or writes it in full, in brackets after it.
  private var explained: Set<String> = []
  /// The names in files of parties that are not in the data.
  private var removed: Set<String> = []

  mutating func check(
    _ text: ReaderText, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    let words = text.words
    guard !subject.statement.mayLackNames, let first = words.tokens.first,
      let last = words.tokens.last
    else { return }
    let isHeading = text.form == .heading
    let mentions = text.mentions.map(\.range)
    // Titles cost a look at every word, and few texts have anything that could be one.
    guard !Self.finder.candidates(in: words, known: mentions, isHeading: isHeading).isEmpty else {
      return
    }
    let known = subject.titles.ranges(
      with: mentions, in: words.bytes, range: first.range.lowerBound..<last.range.upperBound)
    for candidate in Self.finder.candidates(in: words, known: known, isHeading: isHeading) {
      // What is still to be written, or was read in another encoding, is told elsewhere.
      guard !text.isCode(candidate.range), !Documentation.isPlaceholder(candidate.text),
        !Documentation.isPlaceholder("[\(candidate.text)]"),
        !GarbledText.touches(candidate.range, in: words.bytes)
      else { continue }
      if isOfRemovedParty(text, subject) {
        removed.insert(candidate.text)
        continue
      }
      if candidate.explainsKnown {
        explained.insert(candidate.text)
        continue
      }
      let longer = Self.longerRanges(of: candidate.range, in: words).map { range in
        (text: text.string(range), place: text.place(of: range))
      }
      unknown.append(
        Unknown(text: candidate.text, place: text.place(of: candidate.range), longer: longer))
    }
  }

  mutating func take(_ other: EveryNameIsKnown) {
    unknown += other.unknown
    explained.formUnion(other.explained)
    removed.formUnion(other.removed)
  }

  mutating func end(of subject: Subject, into findings: inout [Diagnostic]) {
    guard !unknown.isEmpty else { return }
    // What a change of one name makes wrong everywhere is said once.
    var names: [(first: Unknown, others: [SourceRange])] = []
    var indices: [String: Int] = [:]
    for name in unknown where !removed.contains(name.text) && !explained.contains(name.text) {
      if let index = indices[name.text] {
        names[index].others.append(name.place)
      } else {
        indices[name.text] = names.count
        names.append((name, []))
      }
    }
    if names.contains(where: { KnownDomains.mayBe($0.first.text) }) {
      let domains = KnownDomains(subject)
      names.removeAll { domains.contain($0.first.text) }
    }
    guard !names.isEmpty else { return }
    var spellings = EveryNameHasOneSpelling(subject)
    let likeness = NameLikeness(subject)
    for (name, others) in names {
      // Words in small letters may belong to the name: "SOS hulpdienst".
      let ways = [(text: name.text, place: name.place)] + name.longer
      let near = ways.filter { spellings.knownName(near: $0.text) != nil }
      let best = near.last { spellings.hasAsManyWords($0.text) } ?? near.first
      let drift = best.flatMap { best in
        spellings.finding(on: best.text, at: best.place, andAt: others)
      }
      if let drift {
        findings.append(drift)
      } else {
        findings.append(Self.finding(name.text, at: name.place, andAt: others, likeness))
      }
    }
  }

  /// Whether `text` is in the file of a party that is not in the data.
  private func isOfRemovedParty(_ text: ReaderText, _ subject: Subject) -> Bool {
    guard case .document(let index) = text.origin,
      case .party(let id) = subject.documents[index].role
    else { return false }
    return subject.statement.index(of: id, kind: .party) == nil
  }

  private static func finding(
    _ name: String, at place: SourceRange, andAt others: [SourceRange], _ likeness: NameLikeness
  ) -> Diagnostic {
    let declare = Phrase(
      nl:
        "is het een partij? zet haar in data/partijen.yaml; zo niet, zet de naam bij 'bekende_namen' in site.yaml",
      en:
        "is it a party? declare it in data/partijen.yaml; if not, put the name under 'bekende_namen' in site.yaml"
    )
    let help = likeness.party(like: name).map { party in
      Phrase(
        nl:
          "is het '\(party.name.value)'? zet '\(name)' bij 'ook_bekend_als' van '\(party.id.value)' in data/partijen.yaml; anders: \(declare.dutch)",
        en:
          "is it '\(party.name.value)'? put '\(name)' under 'ook_bekend_als' of '\(party.id.value)' in data/partijen.yaml; otherwise: \(declare.english)"
      )
    }
    return .once(
      kind, at: place, andAt: others,
      Phrase(nl: "'\(name)' staat niet in de gegevens", en: "'\(name)' is not in the data"),
      help: help ?? declare)
  }

  /// `range` with the next word, and with the next two, where only spaces are between.
  private static func longerRanges(of range: Range<Int>, in text: DutchText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = text.tokens.partitionPoint { $0.range.lowerBound < range.upperBound }
    while ranges.count < 2, index < text.tokens.count, text.tokens[index].kind == .word,
      index > 0, text.tokens[index - 1].range.upperBound < text.tokens[index].range.lowerBound
    {
      ranges.append(range.lowerBound..<text.tokens[index].range.upperBound)
      index += 1
    }
    return ranges
  }
}

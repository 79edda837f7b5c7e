import Diagnostics
import Markdown
import Statements
import Text

/// Every party and every moment has a text of its own, which is not that of another, nor that of
/// another with its own name put in or a few words changed.
///
/// Case, punctuation, white space, headings and markup make no difference, nor do words that say
/// nothing by themselves ("ook", "de"). Between the texts of parties one word in twelve may be another
/// one; those of the parts of one party are alike on purpose. Two parties may do the very same thing;
/// then somebody says so with an allowance. Source: AVG article 12(1).
enum EveryTextIsItsOwn: ContentRule {
  static let kind = DiagnosticKind(
    "text-copied", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "elke partij en elk moment heeft een eigen tekst",
        en: "every party and every moment has a text of its own"),
      why: Phrase(
        nl:
          "Een tekst die gekopieerd is van een andere partij, legt deze partij niet uit. Ook niet als alleen de naam of een enkel woord is veranderd. Schrijf wat er bij deze partij gebeurt. Doen twee partijen echt precies hetzelfde? Maak er dan één partij van, of sta het toe met een reden.",
        en:
          "A text that is copied from another party does not explain this one, nor does it when only the name or a single word was changed. Write what happens with this party. Do two parties really do exactly the same? Then make them one party, or allow it with a reason."
      ),
      wrong:
        "<!-- content/partijen/cis.md -->\nCIS kijkt of je claim klopt.\n<!-- content/partijen/das.md -->\nDAS kijkt of je claim klopt.",
      right:
        "<!-- content/partijen/das.md -->\nDAS helpt je als je een conflict hebt.",
      source: "AVG art. 12 lid 1"))

  /// The most other places of one text that are told.
  private static let mostPlaces = 20

  /// How a text is another's.
  private enum Likeness {
    case same
    case renamed
    /// With so many words that differ.
    case near(Int)
  }

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    var firsts = NumberTable()
    var near = NearTexts()
    var copies: [Int: [(index: Int, likeness: Likeness)]] = [:]
    for (index, document) in subject.documents.enumerated() {
      guard let text = subject.mentions[index].text else { continue }
      let words = text.plain
      var first = firsts[words.digest] ?? firsts[words.renamedDigest]
      var likeness = firsts[words.digest] == nil ? Likeness.renamed : .same
      if first == nil, case .party(let id) = document.role,
        let party = subject.statement.index(of: id, kind: .party)
      {
        let family = family(of: party, in: subject.statement)
        if let other = near.nearest(to: text, of: family) {
          (first, likeness) = (other.index, .near(other.distance))
        } else {
          near.add(text, of: index, family)
        }
      }
      if let first { copies[first, default: []].append((index, likeness)) }
      // What is like a copy is like the first.
      for digest in [words.digest, words.renamedDigest] where firsts[digest] == nil {
        firsts.set(digest, to: first ?? index)
      }
    }
    for (first, others) in copies.sorted(by: { $0.key < $1.key }) {
      findings.append(finding(first, others, subject))
    }
  }

  /// The party that the one with this index is a part of, or it itself.
  private static func family(of party: Int, in statement: PrivacyStatement) -> Int {
    statement.parties[party].parent?.index ?? party
  }

  private static func finding(
    _ first: Int, _ copies: [(index: Int, likeness: Likeness)], _ subject: Subject
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
      summary(copy.likeness, path),
      help: Phrase(
        nl: "schrijf wat er hier gebeurt, in eigen woorden",
        en: "write what happens here, in words of its own"),
      notes: notes)
  }

  private static func summary(_ likeness: Likeness, _ path: String) -> Phrase {
    switch likeness {
    case .same:
      Phrase(
        nl: "dit is dezelfde tekst als in '\(path)'", en: "this is the same text as in '\(path)'")
    case .renamed:
      Phrase(
        nl: "dit is de tekst van '\(path)' met een andere naam",
        en: "this is the text of '\(path)' with another name")
    case .near(let count):
      Phrase(
        nl: "dit is op \(count == 1 ? "één woord" : "\(count) woorden") na de tekst van '\(path)'",
        en: "this is the text of '\(path)' but for \(count == 1 ? "one word" : "\(count) words")")
    }
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

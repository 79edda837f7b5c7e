import Diagnostics
import Markdown
import Statements
import Text

/// Something that a text states in a section of its own, as its front matter says: `avg:
/// [klachtrecht]` and a heading with that anchor.
enum StatedItem: String, CaseIterable {
  case rights = "rechten"
  case withdrawal = "intrekken-toestemming"
  case complaint = "klachtrecht"
  case obligation = "verplichte-gegevens"
  case automatedDecisions = "automatische-besluiten"
  case source = "herkomst"
  case objection = "bezwaar"
  case retention = "bewaartermijn"

  /// The heading that has the anchor: "Verplichte gegevens".
  var heading: String {
    let words = rawValue.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The item that `text` names, or probably meant to name.
  init?(meantBy text: String) {
    let names = Self.allCases.map(\.rawValue)
    guard let item = Self(rawValue: NearMiss.nearest(to: text, in: names) ?? text) else {
      return nil
    }
    self = item
  }

  /// Where front matter names the item, over all texts; misspelt counts too, as that is told of by
  /// itself.
  func claims(in subject: Subject) -> [DutyClaim] {
    subject.documents.flatMap { document in
      document.frontMatter.statedItems
        .filter { $0.value == rawValue || Self(meantBy: $0.value) == self }
        .map { DutyClaim(place: $0.range, names: [.init(textsOf: document.role)]) }
    }
  }

  /// Whether `document` has a heading with the item's anchor and a text under it.
  func hasSection(in document: MarkdownFacts) -> Bool {
    guard let index = document.headings.firstIndex(where: { $0.id == rawValue }) else {
      return false
    }
    let heading = document.headings[index]
    let next = document.headings[(index + 1)...].first { $0.level <= heading.level }
    return document.prose.blocks.contains { block in
      if case .heading = block.kind { return false }
      return block.source.start >= heading.range.end
        && next.map { block.source.start < $0.range.start } ?? true
    }
  }
}

/// A duty that a section of a text fulfils.
protocol ProseDuty: InformationDuty {
  /// What the section is about.
  static var stated: StatedItem { get }
  /// Why it need not be told; nil where it must be.
  static func exemption(of subject: Subject) -> Phrase?
}

extension ProseDuty {
  static func exemption(of subject: Subject) -> Phrase? { nil }

  static func verdict(on subject: Subject) -> DutyVerdict {
    let claims = stated.claims(in: subject)
    // A claim without its section is told of by ``EveryStatedItemHasItsSection``.
    if !claims.isEmpty { return .told(claims, in: subject) }
    if let reason = exemption(of: subject) { return .notNeeded(reason) }
    return .missing([
      DutyGap(
        place: subject.declarationPlace,
        summary: Phrase(
          nl: "de verklaring vertelt nergens: \(item.dutch)",
          en: "the statement tells nowhere: \(item.english)"),
        help: Phrase(
          nl: "schrijf in een tekst onder de kop '## \(stated.heading)', en zet bovenaan "
            + "'avg: [\(stated.rawValue)]'",
          en: "write in a text under the heading '## \(stated.heading)', and put "
            + "'avg: [\(stated.rawValue)]' at its top"))
    ])
  }
}

import Diagnostics
import Statements

/// Every party occurs in a moment, or says on what product or condition it applies.
///
/// Nothing is reported while a reference is unknown, a text is about a moment that is not there, or a
/// moment could not be read whole or names no party: mended, it may be the use that is missed. Nor is
/// a party that could not be read whole. A party that the prose of a moment mentions is left to
/// ``EveryMentionedPartyIsListed``.
enum EveryPartyIsUsed: ContentRule {
  static let kind = DiagnosticKind(
    "party-unused", .warning, basis: .judgement, stage: .following,
    Explanation(
      rule: Phrase(
        nl: "elke partij hoort bij een moment, een product of een voorwaarde",
        en: "every party belongs to a moment, a product or a condition"),
      why: Phrase(
        nl:
          "De lezer wil weten wanneer een partij zijn gegevens krijgt. Noem de partij in een uitwisseling, of vul 'producten' of 'voorwaarde' in.",
        en:
          "The reader wants to know when a party gets their data. Name it in an exchange, or fill in 'producten' or 'voorwaarde'."
      ),
      wrong: "# in geen enkel moment\nrdw:\n  naam: RDW\n  soort: organisatie\n  waarvoor: …",
      right: "uitwisselingen:\n  - met: rdw"))

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let statement = subject.statement
    guard !statement.unresolved.contains(where: { $0.kind == .party }),
      subject.momentDocuments.keys.allSatisfy({ statement.index(of: $0, kind: .moment) != nil }),
      !statement.unreadable.contains(.moment),
      !statement.moments.contains(where: { $0.isIncomplete || $0.namesNoParty })
    else { return }
    var isUsed = [Bool](repeating: false, count: statement.parties.count)
    for exchange in statement.moments.lazy.flatMap({ $0.exchanges ?? [] }) {
      if let party = exchange.party.index { isUsed[party] = true }
    }
    for use in statement.moments.lazy.flatMap({ $0.uses ?? [] }) {
      if case .party(let giver) = use.source, let party = giver.index { isUsed[party] = true }
    }
    for index in subject.momentDocuments.values {
      for mention in subject.mentions[index].parties { isUsed[mention.party] = true }
    }
    // A party with parts is used where one of them is, however deep.
    for party in statement.parties.indices where isUsed[party] {
      var above = statement.parties[party].parent?.index
      while let whole = above, !isUsed[whole] {
        isUsed[whole] = true
        above = statement.parties[whole].parent?.index
      }
    }
    for (index, party) in statement.parties.enumerated()
    where !isUsed[index] && party.products == nil && party.condition == nil && party.retired == nil
      && !party.isIncomplete
    {
      findings.append(
        Diagnostic(
          kind, at: party.id.range,
          Phrase(
            nl: "partij '\(party.name.value)' komt in geen moment voor",
            en: "party '\(party.name.value)' occurs in no moment"),
          help: Phrase(
            nl: "noem de partij in een moment, of vul 'producten' of 'voorwaarde' in",
            en: "name the party in a moment, or fill in 'producten' or 'voorwaarde'")))
    }
  }
}

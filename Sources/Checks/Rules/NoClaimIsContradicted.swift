import Diagnostics
import Statements

/// No exchange gives a party data that `krijgt_niet` says it never gets, or brings data from it that
/// `wij_zien_niet` says the organisation can't see.
enum NoClaimIsContradicted: ContentRule {
  static let kind = DiagnosticKind(
    "claim-contradiction", .error,
    Explanation(
      rule: Phrase(
        nl: "wat een partij niet krijgt of wij niet zien, staat in geen uitwisseling",
        en: "what a party never gets, or we can't see, is in no exchange"),
      why: Phrase(
        nl:
          "De site belooft de lezer iets. Een uitwisseling die het tegendeel zegt, maakt die belofte onwaar.",
        en: "The site promises the reader something. An exchange that says otherwise breaks it."),
      wrong: "das:\n  krijgt_niet: [premie]\n# en in een moment\n- met: das\n  gegevens: [premie]",
      right: "- met: das\n  gegevens: [naam]"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let statement = subject.statement
    let withheld = statement.parties.map { Claims($0.withheld) }
    let hidden = statement.parties.map { Claims($0.hiddenFromUs) }
    for moment in statement.moments {
      for exchange in moment.exchanges ?? [] {
        guard let index = exchange.party.index else { continue }
        let party = statement.parties[index]
        if exchange.way != .from {
          compare(
            exchange, with: withheld[index],
            Phrase(
              nl: "volgens 'krijgt_niet' krijgt '\(party.name.value)' dit nooit",
              en: "by 'krijgt_niet' '\(party.name.value)' never gets this"), into: &findings)
        }
        if exchange.way != .to {
          compare(
            exchange, with: hidden[index],
            Phrase(
              nl: "volgens 'wij_zien_niet' zien wij dit niet bij '\(party.name.value)'",
              en: "by 'wij_zien_niet' we can't see this at '\(party.name.value)'"), into: &findings)
        }
      }
    }
    for (index, party) in statement.parties.enumerated() where party.kind.value != .source {
      for reference in party.dataCategories ?? [] {
        guard let claim = withheld[index].claim(on: reference) else { continue }
        findings.append(
          contradiction(
            reference, claim,
            Phrase(
              nl: "volgens 'krijgt_niet' krijgt '\(party.name.value)' dit nooit",
              en: "by 'krijgt_niet' '\(party.name.value)' never gets this")))
      }
    }
  }

  /// What is claimed of categories of data: a list that may be long.
  private struct Claims {
    private var first: [Int: Reference] = [:]

    init(_ references: [Reference]) {
      for reference in references {
        if let index = reference.index, first[index] == nil { first[index] = reference }
      }
    }

    /// The first claim on the category that `reference` names.
    func claim(on reference: Reference) -> Reference? { reference.index.flatMap { first[$0] } }
  }

  private static func compare(
    _ exchange: Exchange, with claims: Claims, _ summary: Phrase,
    into findings: inout [Diagnostic]
  ) {
    for reference in exchange.dataCategories ?? [] {
      guard let claim = claims.claim(on: reference) else { continue }
      findings.append(contradiction(reference, claim, summary))
    }
  }

  private static func contradiction(
    _ reference: Reference, _ claim: Reference, _ summary: Phrase
  ) -> Diagnostic {
    Diagnostic(
      kind, at: reference.id.range, summary,
      help: Phrase(
        nl: "haal '\(reference.id.value)' op een van de twee plaatsen weg",
        en: "remove '\(reference.id.value)' in one of the two places"),
      notes: [
        Diagnostic.Note(Phrase(nl: "dat staat hier", en: "it says so here"), at: claim.id.range)
      ])
  }
}

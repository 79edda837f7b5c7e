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
      wrong:
        "das:\n  krijgt_niet: [premie]\n# en in een moment\n- met: das\n  richting: naar\n  gegevens: [premie]",
      right: "- met: das\n  gegevens: [naam]"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let statement = subject.statement
    for moment in statement.moments {
      for exchange in moment.exchanges ?? [] {
        guard let index = exchange.party.index else { continue }
        let party = statement.parties[index]
        if exchange.goesToParty {
          compare(
            exchange.data, with: party.withheld,
            Phrase(
              nl: "volgens 'krijgt_niet' krijgt '\(party.name.value)' dit nooit",
              en: "by 'krijgt_niet' '\(party.name.value)' never gets this"), into: &findings)
        }
        if exchange.comesFromParty {
          compare(
            exchange.data, with: party.hiddenFromUs,
            Phrase(
              nl: "volgens 'wij_zien_niet' zien wij dit niet bij '\(party.name.value)'",
              en: "by 'wij_zien_niet' we can't see this at '\(party.name.value)'"), into: &findings)
        }
      }
    }
    for party in statement.parties {
      compare(
        party.gets, with: party.withheld,
        Phrase(
          nl: "volgens 'krijgt_niet' krijgt '\(party.name.value)' dit nooit",
          en: "by 'krijgt_niet' '\(party.name.value)' never gets this"), into: &findings)
      compare(
        party.visibleToUs, with: party.hiddenFromUs,
        Phrase(
          nl: "volgens 'wij_zien_niet' zien wij dit niet bij '\(party.name.value)'",
          en: "by 'wij_zien_niet' we can't see this at '\(party.name.value)'"), into: &findings)
    }
  }

  private static func compare(
    _ data: DataList?, with claims: DataList?, _ summary: Phrase,
    into findings: inout [Diagnostic]
  ) {
    guard let claims = claims?.references, !claims.isEmpty else { return }
    for reference in data?.references ?? [] where reference.index != nil {
      guard let claim = claims.first(where: { $0.index == reference.index }) else { continue }
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

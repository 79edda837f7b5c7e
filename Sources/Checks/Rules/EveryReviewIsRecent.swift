import Diagnostics
import Statements

/// What the data say of a party was reviewed within the interval that `site.yaml` sets, which is 12
/// months unless it says otherwise.
///
/// A party without `gecontroleerd` is passed over: a site may leave reviews aside. A retired party
/// is no longer reviewed. Source: AVG article 5(1)(d), 24(1).
enum EveryReviewIsRecent: ContentRule {
  static let kind = DiagnosticKind(
    "review-overdue", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "wat er over een partij staat, is in de laatste 12 maanden nagekeken",
        en: "what is said of a party was reviewed in the last 12 months"),
      why: Phrase(
        nl:
          "Afspraken met een partij veranderen, en niemand merkt dat de uitleg achterloopt. Kijk na of alles nog klopt en zet bij 'gecontroleerd' de datum van vandaag. Met 'controleren_na' onder 'verklaring' in site.yaml kies je een andere termijn, zoals P6M.",
        en:
          "Agreements with a party change, and nobody notices that the explanation lags behind. See whether all is still true and put today's date at 'gecontroleerd'. With 'controleren_na' under 'verklaring' in site.yaml you choose another interval, such as P6M."
      ),
      wrong: "cis:\n  naam: CIS\n  gecontroleerd: 2020-03-01",
      right: "cis:\n  naam: CIS\n  gecontroleerd: 2026-03-01",
      source: "AVG art. 5 lid 1 d, 24 lid 1"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let interval = subject.statement.declaration.reviewInterval?.value ?? .usual
    for party in subject.statement.parties where party.retired == nil {
      guard let reviewed = party.reviewed,
        reviewed.value.adding(months: interval.months) < subject.today
      else { continue }
      let name = party.name.value
      findings.append(
        Diagnostic(
          kind, at: reviewed.range,
          Phrase(
            nl: "'\(name)' is meer dan \(interval.words.dutch) geleden nagekeken",
            en: "'\(name)' was reviewed more than \(interval.words.english) ago"),
          help: Phrase(
            nl: "kijk na of alles nog klopt, en zet hier de datum van vandaag",
            en: "see whether all is still true, and put today's date here")))
    }
  }
}

import Claims
import Diagnostics
import Statements

/// Where a national number such as the BSN is used, the law that allows it is named.
///
/// No legal basis of article 6 is enough for it, consent neither: only a law is. Article 13 does not
/// oblige anyone to name that law, so it is a note.
enum EveryNationalNumberHasItsLaw: ContentRule {
  static let kind = DiagnosticKind(
    "number-without-law", .note, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "bij een nationaal nummer, zoals het BSN, staat de wet die het toestaat",
        en: "a national number, such as the BSN, comes with the law that allows it"),
      why: Phrase(
        nl:
          "Een BSN mag je alleen gebruiken om een wet uit te voeren, of voor een doel dat in een wet staat. Toestemming of een overeenkomst is niet genoeg. Noem de wet, dan kan een lezer het nagaan.",
        en:
          "A BSN may be used only to carry out a law, or for a purpose that a law names. Consent or a contract is not enough. Name the law, so that a reader can verify it."
      ),
      wrong: "- gegevens: [bsn]\n  grondslag: wettelijke-plicht",
      right:
        "- gegevens: [bsn]\n  grondslag: wettelijke-plicht\n  wet: art. 86 Zorgverzekeringswet",
      source: "AVG art. 87, UAVG art. 46"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let statement = subject.statement
    guard statement.dataCategories.contains(where: { $0.kind.value == .nationalNumber }) else {
      return
    }
    for claim in subject.claims(saying: ProtectedData.verbsOfOurs) {
      for item in claim.data?.items ?? [] {
        guard let index = item.category.index,
          statement.dataCategories[index].kind.value == .nationalNumber
        else { continue }
        let terms = claim.terms(of: item)
        guard terms.law == nil, ProtectedData.isJudged(claim, terms, in: subject) else { continue }
        findings.append(finding(item, statement.dataCategories[index]))
      }
    }
  }

  private static func finding(_ item: DataItem, _ category: DataCategory) -> Diagnostic {
    Diagnostic(
      kind, at: item.category.id.range,
      Phrase(
        nl: "bij '\(category.name.value)' staat niet welke wet het toestaat",
        en: "'\(category.name.value)' does not say which law allows it"),
      help: Phrase(
        nl: "geef 'wet', bij het gegeven zelf zo: "
          + "'{gegeven: \(category.id.value), wet: …}'; zonder wet mag je het niet gebruiken",
        en: "give 'wet', for the datum itself like this: "
          + "'{gegeven: \(category.id.value), wet: …}'; without a law it may not be used"),
      cause: category.id.value)
  }
}

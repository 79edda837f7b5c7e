import Claims
import Diagnostics
import Statements

/// No claim of the statement says the opposite of another.
///
/// Compared are the claims about one party, inherited ones too, along the parts of parties and of
/// data: who never gets *persoonsgegevens* doesn't get *naam* either. Two things that were both
/// written are an error; what follows only because a party is part of another, or from two periods
/// of retention that can both be right, is doubtful, and may be allowed.
enum NoClaimIsContradicted: ContentRule {
  static let kind = DiagnosticKind(
    "claim-contradiction", .error,
    Explanation(
      rule: Phrase(
        nl: "de gegevens zeggen niet twee dingen die elkaar tegenspreken",
        en: "the data do not say two things that contradict each other"),
      why: Phrase(
        nl: """
          De site belooft de lezer iets: een partij krijgt een gegeven nooit, of wij zien het niet. \
          Een uitwisseling die het tegendeel zegt, maakt die belofte onwaar. Dat geldt ook voor een \
          deel van een gegeven: wie nooit persoonsgegevens krijgt, krijgt ook geen naam.
          """,
        en: """
          The site promises the reader something: a party never gets a datum, or we do not see it. \
          An exchange that says otherwise breaks that promise. The same holds for a part of a \
          datum: who never gets personal data does not get a name either.
          """),
      wrong:
        "das:\n  krijgt_niet: [premie]\n# en in een moment\n- met: das\n  richting: naar\n  gegevens: [premie]",
      right: "- met: das\n  gegevens: [naam]"))

  /// What follows from one claim is at odds with another.
  static let doubtful = DiagnosticKind(
    "claim-doubtful", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "wat uit de gegevens volgt, past bij wat er staat",
        en: "what follows from the data fits what they say"),
      why: Phrase(
        nl: """
          Een onderdeel heeft wat er bij het geheel staat, tenzij het zelf iets zegt. Soms botst dat. \
          Ook twee bewaartermijnen voor hetzelfde gegeven bij dezelfde partij vallen een lezer op. \
          Kloppen ze allebei, bijvoorbeeld door de belastingwet, zeg dat dan met 'sta-toe'. En noemt \
          de tekst van een intern moment een partij, dan moet wel duidelijk zijn dat die niets krijgt.
          """,
        en: """
          A part has what its whole says, unless it says something itself. Sometimes that clashes. \
          Two periods of retention for one datum at one party strike a reader too. Where both are \
          right, for example by tax law, say so with 'sta-toe'. And where the text of an internal \
          moment names a party, it must be clear that it gets nothing.
          """),
      wrong: "groep:\n  krijgt_niet: [adres]\ndeel:\n  onderdeel_van: groep\n  krijgt: [adres]",
      right: "deel:\n  onderdeel_van: groep\n  krijgt: [naam]"))

  static var kinds: [DiagnosticKind] { [kind, doubtful] }

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    var places: Set<SourceRange> = []
    for conflict in ClaimConflicts(subject.claims, of: subject.statement).all {
      guard conflict.isExplicit else {
        findings.append(conflict.finding(of: doubtful, in: subject.statement))
        continue
      }
      guard places.insert(conflict.other.id.range).inserted else { continue }
      findings.append(conflict.finding(of: kind, in: subject.statement))
    }
  }
}

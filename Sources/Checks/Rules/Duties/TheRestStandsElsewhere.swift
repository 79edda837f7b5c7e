import Diagnostics
import Statements

/// A statement that is a part of a larger one says where that is, or tells itself what the AVG wants
/// told.
///
/// One note for all that is missing. Where `hoofdverklaring` names the larger statement, that is
/// where the rest stands.
enum TheRestStandsElsewhere: ContentRule {
  static let kind = DiagnosticKind(
    "avg-part", .note, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "een onderdeel noemt de verklaring waarin de rest staat",
        en: "a part names the statement that holds the rest"),
      why: Phrase(
        nl:
          "De AVG wil dat mensen alles kunnen lezen, zoals hun rechten en waar ze kunnen klagen. Staat dat in een andere verklaring? Noem die bij 'hoofdverklaring', dan vindt de lezer haar.",
        en:
          "The GDPR wants people to be able to read all of it, such as their rights and where to complain. Where that is in another statement, name it at 'hoofdverklaring', so that the reader finds it."
      ),
      wrong: "verklaring:\n  soort: onderdeel",
      right: "verklaring:\n  soort: onderdeel\n  hoofdverklaring: https://www.huis.example/privacy",
      source: "AVG art. 12 lid 1, 13, 14"))

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let declaration = subject.statement.declaration
    guard declaration.kind?.value == .part, declaration.mainStatement == nil else { return }
    let missing = Review.dutyRules.filter { duty in
      switch duty.verdict(on: subject) {
      case .missing, .untold: true
      case .stated, .notNeeded: false
      }
    }
    guard !missing.isEmpty else { return }
    let count = missing.count
    findings.append(
      Diagnostic(
        kind, at: subject.declarationPlace,
        count == 1
          ? Phrase(
            nl: "1 ding dat de AVG wil, staat hier niet",
            en: "1 thing that the GDPR wants told is not here")
          : Phrase(
            nl: "\(count) dingen die de AVG wil, staan hier niet",
            en: "\(count) things that the GDPR wants told are not here"),
        help: Phrase(
          nl: "noem bij 'hoofdverklaring' waar de rest staat; 'helder check --avg' toont de lijst",
          en: "name at 'hoofdverklaring' where the rest is; 'helder check --avg' shows the list")))
  }
}

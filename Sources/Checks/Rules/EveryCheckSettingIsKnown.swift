import Diagnostics
import Statements

/// Every code in `controles` of `site.yaml` is the code of a check.
enum EveryCheckSettingIsKnown: ContentRule {
  static let kind = DiagnosticKind(
    "check-unknown", .error,
    Explanation(
      rule: Phrase(
        nl: "elke code bij 'controles' in site.yaml is de code van een controle",
        en: "every code at 'controles' in site.yaml is the code of a check"),
      why: Phrase(
        nl: "Een instelling met een tikfout zou anders niets doen, zonder dat iemand het merkt.",
        en: "A misspelt setting would otherwise do nothing, and nobody would notice."),
      wrong: "controles:\n  party-undocumentd: waarschuwing",
      right: "controles:\n  party-undocumented: waarschuwing"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let codes = ChecksCatalogue.settableCodes
    let known = NearMiss(codes.sorted())
    for setting in subject.statement.checkSettings where !codes.contains(setting.code.value) {
      let nearest = known.nearest(to: setting.code.value)
      findings.append(
        Diagnostic(
          kind, at: setting.code.range,
          Phrase(
            nl: "er is geen controle '\(setting.code.value)'",
            en: "there is no check '\(setting.code.value)'"),
          help: nearest.map { Phrase(nl: "bedoelde je '\($0)'?", en: "did you mean '\($0)'?") }
            ?? Phrase(
              nl: "'helder explain' noemt alle codes", en: "'helder explain' lists all codes")))
    }
  }
}

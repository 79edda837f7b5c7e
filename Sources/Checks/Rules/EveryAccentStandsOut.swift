import Diagnostics
import Statements

/// The accent colours stand out against the page: links, marks and chosen buttons have them.
///
/// They are held against the backgrounds of the style that Helder gives a new site, light and dark.
/// Source: WCAG 2.2, 1.4.3.
enum EveryAccentStandsOut: ContentRule {
  static let kind = DiagnosticKind(
    "colour-contrast", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "de accentkleuren steken genoeg af tegen de pagina",
        en: "the accent colours stand out enough against the page"),
      why: Phrase(
        nl:
          "Links hebben deze kleuren. Wie minder goed ziet of buiten in de zon leest, moet ze kunnen lezen. De kleur en de achtergrond verschillen genoeg als het contrast minstens 4,5 op 1 is.",
        en:
          "Links have these colours. Who sees less well or reads out in the sun must be able to read them. Colour and background differ enough where the contrast is at least 4.5 to 1."
      ),
      wrong: "site:\n  kleuren: {accent: \"#ffcc00\"}",
      right: "site:\n  kleuren: {accent: \"#0f4c5c\"}", source: "WCAG 2.2, 1.4.3"))

  /// The backgrounds of light pages: the page, and the cells that stand out a little.
  static let lightBackgrounds = ["#ffffff", "#f0f3f3"]
  /// The backgrounds of dark pages.
  static let darkBackgrounds = ["#14181b", "#20272b"]

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let colours = subject.statement.site.colours
    check(
      colours?.accent, against: lightBackgrounds,
      help: Phrase(nl: "kies een donkerder kleur", en: "choose a darker colour"), &findings)
    check(
      colours?.darkAccent, against: darkBackgrounds,
      help: Phrase(nl: "kies een lichter kleur", en: "choose a lighter colour"), &findings)
  }

  private static func check(
    _ colour: Located<Colour>?, against backgrounds: [String], help: Phrase,
    _ findings: inout [Diagnostic]
  ) {
    guard let colour else { return }
    let ratios = backgrounds.compactMap { Colour($0) }.map { Contrast.ratio(colour.value, $0) }
    guard let least = ratios.min(), least < Contrast.leastForText else { return }
    // Cut, not rounded: 4.49 must not be shown as 4.5.
    let tenths = Int(least * 10)
    findings.append(
      Diagnostic(
        kind, at: colour.range,
        Phrase(
          nl: "'\(colour.value.css)' steekt te weinig af: \(tenths / 10),\(tenths % 10) op 1, "
            + "minstens 4,5 op 1 is nodig",
          en: "'\(colour.value.css)' stands out too little: \(tenths / 10).\(tenths % 10) to 1, "
            + "at least 4.5 to 1 is needed"),
        help: help))
  }
}

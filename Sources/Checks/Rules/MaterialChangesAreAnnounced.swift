public import Diagnostics
import History
public import Statements

/// A change that must be told is told as many days ahead as the site promises.
///
/// Source: WP260 rev.01, 30.
public enum MaterialChangesAreAnnounced: ContentRule {
  /// What the rule reports.
  public static let kind = DiagnosticKind(
    "notice-short", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "een wijziging staat zo lang van tevoren op de site als je belooft",
        en: "a change is on the site as long in advance as you promise"),
      why: Phrase(
        nl: """
          Bij 'vooraf_melden' in site.yaml staat hoe lang van tevoren je een wijziging meldt. De \
          laatste versie geldt eerder. Kan ze wachten? Leg dan een versie vast met \
          'helder release --vanaf' en een latere dag.
          """,
        en: """
          'vooraf_melden' in site.yaml says how long in advance a change is told. The last version \
          holds sooner. Can it wait? Then record a version with 'helder release --vanaf' and a \
          later day.
          """),
      wrong: "$ helder release --datum 2027-01-20 --vanaf 2027-02-01",
      right: "$ helder release --datum 2027-01-01 --vanaf 2027-02-01",
      source: "WP260 rev.01, 30"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let versions = subject.history.versions
    guard let last = versions.last, versions.count > 1 else { return }
    let isMaterial = last.changes.items.contains(where: \.isMaterial)
    if let finding = finding(
      last.name, isMaterial: isMaterial, date: last.entry.date.value, from: last.entry.holdsFrom,
      subject.statement.declaration)
    {
      findings.append(finding)
    }
  }

  /// What is wrong with the notice of a version; nil where it is long enough.
  public static func finding(
    _ version: String, isMaterial: Bool, date: CalendarDate, from: CalendarDate,
    _ declaration: Declaration
  ) -> Diagnostic? {
    guard isMaterial, let promised = declaration.notice, from < promised.value.after(date) else {
      return nil
    }
    let days = from.days(since: date)
    return Diagnostic(
      kind, at: promised.range,
      Phrase(
        nl: "versie \(version) geldt \(days == 1 ? "1 dag" : "\(days) dagen") na haar datum; "
          + "je belooft \(promised.value.words.dutch)",
        en: "version \(version) holds \(days) \(days == 1 ? "day" : "days") after its date; "
          + "you promise \(promised.value.words.english)"),
      help: Phrase(
        nl: "laat een wijziging later gelden: 'helder release --vanaf "
          + "\(promised.value.after(date).iso8601)'",
        en: "let a change hold later: 'helder release --vanaf "
          + "\(promised.value.after(date).iso8601)'"))
  }
}

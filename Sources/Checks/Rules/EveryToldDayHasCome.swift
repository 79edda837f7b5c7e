import Diagnostics
import Statements

/// A day that the site tells as a fact has come.
///
/// That is the review of a party, and the end of one that is no longer used. The date of the statement may lie ahead, for it can be settled before it holds, but
/// no more than a year.
///
/// Source: AVG article 5(1)(d).
enum EveryToldDayHasCome: ContentRule {
  static let kind = DiagnosticKind(
    "date-future", .warning,
    Explanation(
      rule: Phrase(
        nl: "een datum die de site als feit vertelt, is geweest",
        en: "a date that the site tells as a fact has come"),
      why: Phrase(
        nl:
          "De site zegt dat een partij is nagekeken, of dat je geen gegevens meer met haar deelt. Ligt die dag nog voor je, dan is dat niet waar. Meestal is het een tikfout in het jaar. De datum van de verklaring zelf mag een jaar vooruit liggen. Wil je zien wat er later geldt? Geef die dag dan met --today.",
        en:
          "The site says that a party was reviewed, or that you no longer share data with it. While that day is still ahead, this is not true. Mostly it is a slip in the year. The date of the statement itself may be a year ahead. To see what holds later, give that day with --today."
      ),
      wrong: "cis:\n  naam: CIS\n  gecontroleerd: 3026-03-01",
      right: "cis:\n  naam: CIS\n  gecontroleerd: 2026-03-01",
      source: "AVG art. 5 lid 1 d"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    for party in subject.statement.parties {
      let name = party.name.value
      if let reviewed = party.reviewed, reviewed.value > subject.today {
        findings.append(finding(reviewed, subject, .notReviewed(name, reviewed.value)))
      }
      if let end = party.retired?.since, end.value > subject.today {
        findings.append(finding(end, subject, .notRetired(name, end.value)))
      }
    }
    if let date = subject.statement.declaration.date,
      date.value > subject.today.adding(months: 12)
    {
      findings.append(finding(date, subject, .statementAhead))
    }
  }

  private static func finding(
    _ date: Located<CalendarDate>, _ subject: Subject, _ summary: Phrase
  ) -> Diagnostic {
    Diagnostic(
      kind, at: date.range, summary,
      help: Phrase(
        nl: "kijk het jaar en de maand na; vandaag is het \(subject.today.dutch)",
        en: "look at the year and the month; today is \(subject.today.iso8601)"))
  }
}

// MARK: Words

extension Phrase {
  fileprivate static let statementAhead = Phrase(
    nl: "de datum van de verklaring is meer dan een jaar vooruit",
    en: "the date of the statement is more than a year ahead")

  fileprivate static func notReviewed(_ name: String, _ day: CalendarDate) -> Phrase {
    Phrase(
      nl: "'\(name)' is nog niet nagekeken op \(day.dutch)",
      en: "'\(name)' was not reviewed on \(day.iso8601) yet")
  }

  fileprivate static func notRetired(_ name: String, _ day: CalendarDate) -> Phrase {
    Phrase(
      nl: "'\(name)' is pas vervallen op \(day.dutch)",
      en: "'\(name)' is retired only on \(day.iso8601)")
  }
}

public import Diagnostics
public import Statements

/// Which version comes next, and of which day.
public struct NextVersion: Sendable {
  /// Why a version can't be recorded.
  public enum Refusal: Error, Sendable, Hashable {
    /// It can't be the name of a version.
    case impossible(String)
    /// It is recorded already.
    case taken(String)
    /// Its day is before that of the last version.
    case before(CalendarDate, last: String, CalendarDate)
    /// It would hold before the day on which it is settled.
    case holdsBefore(CalendarDate, CalendarDate)

    /// What is wrong, in a sentence without a period.
    public var message: Phrase {
      switch self {
      case .impossible(let name): .noVersion(name)
      case .taken(let name):
        Phrase(
          nl: "versie \(name) is al vastgelegd; een vastgelegde versie verandert nooit",
          en: "version \(name) is recorded already; a recorded version never changes")
      case .before(let date, let last, let lastDate):
        Phrase(
          nl: "\(date.dutch) is voor de datum van versie \(last): \(lastDate.dutch)",
          en: "\(date.iso8601) is before the date of version \(last): \(lastDate.iso8601)")
      case .holdsBefore(let from, let date):
        Phrase(
          nl: "de versie kan niet gelden vanaf \(from.dutch), voor haar datum \(date.dutch)",
          en: "the version can't hold from \(from.iso8601), before its date \(date.iso8601)")
      }
    }
  }

  /// The version.
  public let version: String
  /// The day on which it is settled.
  public let date: CalendarDate
  /// The day from which it holds, where that is another.
  public let from: CalendarDate?

  /// What comes after the versions of `register`.
  ///
  /// That is what is asked for, else what `declaration` has and is not recorded, else the next number.
  /// `today` is the day where none is given.
  public init(
    after register: VersionRegister, version asked: String?, date askedDate: CalendarDate?,
    from: CalendarDate?, _ declaration: Declaration, today: CalendarDate
  ) throws(Refusal) {
    let last = register.entries.last
    let written = declaration.version?.value
    let isNew = written.map { register.entry($0) == nil } ?? false
    let date: CalendarDate
    if let askedDate {
      date = askedDate
    } else if isNew, let day = declaration.date?.value, day <= today,
      last.map({ $0.date.value <= day }) ?? true
    {
      date = day
    } else {
      date = today
    }
    let version =
      asked ?? (isNew ? written : nil)
      ?? Self.next(after: last, on: date, taken: { register.entry($0) != nil })
    guard VersionRegister.isVersion(version) else { throw .impossible(version) }
    guard register.entry(version) == nil else { throw .taken(version) }
    if let last, date < last.date.value {
      throw .before(date, last: last.version.value, last.date.value)
    }
    if let from, from < date { throw .holdsBefore(from, date) }
    self.version = version
    self.date = date
    self.from = from == date ? nil : from
  }

  /// The number after that of `last`: a correction on the same day is a version of its own, such as
  /// 3.1.
  private static func next(
    after last: VersionRegister.Entry?, on date: CalendarDate, taken: (String) -> Bool
  ) -> String {
    guard let last else { return "1" }
    let parts = last.version.value.split(separator: ".").map { Int($0) }
    let main = (parts.first ?? nil) ?? 0
    if last.date.value == date {
      var number = parts.count > 1 ? (parts[1] ?? 0) + 1 : 1
      while taken("\(main).\(number)") { number += 1 }
      return "\(main).\(number)"
    }
    var number = main + 1
    while taken(String(number)) { number += 1 }
    return String(number)
  }
}

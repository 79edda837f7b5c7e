import Diagnostics
import History
import Statements

/// Since when each page says what it says, as far as that was recorded.
struct ModifiedDates: Sendable {
  private let recorded: [String: CalendarDate]
  private let last: CalendarDate?
  private let usual: CalendarDate?

  /// The dates that `history` keeps; a page that it does not know has that of `statement`.
  init(_ history: RecordedHistory, _ statement: PrivacyStatement) {
    recorded = Dictionary(
      history.pages.pages.map { ($0.address, $0.since) }, uniquingKeysWith: { first, _ in first })
    last = history.versions.last?.entry.date.value
    usual = statement.declaration.date?.value
  }

  /// The date of the page at `route`; nil where nothing is known.
  subscript(route: Route) -> CalendarDate? {
    recorded[route.publicPath]
      ?? (route.path.utf8.starts(with: "wijzigingen/".utf8) ? last : nil) ?? usual
  }
}

extension Route {
  /// Whether search engines are told of the page: not of statements as they were.
  var isForSearch: Bool { !path.utf8.starts(with: "versies/".utf8) }
}

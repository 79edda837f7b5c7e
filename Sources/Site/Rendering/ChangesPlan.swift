import Checks
import Diagnostics
import History
import Statements
import Templates

/// Which versions are told on which page: the latest on the first, those of older years each on one
/// of its own, so that the first stays small.
struct ChangesPlan: Sendable {
  /// The numbers of the versions on the first page, the newest first.
  let latest: [Int]
  /// The years that have a page of their own, the newest first, with their versions.
  let years: [(year: Int, versions: [Int])]

  /// The most changes that the first page tells, unless one version has more.
  private static let most = 25
  /// The most versions that the first page tells.
  private static let mostVersions = 12

  /// The pages of `history`.
  init(_ history: RecordedHistory) {
    let numbers = Array(history.versions.indices.reversed())
    guard let newest = numbers.first else {
      (latest, years) = ([], [])
      return
    }
    func year(_ number: Int) -> Int { history.versions[number].entry.date.value.year }
    var latest: [Int] = []
    var count = 0
    for number in numbers {
      count += history.versions[number].changes.items.filter(\.isTold).count
      guard
        latest.isEmpty
          || count <= Self.most && latest.count < Self.mostVersions
            && year(number) == year(newest)
      else { break }
      latest.append(number)
    }
    var years: [(year: Int, versions: [Int])] = []
    for number in numbers {
      if years.last?.year == year(number) {
        years[years.count - 1].versions.append(number)
      } else {
        years.append((year(number), [number]))
      }
    }
    // A year of which everything is on the first page needs no other.
    years.removeAll { $0.versions.allSatisfy(latest.contains) }
    self.latest = latest
    self.years = years
  }
}

extension ContextBuilder {
  /// The values of the page with the changes of lately, or of a year: ``ChangesContext/page``.
  func changes(_ history: RecordedHistory, year: Int?) -> [Value] {
    let plan = ChangesPlan(history)
    let numbers = plan.years.first { $0.year == year }?.versions ?? plan.latest
    var values: [Value] = [
      TextContext.value(year.map { String($0) }),
      .list(numbers.map { version($0, of: history) }),
    ]
    values.append(
      filled: plan.years.filter { $0.year != year }.map { other in
        LinkContext.value(String(other.year), address(of: .changes(year: other.year)))
      })
    values.append(.flag(history.versions.count > 1))
    values.append(.text(address(of: Route(path: ChangesFeed.path))))
    return values
  }

  /// The values of the page with the statement as it was: ``ChangesContext/statement``.
  func statement(ofVersion number: Int, _ history: RecordedHistory) -> [Value] {
    [
      version(number, of: history) { _ in false },
      number + 1 < history.versions.count
        ? version(number + 1, of: history) { _ in false } : .absent,
      .text(address(of: .changes(year: nil))), .html(history.versions[number].text),
    ]
  }
}

import Diagnostics

extension Report {
  /// Whether a site with these findings may be published.
  func passes(strict: Bool) -> Bool {
    count(.error) == 0 && (!strict || count(.warning) == 0)
  }
}

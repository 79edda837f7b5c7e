import Diagnostics
import Language
import Statements

/// What the site calls its own pages and things, apart from the names of parties: a text that
/// mentions one may have a capital there.
struct TitleIndex: Sendable {
  private let matcher: NameMatcher

  /// The titles of pages, and the names of moments and of categories of data.
  init(_ statement: PrivacyStatement, _ documents: [ContentDocument]) {
    var titles = [statement.site.title.value]
    titles += documents.compactMap(\.frontMatter.title?.value)
    titles += statement.moments.map(\.name.value)
    titles += statement.dataCategories.map(\.name.value)
    matcher = NameMatcher(titles.filter { !$0.isEmpty })
  }

  /// Where titles stand in the bytes of `range`, and `others`, which do so too: in order, and of
  /// those that overlap the one that starts first.
  func ranges(with others: [Range<Int>], in bytes: [UInt8], range: Range<Int>) -> [Range<Int>] {
    let titles = matcher.matches(in: bytes, range: range).map(\.range)
    guard !titles.isEmpty else { return others }
    let all = (titles + others).sorted {
      $0.lowerBound != $1.lowerBound
        ? $0.lowerBound < $1.lowerBound : $0.upperBound > $1.upperBound
    }
    var ranges: [Range<Int>] = []
    for range in all where range.lowerBound >= ranges.last?.upperBound ?? 0 {
      ranges.append(range)
    }
    return ranges
  }
}

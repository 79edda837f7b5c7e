import Diagnostics
import Statements

/// Tells where what a page shows was written, for the preview: `content/data/partijen.yaml:12-14`.
struct SourceMarks: Sendable {
  private let lines: [FileID: (path: String, table: LineTable)]
  /// Where each party's entry ends: at the next one, or at the end of the file.
  private let partyEnds: [Int]
  private let momentEnds: [Int]
  private let categoryEnds: [Int]

  /// The marks of `site`.
  init(_ site: LoadedSite) {
    var lines: [FileID: (path: String, table: LineTable)] = [:]
    for file in site.data.files {
      lines[file.id] = (site.sources[file.id].path, LineTable(file.bytes))
    }
    self.lines = lines
    func ends(_ ids: [Located<String>]) -> [Int] {
      ids.indices.map { index in
        let next = index + 1 < ids.count ? ids[index + 1].range : nil
        return next.map { Int($0.start) } ?? .max
      }
    }
    partyEnds = ends(site.statement.parties.map(\.id))
    momentEnds = ends(site.statement.moments.map(\.id))
    categoryEnds = ends(site.statement.dataCategories.map(\.id))
  }

  /// Where a party's entry stands.
  func mark(ofParty number: Int, in statement: PrivacyStatement) -> String? {
    mark(statement.parties[number].id.range, end: partyEnds[number])
  }

  /// Where a moment's entry stands.
  func mark(ofMoment number: Int, in statement: PrivacyStatement) -> String? {
    mark(statement.moments[number].id.range, end: momentEnds[number])
  }

  /// Where the entry of a category of data stands.
  func mark(ofDataCategory number: Int, in statement: PrivacyStatement) -> String? {
    mark(statement.dataCategories[number].id.range, end: categoryEnds[number])
  }

  /// Where `range` stands.
  func mark(_ range: SourceRange) -> String? { mark(range, end: range.offsets.upperBound) }

  private func mark(_ range: SourceRange, end: Int) -> String? {
    guard !range.isWhole, let (path, table) = lines[range.file] else { return nil }
    let first = table.lineIndex(at: range.offsets.lowerBound)
    let last = table.lineIndex(at: max(range.offsets.lowerBound, end == .max ? end : end - 1))
    return "\(path):\(first + 1)-\(last + 1)"
  }
}

import Claims
import Diagnostics
import Statements
import Text

/// Tells which entry of the data a part of a page shows, for the preview:
/// `content/data/partijen.yaml#cis`, and of an exchange its place in the moment:
/// `content/data/momenten.yaml#schade/0`.
///
/// A mark names the entry and not its lines, so that it stays the same when others grow or go;
/// ``SourcePlaces`` knows where the entry stands.
struct SourceMarks: Sendable {
  private let paths: [ContentListing.DataFile: String]
  /// Where each moment begins.
  private let momentStarts: [SourceRange]

  /// The marks of `site`.
  init(_ site: LoadedSite) {
    var paths: [ContentListing.DataFile: String] = [:]
    for file in site.data.files { paths[file.data] = site.sources[file.id].path }
    self.paths = paths
    momentStarts = site.statement.moments.map(\.id.range)
  }

  /// The mark of a party's entry.
  func mark(ofParty number: Int, in statement: StatementReader) -> String? {
    mark(.parties, statement.parties[number].id.value)
  }

  /// The mark of a moment's entry.
  func mark(ofMoment number: Int, in statement: StatementReader) -> String? {
    mark(.moments, statement.moments[number].id.value)
  }

  /// The mark of the entry of a category of data.
  func mark(ofDataCategory number: Int, in statement: StatementReader) -> String? {
    mark(.dataCategories, statement.dataCategories[number].id.value)
  }

  /// The mark of a claim about sharing at a moment.
  func mark(of claim: Claim, in statement: StatementReader) -> String? {
    let next = momentStarts.partitionPoint { !(claim.place < $0) }
    guard next > 0 else { return nil }
    let moment = statement.moments[next - 1]
    let place = moment.exchanges?.firstIndex { $0.range == claim.place }
    return place.flatMap { mark(.moments, "\(moment.id.value)/\($0)") }
  }

  private func mark(_ file: ContentListing.DataFile, _ entry: String) -> String? {
    paths[file].map { "\($0)#\(entry)" }
  }
}

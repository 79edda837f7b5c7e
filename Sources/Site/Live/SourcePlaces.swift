import Checks
public import Diagnostics
import Statements
import Text

/// Tells where what a page shows was written, and on which page an author looks for what stands at
/// a place in the content.
public struct SourcePlaces: Sendable {
  private let site: LoadedSite

  init(_ site: LoadedSite) { self.site = site }

  /// The path of the page that is made from the file or the entry at `place`, such as
  /// `partijen/cis/index.html`; nil for what every page shows, and for templates.
  public func page(at place: SourceRange) -> String? {
    // The texts are numbered one after the other.
    let first = site.documents.first?.content.file ?? place.file
    let number = Int(place.file.index) - Int(first.index)
    if site.documents.indices.contains(number), site.documents[number].content.file == place.file {
      return Route(for: site.documents[number].content.role).path
    }
    guard !place.isWhole, let data = dataFile(of: place) else { return nil }
    switch data.data {
    case .parties:
      return Self.last(site.statement.parties, at: place).map { Route.party($0.id.value).path }
    case .moments:
      return Self.last(site.statement.moments, at: place).map { Route.moment($0.id.value).path }
    case .dataCategories: return site.directivePages.dataCategories.path
    case .site, .products, .dataSubjects: return nil
    }
  }

  /// The marks of the parts of pages that show the entry of the data at `place`: the smallest first.
  public func marks(at place: SourceRange) -> [String] {
    guard !place.isWhole, let data = dataFile(of: place) else { return [] }
    let file = site.sources[data.id].path
    var marks: [String] = []
    func add(_ entry: String?) {
      if let entry { marks.append("\(file)#\(entry)") }
    }
    switch data.data {
    case .parties: add(Self.last(site.statement.parties, at: place)?.id.value)
    case .dataCategories: add(Self.last(site.statement.dataCategories, at: place)?.id.value)
    case .moments:
      guard let moment = Self.last(site.statement.moments, at: place) else { break }
      let exchange = moment.exchanges?.firstIndex { exchange in
        exchange.range.start <= place.start && place.start < exchange.range.end
      }
      add(exchange.map { "\(moment.id.value)/\($0)" })
      add(moment.id.value)
    case .site, .products, .dataSubjects: break
    }
    return marks
  }

  /// The file and the line, from 1, at which the entry of the data with `mark` begins; nil where
  /// there is none.
  public func place(of mark: String) -> (file: String, line: Int)? {
    let parts = mark.split(separator: "#", maxSplits: 1)
    guard parts.count == 2,
      let data = site.data.files.first(where: {
        site.sources[$0.id].path.utf8.elementsEqual(parts[0].utf8)
      }),
      let range = entry(String(parts[1]), of: data.data)
    else { return nil }
    return (String(parts[0]), LineTable(data.bytes).position(at: range.offsets.lowerBound).line)
  }

  private func entry(_ name: String, of file: ContentListing.DataFile) -> SourceRange? {
    let statement = site.statement
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard let id = parts.first, let kind = file.referenceKind,
      let number = statement.index(of: id, kind: kind)
    else { return nil }
    guard parts.count == 2 else { return statement.things(of: kind)[number].id.range }
    guard file == .moments, let place = Int(parts[1]),
      let exchanges = statement.moments[number].exchanges, exchanges.indices.contains(place)
    else { return nil }
    return exchanges[place].range
  }

  private func dataFile(of place: SourceRange) -> LoadedData.File? {
    site.data.files.first { $0.id == place.file }
  }

  /// The last of `things` that begins at `place` or before it.
  private static func last<Thing: Declared>(_ things: [Thing], at place: SourceRange) -> Thing? {
    let next = things.partitionPoint { !(place < $0.id.range) }
    return next > 0 ? things[next - 1] : nil
  }
}

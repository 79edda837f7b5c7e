import Checks
public import Diagnostics
import Statements

/// Tells on which page an author looks for what stands at a place in the content.
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
    guard !place.isWhole, let data = site.data.files.first(where: { $0.id == place.file }) else {
      return nil
    }
    switch data.data {
    case .parties:
      let party = site.statement.parties.last { $0.id.range <= place }
      return party.map { Route.party($0.id.value).path }
    case .moments:
      let moment = site.statement.moments.last { $0.id.range <= place }
      return moment.map { Route.moment($0.id.value).path }
    case .dataCategories: return Route.dataCategories.path
    case .site, .products, .dataSubjects: return nil
    }
  }
}

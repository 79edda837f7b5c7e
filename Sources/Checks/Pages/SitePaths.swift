/// The paths of everything that a site publishes, so that an address can be looked up.
public struct SitePaths: Sendable {
  /// The paths of the pages, such as `partijen/cis/index.html`.
  public let pages: [String]
  /// The address at which the site stands, with a final `/`.
  let ownAddress: String
  private let pageIndices: [String: Int]
  private let files: Set<String>

  /// What is at an address of the site.
  enum Target: Equatable {
    case page(Int)
    case file
    case nothing
  }

  /// A site with `pages` and other `files`, which stands at `ownAddress`.
  public init(pages: [String], files: [String], ownAddress: String) {
    self.pages = pages
    self.ownAddress = ownAddress
    self.files = Set(files)
    pageIndices = Dictionary(
      zip(pages, pages.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The index of the page at `path`.
  func page(at path: String) -> Int? { pageIndices[path] }

  /// What is at `path`.
  func target(at path: String) -> Target {
    if let page = pageIndices[path] { return .page(page) }
    return files.contains(path) ? .file : .nothing
  }
}

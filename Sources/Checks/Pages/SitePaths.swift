/// The paths of everything that a site publishes, so that an address can be looked up.
public struct SitePaths: Sendable {
  /// The paths of the pages, such as `partijen/cis/index.html`.
  public let pages: [String]
  /// The address at which the site stands, with a final `/`.
  let ownAddress: String
  /// Every path once.
  private var paths = ByteStrings()
  /// What is at each path.
  private var targets: [Target] = []

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
    for (index, path) in pages.enumerated() { add(path, .page(index)) }
    for path in files { add(path, .file) }
  }

  private mutating func add(_ path: String, _ target: Target) {
    if paths.insert(Array(path.utf8)[...]).isNew { targets.append(target) }
  }

  /// The index of the page at `path`.
  func page(at path: String) -> Int? {
    guard case .page(let page) = target(at: path) else { return nil }
    return page
  }

  /// What is at `path`.
  func target(at path: String) -> Target {
    paths.index(of: Array(path.utf8)[...]).map { targets[$0] } ?? .nothing
  }

  /// What is at the path that is `start` with `rest` behind it.
  func target(at start: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Target {
    paths.index(of: start, rest).map { targets[$0] } ?? .nothing
  }
}

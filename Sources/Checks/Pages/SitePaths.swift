public import Diagnostics
import Markup
import Synchronization

/// The paths of everything that a site publishes, so that an address can be looked up.
public struct SitePaths: Sendable {
  /// The paths of the pages, such as `partijen/cis/index.html`.
  public let pages: [String]
  /// The address at which the site stands, with a final `/`.
  let ownAddress: String
  /// The way from the host's root to the site's, with a slash at both ends.
  var hostPath: String {
    let parts = ownAddress.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count == 4 ? "/" + parts[3] : "/"
  }
  /// The tags that were met on pages.
  let tags = KnownTags()
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

  /// A page that generated links lead to, and that is there only where somebody writes it.
  public struct OptionalPage: Sendable {
    let path: String
    let file: String
    let directive: String
    let place: SourceRange

    /// The page at `path`, which the text `file` with the directive `directive` would make; where
    /// it is missing, that is told at `place`.
    public init(path: String, file: String, directive: String, place: SourceRange) {
      self.path = path
      self.file = file
      self.directive = directive
      self.place = place
    }
  }

  /// The pages that are there only where somebody writes them.
  private let optionalPages: [OptionalPage]

  /// The optional page that `address` leads to, as seen from any page.
  func optionalPage(at address: String) -> OptionalPage? {
    var path = address.utf8.prefix { $0 != UInt8(ascii: "#") }
    while path.starts(with: "../".utf8) { path = path.dropFirst(3) }
    return optionalPages.first { $0.path.utf8.elementsEqual(path) }
  }

  /// A site with `pages` and other `files`, which stands at `ownAddress`.
  public init(
    pages: [String], files: [String], ownAddress: String, optionalPages: [OptionalPage] = []
  ) {
    self.optionalPages = optionalPages
    self.pages = pages
    self.ownAddress = ownAddress
    for (index, path) in pages.enumerated() { add(path, .page(index)) }
    for path in files { add(path, .file) }
  }

  /// Memories of the tags of pages, each lent to one scan at a time.
  final class KnownTags: Sendable {
    private let free = Mutex<[TagMemory]>([])

    /// A memory that nobody has.
    func take() -> TagMemory { free.withLock { $0.popLast() } ?? TagMemory() }

    /// Takes a memory back.
    func giveBack(_ memory: TagMemory) { free.withLock { $0.append(memory) } }
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

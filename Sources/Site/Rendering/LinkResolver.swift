import Diagnostics
import Checks
import Markdown
import Media
import Statements
import Text

/// Turns the destinations that writers use into addresses on the site.
///
/// `partij:das` and its like lead to the thing's page and give a link without text its name; a path
/// to another Markdown file leads to that one's page; one to a file beside the texts or an asset to
/// where that is published, from whatever page it is shown on. Anything else stays as it is written, and the
/// checks on the rendered pages tell whether it leads anywhere.
struct LinkResolver: Sendable {
  /// The route of each Markdown file, by its path from the content folder.
  let routes: [String: Route]
  /// The role of each Markdown file, by its path from the content folder.
  let roles: [String: ContentDocument.Role]
  /// The assets, with their names as they are published.
  private let assets: PublishedAssets
  /// The files beside the texts.
  private let attachments: Attachments

  /// A resolver for the texts of a site with these `assets`.
  init(_ documents: [LoadedText], assets: PublishedAssets, attachments: Attachments) {
    self.attachments = attachments
    self.assets = assets
    var routes: [String: Route] = [:]
    var roles: [String: ContentDocument.Role] = [:]
    for document in documents {
      routes[document.path] = Route(for: document.content.role)
      roles[document.path] = document.content.role
    }
    self.routes = routes
    self.roles = roles
  }

  /// The address for `destination` in the file at `path` (from the content folder), as seen from
  /// the page of `builder`, and the name of what it leads to where it is in the data.
  func address(
    for destination: String, in path: String, on builder: ContextBuilder
  ) -> (address: String, name: String?) {
    if let link = DataLink(destination) { return address(for: link, on: builder) }
    let bytes = destination.utf8
    if bytes.first == Byte.hash {
      guard builder.isEverything, let role = roles[path], !Self.isTop(destination) else {
        return (destination, nil)
      }
      return ("#" + Self.prefix(for: role) + destination.dropFirst(), nil)
    }
    guard bytes.first != UInt8(ascii: "/"), !bytes.contains(Byte.colon) else {
      return (destination, nil)
    }
    let hash = bytes.firstIndex(of: Byte.hash)
    let relative = destination[..<(hash ?? destination.endIndex)]
    // No path of a file is as long as that.
    guard relative.utf8.count <= 4096 else { return (destination, nil) }
    let file = Self.joined(folderOf: path, PageAddress.decoded(String(relative))[...])
    guard let target = routes[file], let role = roles[file] else {
      if let other = FileReference.target(of: destination, in: path),
        let published = attachments.address(of: other, assets, isKept: builder.isForRecord)
      {
        return (builder.root + published, nil)
      }
      return (asset(destination, in: path, on: builder) ?? destination, nil)
    }
    let fragment = hash.map { String(destination[bytes.index(after: $0)...]) }
    if builder.isEverything, !builder.leftOut.contains(target) {
      return ("#" + (fragment.map { Self.prefix(for: role) + $0 } ?? Self.anchor(for: role)), nil)
    }
    return (builder.address(of: target) + (fragment.map { "#" + $0 } ?? ""), nil)
  }

  /// The size of the picture that `destination` shows in the file at `path` (from the content
  /// folder); nil where that is not known.
  func size(of destination: String, in path: String) -> PictureFacts.PixelSize? {
    FileReference.target(of: destination, in: path).flatMap { attachments[$0]?.facts.size }
  }

  /// The address of the asset that `destination` leads to from the page of the file at `path`, or
  /// from the site's root; nil where it leads to none.
  private func asset(
    _ destination: String, in path: String, on builder: ContextBuilder
  ) -> String? {
    let root = roles[path].map { Route(for: $0).root } ?? builder.root
    let rest =
      destination.utf8.starts(with: root.utf8)
      ? destination.utf8.dropFirst(root.utf8.count) : destination.utf8[...]
    return assets.address(rest).map { builder.root + String(decoding: $0, as: UTF8.self) }
  }

  /// Whether an address is that of the top of the page it is on.
  private static func isTop(_ destination: String) -> Bool {
    destination.utf8.count == 1 || destination.lowercased().utf8.elementsEqual("#top".utf8)
  }

  /// What the ids of a text begin with on the page with everything.
  static func prefix(for role: ContentDocument.Role) -> String { anchor(for: role) + "--" }

  /// The id of a text on the page with everything.
  static func anchor(for role: ContentDocument.Role) -> String {
    switch role {
    case .page(let name): Anchor.page(name)
    case .party(let id): Anchor.party(id)
    case .moment(let id): Anchor.moment(id)
    }
  }

  private func address(
    for link: DataLink, on builder: ContextBuilder
  ) -> (address: String, name: String?) {
    let statement = builder.statement
    guard let index = statement.index(of: link.id, kind: link.kind) else { return ("#", link.id) }
    return switch link.kind {
    case .party: (builder.partyAddress(index), statement.parties[index].name.value)
    case .moment: (builder.momentAddress(index), statement.moments[index].name.value)
    case .dataCategory:
      (builder.dataCategoryAddress(index), statement.dataCategories[index].name.value)
    case .product: (builder.productAddress(index), statement.products[index].name.value)
    case .dataSubject: ("#", statement.dataSubjects[index].name.value)
    }
  }

  /// The path that `relative` means in the folder of `path`, `.` and `..` taken out.
  private static func joined(folderOf path: String, _ relative: Substring) -> String {
    var parts = path.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { $0 }
    for part in relative.utf8.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard !parts.isEmpty else { return "" }
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return String(decoding: Array(parts.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
  }
}

/// The links on a page that need a judgement.
struct PageLinks: Sendable {
  /// A link that leads nowhere, or whose place in another page is still to be looked for.
  struct Link: Sendable {
    /// The address as it is in the page, character references decoded.
    let address: String
    /// The page that it leads to; nil where there is none.
    let target: Int?
    /// The id that it names there.
    let fragment: String
    /// The attribute as it is in the page.
    let written: [UInt8]
    /// Where a text wrote it; nil where none did.
    let origin: LinkOrigin?
  }

  /// A plain link to a place in a page.
  private struct Anchor: Sendable {
    /// The number of the attribute in `written`.
    let written: UInt32
    /// The page that it leads to.
    let target: UInt32
    /// Where in the attribute the address begins, and the id in that.
    let address: UInt32
    let fragment: UInt32
    let origin: LinkOrigin?
  }

  /// The pages that are linked to.
  private(set) var targets: [Int] = []
  /// The links that need a judgement, but for `anchors`.
  private var links: [Link] = []
  private var anchors: [Anchor] = []
  /// The attributes of all these links as they are in the page.
  private var written = ByteStrings()

  /// The links that lead nowhere, where they are on one of `pages`.
  func broken(among pages: [ScannedPage]) -> [Link] {
    var broken = links.filter { link in
      link.target.map { !pages[$0].ids.contains(link.fragment) } ?? true
    }
    for anchor in anchors {
      let bytes = written[Int(anchor.written)]
      let fragment = bytes[(bytes.startIndex + Int(anchor.fragment))...]
      guard pages[Int(anchor.target)].ids.index(of: fragment) == nil, !Self.isTop(fragment) else {
        continue
      }
      let address = bytes[(bytes.startIndex + Int(anchor.address))...]
      broken.append(
        Link(
          address: String(decoding: address, as: UTF8.self), target: Int(anchor.target),
          fragment: String(decoding: fragment, as: UTF8.self), written: Array(bytes),
          origin: anchor.origin))
    }
    return broken
  }

  /// Whether an id is that of the top of the page, which every page has (HTML Living Standard,
  /// 7.4.6.4).
  private static func isTop(_ fragment: ArraySlice<UInt8>) -> Bool {
    fragment.count == 3 && fragment.elementsEqual("top".utf8) { $0 | 0x20 == $1 }
  }

  /// Notes the plain address that begins at `address` in the page, with its fragment at `fragment`;
  /// `origins` are where the texts on the page wrote theirs.
  mutating func note(
    _ bytes: ArraySlice<UInt8>, _ address: Int, _ target: SitePaths.Target, _ fragment: Int,
    _ origins: LinkOrigins
  ) {
    switch target {
    case .file: return
    case .nothing:
      guard written.insert(bytes).isNew else { return }
      let text = String(decoding: bytes[address...], as: UTF8.self)
      links.append(
        Link(
          address: text, target: nil, fragment: "", written: Array(bytes),
          origin: origins.origin(of: bytes)))
    case .page(let page):
      if targets.last != page { targets.append(page) }
      guard fragment < bytes.endIndex else { return }
      let (index, isNew) = written.insert(bytes)
      guard isNew else { return }
      anchors.append(
        Anchor(
          written: UInt32(truncatingIfNeeded: index), target: UInt32(truncatingIfNeeded: page),
          address: UInt32(truncatingIfNeeded: address - bytes.startIndex),
          fragment: UInt32(truncatingIfNeeded: fragment - bytes.startIndex),
          origin: origins.origin(of: bytes)))
    }
  }

  mutating func note(
    _ address: LocalAddress, _ target: SitePaths.Target, written bytes: ArraySlice<UInt8>,
    _ origins: LinkOrigins
  ) {
    let page: Int?
    switch target {
    case .file: return
    case .nothing: page = nil
    case .page(let index):
      if targets.last != index { targets.append(index) }
      guard let fragment = address.fragment, !fragment.isEmpty else { return }
      page = index
    }
    guard written.insert(bytes).isNew else { return }
    links.append(
      Link(
        address: address.written, target: page, fragment: address.fragment ?? "",
        written: Array(bytes), origin: origins.origin(of: bytes)))
  }
}

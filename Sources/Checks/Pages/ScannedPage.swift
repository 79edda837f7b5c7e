/// What the checks need to know of one rendered page, so that its bytes need not be kept.
public struct ScannedPage: Sendable {
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
  }

  /// Something that no page should do.
  struct Fault: Sendable {
    /// What it does.
    let fault: OutputFault
    /// The tag or the attribute as it is in the page.
    let written: [UInt8]
  }

  /// The index of the page in ``SitePaths/pages``.
  let page: Int
  /// The pages that it links to.
  private(set) var targets: [Int] = []
  /// The ids in it.
  private(set) var ids = ByteStrings()
  /// What it does that no page should.
  private(set) var faults: [Fault] = []
  /// The links that need a judgement, but for `anchors`.
  private var links: [Link] = []
  private var anchors: [Anchor] = []
  /// The attributes of all these links as they are in the page.
  private var written = ByteStrings()

  /// Scans the bytes of the page with index `page` of `paths`, once.
  public init(_ html: [UInt8], page: Int, of paths: SitePaths) {
    self.page = page
    let plain = PlainAddresses(onPage: page, of: paths)
    var scan = TagScan(html)
    var finder = FaultFinder(html, ownAddress: paths.ownAddress)
    while scan.next() {
      finder.check(scan)
      for attribute in scan.attributes {
        if attribute.key == .id {
          ids.insert(Self.decoded(html[attribute.value]))
        } else if attribute.key == .href || attribute.key == .src {
          let bytes = html[attribute.name.lowerBound..<attribute.value.upperBound]
          if let (target, fragment) = plain.target(of: html[attribute.value]) {
            note(bytes, attribute.value.lowerBound, target, fragment)
          } else if let address = LocalAddress(html[attribute.value], in: paths.pages[page]) {
            note(address, paths.target(at: address.path), written: bytes)
          }
        }
      }
    }
    faults = finder.faults.map { Fault(fault: $0, written: Array(html[$0.range])) }
  }

  /// The links that lead nowhere, where this is one of `pages`.
  func brokenLinks(among pages: [ScannedPage]) -> [Link] {
    var broken = links.filter { link in
      link.target.map { !pages[$0].ids.contains(link.fragment) } ?? true
    }
    for anchor in anchors {
      let bytes = written[Int(anchor.written)]
      let fragment = bytes[(bytes.startIndex + Int(anchor.fragment))...]
      guard pages[Int(anchor.target)].ids.index(of: fragment) == nil else { continue }
      let address = bytes[(bytes.startIndex + Int(anchor.address))...]
      broken.append(
        Link(
          address: String(decoding: address, as: UTF8.self), target: Int(anchor.target),
          fragment: String(decoding: fragment, as: UTF8.self), written: Array(bytes)))
    }
    return broken
  }

  private static func decoded(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    value.contains(0x26) ? Array(CharacterReferences.decoded(value).utf8)[...] : value
  }

  /// Notes the plain address that begins at `address` in the page, with its fragment at `fragment`.
  private mutating func note(
    _ bytes: ArraySlice<UInt8>, _ address: Int, _ target: SitePaths.Target, _ fragment: Int
  ) {
    switch target {
    case .file: return
    case .nothing:
      guard written.insert(bytes).isNew else { return }
      let text = String(decoding: bytes[address...], as: UTF8.self)
      links.append(Link(address: text, target: nil, fragment: "", written: Array(bytes)))
    case .page(let page):
      if targets.last != page { targets.append(page) }
      guard fragment < bytes.endIndex else { return }
      let (index, isNew) = written.insert(bytes)
      guard isNew else { return }
      anchors.append(
        Anchor(
          written: UInt32(truncatingIfNeeded: index), target: UInt32(truncatingIfNeeded: page),
          address: UInt32(truncatingIfNeeded: address - bytes.startIndex),
          fragment: UInt32(truncatingIfNeeded: fragment - bytes.startIndex)))
    }
  }

  private mutating func note(
    _ address: LocalAddress, _ target: SitePaths.Target, written bytes: ArraySlice<UInt8>
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
        written: Array(bytes)))
  }
}

extension ByteStrings {
  /// Whether `text` is one of the strings.
  func contains(_ text: String) -> Bool { index(of: Array(text.utf8)[...]) != nil }

  /// The strings as texts.
  var texts: [String] { (0..<count).map { String(decoding: self[$0], as: UTF8.self) } }
}

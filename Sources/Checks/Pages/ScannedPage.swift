import Markup

/// What the checks need to know of one rendered page, so that its bytes need not be kept.
///
/// A class, so that a list of them can be handed on without touching what is in them.
public final class ScannedPage: Sendable {
  /// Something that no page should do.
  struct Fault: Sendable {
    /// What it does.
    let fault: OutputFault
    /// The tag or the attribute as it is in the page.
    let written: [UInt8]
  }

  /// The index of the page in ``SitePaths/pages``.
  let page: Int
  /// The ids in it.
  let ids: ByteStrings
  /// What it does that no page should.
  let faults: [Fault]
  private let links: PageLinks

  /// The pages that it links to.
  var targets: [Int] { links.targets }

  /// Scans the bytes of the page with index `page` of `paths`, once.
  public init(_ html: [UInt8], page: Int, of paths: SitePaths) {
    let plain = PlainAddresses(onPage: page, of: paths)
    var ids = ByteStrings()
    var links = PageLinks()
    var scan = TagScan(html)
    var finder = FaultFinder(html, ownAddress: paths.ownAddress)
    let ownAddress = Array(paths.ownAddress.utf8)
    while scan.next() {
      finder.check(scan)
      for attribute in scan.attributes {
        if attribute.key == .id {
          ids.insert(Self.decoded(html[attribute.value]))
        } else if attribute.key == .href || attribute.key == .src {
          let bytes = html[attribute.name.lowerBound..<attribute.value.upperBound]
          if let (target, fragment) = plain.target(of: html[attribute.value]) {
            links.note(bytes, attribute.value.lowerBound, target, fragment)
          } else if let address = LocalAddress(
            html[attribute.value], in: paths.pages[page], ownAddress: ownAddress)
          {
            links.note(address, paths.target(at: address.path), written: bytes)
          }
        }
      }
    }
    self.page = page
    self.ids = ids
    self.links = links
    faults = finder.faults.map { Fault(fault: $0, written: Array(html[$0.range])) }
  }

  /// The links that lead nowhere, where this is one of `pages`.
  func brokenLinks(among pages: [ScannedPage]) -> [PageLinks.Link] { links.broken(among: pages) }

  private static func decoded(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    value.contains(0x26) ? Array(CharacterReferences.decoded(value).utf8)[...] : value
  }
}

extension ByteStrings {
  /// Whether `text` is one of the strings.
  func contains(_ text: String) -> Bool { index(of: Array(text.utf8)[...]) != nil }

  /// The strings as texts.
  var texts: [String] { (0..<count).map { String(decoding: self[$0], as: UTF8.self) } }
}

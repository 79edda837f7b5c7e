import Diagnostics
import Text
import Files
import Markup

/// The style of the page for addresses that do not exist, which stands in that page itself.
///
/// A host shows that page at any address, and where the site stands at another path than it says, no
/// address of a style sheet leads to one. So once the page was checked, what `stijl.css` and
/// `kleuren.css` hold takes the place of the elements that ask for them, and a policy lets this one
/// style through. The preview, which stands where it knows, leaves the page as it is, so that another
/// style is no reason to make it again.
struct MissingStyle {
  private let style: InlineStyle
  /// The elements that ask for the style sheets.
  private let links: [[UInt8]]

  /// What a host should send with every page.
  var hostPolicy: String { style.hostPolicy }

  /// The style sheets of the page, as they are written.
  private static let sheets = ["stijl.css", "kleuren.css"].map { "\(OutputFile.assetFolder)/\($0)" }

  /// The style among the `assets` of a site at `hostPath`; nil where they do not have all of it.
  init?(_ assets: PublishedAssets, hostPath: String) {
    var css: [UInt8] = []
    var links: [[UInt8]] = []
    for sheet in Self.sheets {
      guard let path = assets.name(ofFile: Array(sheet.utf8)),
        let file = assets.files.first(where: { $0.path.utf8.elementsEqual(path) })
      else { return nil }
      css += Self.withWholeAddresses(file.bytes, hostPath: hostPath)
      links.append(Array("<link rel=\"stylesheet\" href=\"\(hostPath)\(file.path)\">".utf8))
    }
    style = InlineStyle(css)
    self.links = links
  }

  /// The page `html` with the style in it; nil where the page asks for it in another way.
  func put(into html: [UInt8]) -> [UInt8]? {
    guard let policy = html.place(of: ContentPolicy.element) else { return nil }
    var page = html[..<policy] + style.policyElement
    var place = policy + ContentPolicy.element.count
    for (number, link) in links.enumerated() {
      guard let start = html.place(of: link, from: place) else { return nil }
      page += html[place..<start] + (number == 0 ? style.element : [])
      place = start + link.count
    }
    return Array(page + html[place...])
  }

  /// `css` with the addresses that it names from its folder named from the host's root.
  private static func withWholeAddresses(_ css: [UInt8], hostPath: String) -> [UInt8] {
    var whole: [UInt8] = []
    var place = 0
    for range in StyleReader(css[...]).addresses where range.lowerBound >= place {
      guard let first = css[range].first, first != 0x2F, first != 0x23, !css[range].contains(0x3A)
      else { continue }
      whole += css[place..<range.lowerBound] + "\(hostPath)\(OutputFile.assetFolder)/".utf8
      place = range.lowerBound
    }
    return whole + css[place...]
  }
}

/// The names of HTML and SVG that the checks on pages look for, and other bytes that they know.
enum Markup {
  static let commentStart = Array("!--".utf8)
  static let commentEnd = Array("-->".utf8)
  static let scriptEnd = Array("</script".utf8)
  static let styleEnd = Array("</style".utf8)

  static let secureScheme = Array("https://".utf8)
}

/// The name of an element or an attribute, in lower case, so that names are compared at once.
///
/// It holds the first sixteen bytes of a name, so that a longer one equals none of those below.
struct MarkupName: Equatable {
  private var bytes: UInt128 = 0
  private var count: UInt8 = 0

  /// The name of no bytes yet.
  init() {}

  private init(_ name: String) {
    for byte in name.utf8 { add(byte) }
  }

  /// Adds a byte to the name.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    guard count < 16 else { return }
    let folded = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
    bytes = bytes << 8 | UInt128(folded)
    count += 1
  }

  // Elements.
  static let a = Self("a")
  static let area = Self("area")
  static let link = Self("link")
  static let meta = Self("meta")
  static let script = Self("script")

  // Attributes, and `style`, which is both.
  static let action = Self("action")
  static let background = Self("background")
  static let content = Self("content")
  static let data = Self("data")
  static let formaction = Self("formaction")
  static let href = Self("href")
  static let httpEquiv = Self("http-equiv")
  static let id = Self("id")
  static let imagesrcset = Self("imagesrcset")
  static let ping = Self("ping")
  static let poster = Self("poster")
  static let rel = Self("rel")
  static let src = Self("src")
  static let srcdoc = Self("srcdoc")
  static let srcset = Self("srcset")
  static let style = Self("style")
  static let type = Self("type")
  static let xlinkHref = Self("xlink:href")

  /// What an attribute can make a browser do.
  enum Power {
    case none
    /// It calls an address, by itself or when the reader follows it.
    case link
    /// It calls an address, or sends something there.
    case address
    /// It calls one of several addresses.
    case addresses
    /// It is a style, which can call addresses.
    case style
    /// It is a page of its own.
    case document
    /// It runs code on an event: `onclick`.
    case handler
  }

  /// What an attribute of this name can make a browser do.
  var power: Power {
    // By their lengths, since nearly every attribute is told by that.
    switch count {
    case 3 where self == .src: return .address
    case 4 where self == .href: return .link
    case 4 where self == .data || self == .ping: return .address
    case 5 where self == .style: return .style
    case 6 where self == .action || self == .poster: return .address
    case 6 where self == .srcset: return .addresses
    case 6 where self == .srcdoc: return .document
    case 10 where self == .xlinkHref: return .link
    case 10 where self == .background || self == .formaction: return .address
    case 11 where self == .imagesrcset: return .addresses
    // `on` and more.
    default: return count > 2 && bytes >> (UInt128(count - 2) * 8) == 0x6F6E ? .handler : .none
    }
  }
}

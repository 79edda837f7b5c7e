/// The names of HTML and SVG that the checks on pages look for, and other bytes that they know.
public enum MarkupBytes {
  public static let commentStart = Array("!--".utf8)
  public static let commentEnd = Array("-->".utf8)
  public static let scriptEnd = Array("</script".utf8)
  public static let styleEnd = Array("</style".utf8)

  public static let secureScheme = Array("https://".utf8)
}

/// The name of an element or an attribute, in lower case, so that names are compared at once.
///
/// It holds the first sixteen bytes of a name, so that a longer one equals none of those below.
public struct MarkupName: Sendable, Equatable {
  private var bytes: UInt128 = 0
  private var count: UInt8 = 0

  /// The name of no bytes yet.
  public init() {}

  private init(_ name: String) {
    for byte in name.utf8 { add(byte) }
  }

  /// Adds a byte to the name.
  @inline(__always)
  public mutating func add(_ byte: UInt8) {
    guard count < 16 else { return }
    let folded = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
    bytes = bytes << 8 | UInt128(folded)
    count += 1
  }

  // Elements.
  public static let a = Self("a")
  public static let area = Self("area")
  public static let link = Self("link")
  public static let meta = Self("meta")
  public static let script = Self("script")

  // Attributes, and `style`, which is both.
  public static let action = Self("action")
  public static let background = Self("background")
  public static let content = Self("content")
  public static let data = Self("data")
  public static let formaction = Self("formaction")
  public static let href = Self("href")
  public static let httpEquiv = Self("http-equiv")
  public static let id = Self("id")
  public static let imagesrcset = Self("imagesrcset")
  public static let ping = Self("ping")
  public static let poster = Self("poster")
  public static let rel = Self("rel")
  public static let src = Self("src")
  public static let srcdoc = Self("srcdoc")
  public static let srcset = Self("srcset")
  public static let style = Self("style")
  public static let type = Self("type")
  public static let xlinkHref = Self("xlink:href")

  /// What an attribute can make a browser do.
  public enum Power {
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
  public var power: Power {
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

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

  @inline(__always)
  private init(_ name: StaticString) {
    name.withUTF8Buffer { unsafe $0.forEach { add($0) } }
  }

  /// Adds a byte to the name.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    guard count < 16 else { return }
    let folded = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
    bytes |= UInt128(folded) << (UInt128(count) * 8)
    count += 1
  }

  // Elements.
  static var a: Self { Self("a") }
  static var area: Self { Self("area") }
  static var link: Self { Self("link") }
  static var meta: Self { Self("meta") }
  static var script: Self { Self("script") }

  // Attributes, and `style`, which is both.
  static var content: Self { Self("content") }
  static var href: Self { Self("href") }
  static var httpEquiv: Self { Self("http-equiv") }
  static var id: Self { Self("id") }
  static var rel: Self { Self("rel") }
  static var src: Self { Self("src") }
  static var style: Self { Self("style") }
  static var type: Self { Self("type") }

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
    case 4 where self == Self("data") || self == Self("ping"): return .address
    case 5 where self == .style: return .style
    case 6 where self == Self("action") || self == Self("poster"): return .address
    case 6 where self == Self("srcset"): return .addresses
    case 6 where self == Self("srcdoc"): return .document
    case 10 where self == Self("xlink:href"): return .link
    case 10 where self == Self("background") || self == Self("formaction"): return .address
    case 11 where self == Self("imagesrcset"): return .addresses
    default: return count > 2 && bytes & 0xFFFF == 0x6E6F ? .handler : .none
    }
  }
}

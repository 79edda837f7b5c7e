/// The style of a page that is shown at addresses from which nothing else of its site can be found:
/// it stands in the page itself, and a policy that names its digest lets that one style through.
///
/// Source: Content Security Policy 3, 6.7.2.3 and 6.7.3.3.
public struct InlineStyle: Sendable, Equatable {
  /// The element with the style.
  public let element: [UInt8]
  /// The element that takes the place of ``ContentPolicy/element`` in the page with this style.
  public let policyElement: [UInt8]
  /// What a host should send with every page, so that it lets this one have its style too.
  public let hostPolicy: String

  /// The style `css`, which is a whole style sheet or more than one.
  public init(_ css: [UInt8]) {
    let text = Self.withoutEnds(css)
    let source = "'sha256-\(SHA256.base64(of: text))'"
    element = Array("<style>".utf8) + text + Array("</style>".utf8)
    policyElement = ContentPolicy.element(ContentPolicy.ofPage(withStyle: source))
    hostPolicy = ContentPolicy.ofHost(withStyle: source)
  }

  /// `css` in which nothing ends the element that it stands in: `\/` is a slash too.
  private static func withoutEnds(_ css: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(css.count)
    for byte in css {
      if byte == UInt8(ascii: "/"), text.last == UInt8(ascii: "<") {
        text.append(UInt8(ascii: "\\"))
      }
      text.append(byte)
    }
    return text
  }
}

import Text

/// Writes a path as other tools want it.
enum RelativeAddress {
  /// The path without `./` in front.
  static func path(_ path: String) -> String {
    var rest = path[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    return rest.isEmpty ? path : String(rest)
  }

  /// The path as a URI reference (RFC 3986), with `file://` before one from the root.
  ///
  /// All that is not unreserved or `/` is written as `%` and two digits, so a colon too: in a first
  /// part it would read as a scheme.
  static func uri(path: String) -> String {
    let address = PercentEncoding.encoded(Self.path(path).utf8) { byte in
      byte == UInt8(ascii: "/") || PercentEncoding.isUnreserved(byte)
    }
    return path.hasPrefix("/") ? "file://" + address : address
  }
}

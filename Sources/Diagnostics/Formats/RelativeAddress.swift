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
    var uri: [UInt8] = path.hasPrefix("/") ? Array("file://".utf8) : []
    for byte in Self.path(path).utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: uri.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri.append(contentsOf: (byte < 0x10 ? "%0" : "%").utf8)
        uri.append(contentsOf: digits.utf8)
      }
    }
    return String(decoding: uri, as: UTF8.self)
  }
}

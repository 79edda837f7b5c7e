import Text

/// What an address in the data may look like, so that none in a page can run a script.
public enum WebAddress {
  /// Whether `text` is an absolute address of the web: `https://` or `http://`, a host, and only
  /// characters that RFC 3986 allows, or letters beyond ASCII (RFC 3987).
  public static func isValid(_ text: String) -> Bool {
    guard let rest = text.dropping("https://") ?? text.dropping("http://") else { return false }
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !host.isEmpty, !host.utf8.contains(UInt8(ascii: "@")),
      host.utf8.first != UInt8(ascii: ".")
    else { return false }
    return text.unicodeScalars.allSatisfy(isAllowed)
  }

  /// What comes after `scheme` in `text`; nil where that does not begin so.
  static func rest(of text: String, behind scheme: String) -> Substring? { text.dropping(scheme) }

  /// Whether an address that ``isValid(_:)`` is sent without encryption.
  public static func isInsecure(_ text: String) -> Bool { text.dropping("http://") != nil }

  /// Whether `text` is an address of the web on the machine or the network that it is written on:
  /// `localhost`, a name on `.local` or without a point, or a private number (RFC 1918, 6761 and 6762).
  public static func isLocal(_ text: String) -> Bool {
    guard let rest = text.dropping("https://") ?? text.dropping("http://") else { return false }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    let host = authority.split(separator: "@").last.map(String.init) ?? authority
    if host.hasPrefix("[::1]") { return true }
    let name = host.prefix { $0 != ":" }
    let parts = name.split(separator: ".")
    // A name of a network of one's own, as `https://intranet/`.
    if parts.count == 1, !name.isEmpty, host.first != "[" { return true }
    if ["localhost", "local"].contains(parts.last.map(String.init) ?? "") { return true }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 4, parts.count == 4 else { return false }
    switch (numbers[0], numbers[1]) {
    case (127, _), (10, _), (192, 168), (172, 16...31), (0, _), (169, 254): return true
    default: return false
    }
  }

  /// Whether `text` looks like an e-mail address: one `@`, something before it, a dotted host after.
  public static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.hasPrefix("mailto:") else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
      && text.unicodeScalars.allSatisfy { isAllowed($0) && $0 != "/" && $0 != "?" && $0 != "#" }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}", " ": false
    default:
      scalar.value > 0x20 && scalar.value != 0x7F && !scalar.properties.isWhitespace
        && scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
    }
  }
}

extension String {
  /// What comes after `prefix`, whose letters may stand in either case; nil where it does not begin
  /// so.
  ///
  /// `prefix` is lowercase ASCII.
  fileprivate func dropping(_ prefix: String) -> Substring? {
    guard utf8.count > prefix.utf8.count else { return nil }
    for (left, right) in zip(utf8, prefix.utf8) {
      let folded = left.smallASCII
      guard folded == right else { return nil }
    }
    return self[utf8.index(utf8.startIndex, offsetBy: prefix.utf8.count)...]
  }
}

/// The path that a request asks for, decoded once.
struct RequestPath: Equatable {
  /// The path of a file from the site's root: `partijen/cis/index.html`.
  let file: String
  /// The path as asked, without the query, still encoded.
  let written: String
  /// The query as asked, without `?`.
  let query: Substring

  /// The path in `target`, or nil where it can't be the address of a file: `..`, empty parts, a
  /// backslash or a control character in it, or not valid.
  init?(_ target: String) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard target.utf8.first == UInt8(ascii: "/"), let path = parts.first,
      let decoded = Self.decoded(path)
    else { return nil }
    let segments = decoded.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment == "." || segment == ".." || segment.isEmpty && !isLast { return nil }
      if segment.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\\" }) { return nil }
    }
    file = decoded.hasSuffix("/") ? decoded.dropFirst() + "index.html" : String(decoded.dropFirst())
    written = String(path)
    query = parts.count > 1 ? parts[1] : ""
  }

  /// The value of `name` in the query, decoded; nil where it is not there.
  func value(of name: String) -> String? {
    for part in query.split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2, pair[0] == name { return Self.decoded(pair[1]) }
    }
    return nil
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        rest.prefix(2).allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") })
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

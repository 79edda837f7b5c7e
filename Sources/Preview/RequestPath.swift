import Text

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

  /// Whether it is one of the preview's own addresses.
  var isOfPreview: Bool {
    file.utf8.starts(with: PreviewAddress.start.utf8.dropFirst())
  }

  /// The value of `name` in the query, decoded; nil where it is not there.
  func value(of name: String) -> String? {
    for part in query.split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2, pair[0] == name { return Self.decoded(pair[1]) }
    }
    return nil
  }

  /// `text` with its percent signs and digits taken for the bytes that they stand for, once; nil
  /// where that gives no text.
  static func decoded(_ text: Substring) -> String? {
    let written = Array(text.utf8)[...]
    var bytes: [UInt8] = []
    var place = 0
    while place < written.count {
      let byte = written[place]
      if byte == UInt8(ascii: "%") {
        guard let meant = PercentEncoding.byte(in: written, at: place) else { return nil }
        bytes.append(meant)
        place += 3
      } else {
        bytes.append(byte)
        place += 1
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

/// The host that a request names.
enum RequestHost {
  /// Whether `host`, decoded once, is a name of this machine with `port`.
  ///
  /// 80 need not be written, and a browser does not write it. A name's capitals count for nothing.
  static func isOwn(_ host: String, port: Int) -> Bool {
    guard let decoded = RequestPath.decoded(host[...]) else { return false }
    let bytes = decoded.utf8.map(\.smallASCII)
    return ["127.0.0.1", "localhost", "[::1]"].contains { name in
      bytes.elementsEqual("\(name):\(port)".utf8) || port == 80 && bytes.elementsEqual(name.utf8)
    }
  }
}

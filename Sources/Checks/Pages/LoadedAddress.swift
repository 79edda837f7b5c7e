/// An address that a browser calls by itself, judged by where it leads.
struct LoadedAddress {
  /// The address as the browser reads it: without white space around it and line ends in it.
  let text: String
  private let folded: String

  /// The address in `text`, character references decoded.
  init(_ text: String) {
    // Source: WHATWG URL, 4.4: spaces and controls at the ends and line ends anywhere don't count.
    let scalars = Array(text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" && $0 != "\t" })
    let start = scalars.firstIndex { $0.value > 0x20 } ?? scalars.count
    let end = (scalars.lastIndex { $0.value > 0x20 } ?? start - 1) + 1
    var trimmed = String.UnicodeScalarView()
    trimmed.append(contentsOf: scalars[start..<end])
    self.text = String(trimmed)
    folded = self.text.lowercased()
  }

  /// Whether a browser runs it as code.
  var isCode: Bool {
    ["javascript:", "vbscript:", "data:text/html", "data:image/svg", "data:application/xhtml"]
      .contains { folded.hasPrefix($0) }
  }

  /// Whether calling it asks somebody else; `ownAddress` is where the site itself stands.
  func isForeign(ownAddress: String) -> Bool {
    // A browser takes a backslash for a slash.
    let slashed = folded.map { $0 == "\\" ? "/" : $0 }
    let isElsewhere =
      slashed.starts(with: "//")
      || ["http:", "https:", "ws:", "wss:", "ftp:"].contains { folded.hasPrefix($0) }
    return isElsewhere && (ownAddress.isEmpty || !text.hasPrefix(ownAddress))
  }
}

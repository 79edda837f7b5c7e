import Text

/// What is said of a piece of text, and what it looks like.
enum UnreadText {
  /// A piece of text on one line, cut where it is long.
  static func shown(_ bytes: ArraySlice<UInt8>, most: Int = 60) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= most ? line : String(line.prefix(most - 1)) + "…"
  }

  /// The most bytes of an address that is looked at.
  static let longest = 300

  /// Whether bytes read like the address of a link: they hold no space, and begin with a scheme,
  /// end like a file, or are a mail address, a path or an anchor.
  static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 3, bytes.count <= longest, !bytes.contains(where: \.isSpaceOrLineEnd)
    else {
      return false
    }
    if bytes.first == Byte.hash { return bytes[bytes.startIndex + 1].isASCIILetter }
    let lower = bytes.map { $0.isASCIICapital ? $0 | Byte.caseBit : $0 }
    if lower.starts(with: "www.".utf8) || lower.starts(with: "./".utf8)
      || lower.starts(with: "../".utf8)
    {
      return true
    }
    if let colon = lower.firstIndex(of: Byte.colon), colon + 1 < lower.count {
      let scheme = lower[..<colon]
      if LinkScheme.allowed.contains(where: { scheme.elementsEqual($0.utf8) }) { return true }
    }
    let path = lower.prefix { $0 != Byte.hash && $0 != UInt8(ascii: "?") }
    let ending = path.suffix(6)
    if let dot = ending.lastIndex(of: UInt8(ascii: ".")), dot > path.startIndex {
      let kind = ending[(dot + 1)...]
      if endings.contains(where: { kind.elementsEqual($0.utf8) }) { return true }
    }
    return BareAddresses.isMailAddress(String(decoding: bytes, as: UTF8.self))
  }

  private static let endings = [
    "md", "html", "htm", "pdf", "png", "jpg", "jpeg", "svg", "gif", "webp", "csv", "docx", "xlsx",
    "odt", "nl", "be", "eu", "com", "org", "net",
  ]

  /// `address` with what it lacks to work: a scheme before `www.` and mail.
  static func whole(_ address: String) -> String {
    if address.lowercased().utf8.starts(with: "www.".utf8) { return "https://" + address }
    if BareAddresses.isMailAddress(address) { return "mailto:" + address }
    return address
  }
}

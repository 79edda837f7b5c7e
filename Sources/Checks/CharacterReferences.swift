/// The character references that Helder writes into attributes.
enum CharacterReferences {
  private static let names: [(name: [UInt8], byte: UInt8)] = [
    (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
    (Array("&quot;".utf8), 0x22), (Array("&#39;".utf8), 0x27), (Array("&#34;".utf8), 0x22),
    (Array("&#x27;".utf8), 0x27),
  ]

  /// The text that an attribute's `bytes` stand for.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
    var decoded: [UInt8] = []
    var rest = bytes
    while let first = rest.first {
      if first == 0x26, let match = names.first(where: { rest.starts(with: $0.name) }) {
        decoded.append(match.byte)
        rest = rest.dropFirst(match.name.count)
      } else {
        decoded.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

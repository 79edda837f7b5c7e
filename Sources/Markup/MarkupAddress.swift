/// An address in a page or a style, read as browsers do.
///
/// Source: WHATWG URL, 4.4; HTML Living Standard, 13.2.5.72 and following.
public struct MarkupAddress: Sendable {
  /// Where it leads.
  public enum Lead: Sendable, Equatable {
    /// To something of the site itself, or to a place in the same page.
    case within
    /// Elsewhere, over `http:` or `https:`.
    case elsewhere
    /// To a letter or a call.
    case contact
    /// It is code.
    case code
    /// Anything else, or something that browsers may read otherwise.
    case unknown
  }

  /// The bytes of the address, character references decoded; without what browsers pass over.
  public let bytes: [UInt8]
  /// Where it leads.
  public let lead: Lead
  /// The reference to a character that is none, or not surely one.
  let unknownReference: String?

  /// The address in `value`, where references to characters count or are only characters.
  public init(_ value: ArraySlice<UInt8>, hasReferences: Bool = true) {
    var decoded = CharacterReferences.Decoded(bytes: Array(value))
    if hasReferences, value.contains(0x26) { decoded = CharacterReferences.decoded(value) }
    unknownReference = decoded.unknown
    // Spaces and controls at the ends and line ends anywhere don't count.
    let kept = decoded.bytes.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    let start = kept.firstIndex { $0 > 0x20 } ?? kept.count
    let end = (kept.lastIndex { $0 > 0x20 } ?? start - 1) + 1
    bytes = Array(kept[start..<end])
    let isClean = bytes.count == decoded.bytes.count
    lead = Self.lead(bytes, isClean: isClean && decoded.unknown == nil)
  }

  /// The address as a text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it is plain `http:`.
  var isInsecure: Bool { Self.starts(bytes, "http:") }

  /// Whether it leads to the machine that reads it.
  var isLocal: Bool {
    guard let start = bytes.firstIndex(of: 0x2F) else { return false }
    let host = bytes[start...].drop { $0 == 0x2F }.prefix { ![0x2F, 0x3F, 0x23].contains($0) }
    let name = host.split(separator: 0x40).last ?? []
    let bare = name.first == 0x5B ? name.prefix { $0 != 0x5D } : name.prefix { $0 != 0x3A }
    let text = String(decoding: bare, as: UTF8.self).lowercased()
    return text == "localhost" || text == "[::1" || text == "0.0.0.0"
      || text.utf8.starts(with: "127.".utf8)
      || text.utf8.suffix(10).elementsEqual(".localhost".utf8)
  }

  private static func lead(_ bytes: [UInt8], isClean: Bool) -> Lead {
    guard let first = bytes.first else { return .within }
    if first == 0x2F || first == 0x5C {
      let second = bytes.dropFirst().first
      // A browser takes a backslash for a slash.
      if second == 0x2F || second == 0x5C { return .elsewhere }
    }
    if let colon = bytes.firstIndex(where: { [0x3A, 0x2F, 0x5C, 0x3F, 0x23].contains($0) }),
      bytes[colon] == 0x3A
    {
      return scheme(bytes, colon, isClean: isClean)
    }
    return isClean && !bytes.contains(where: { $0 <= 0x20 || $0 == 0x5C || $0 == 0x7F })
      ? .within : .unknown
  }

  private static func scheme(_ bytes: [UInt8], _ colon: Int, isClean: Bool) -> Lead {
    switch String(decoding: bytes[..<colon], as: UTF8.self).lowercased() {
    case "http", "https":
      let rest = bytes[(colon + 1)...]
      let isWhole =
        rest.starts(with: [0x2F, 0x2F])
        && rest.dropFirst(2).first.map { $0 != 0x2F && $0 != 0x5C } ?? false
      return isWhole || !isClean ? .elsewhere : .unknown
    case "ws", "wss", "ftp": return .elsewhere
    case "mailto", "tel", "sms": return isClean ? .contact : .unknown
    case "javascript", "vbscript": return .code
    case "data":
      let kinds = ["text/html", "image/svg", "application/xhtml", "text/xml", "application/xml"]
      return kinds.contains { starts(Array(bytes[(colon + 1)...]), $0) } ? .code : .unknown
    default: return .unknown
    }
  }

  private static func starts(_ bytes: [UInt8], _ text: String) -> Bool {
    bytes.count >= text.utf8.count
      && zip(bytes, text.utf8).allSatisfy { HTMLReader.folded($0) == $1 }
  }
}

/// References to characters: those that can be read in one way only.
///
/// Known are numbers, and names of signs that an address can hold. Whatever else looks like one is
/// told, so that no browser can take it for something that was not seen here.
enum CharacterReferences {
  /// A text with its references read.
  struct Decoded {
    var bytes: [UInt8]
    /// The first reference that is not surely one.
    var unknown: String?
  }

  private static let names: [String: UInt8] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "colon": 0x3A, "sol": 0x2F,
    "bsol": 0x5C, "period": 0x2E, "num": 0x23, "quest": 0x3F, "equals": 0x3D, "lpar": 0x28,
    "rpar": 0x29, "Tab": 0x09, "NewLine": 0x0A,
  ]

  /// The text that the bytes of an attribute stand for.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> Decoded {
    var decoded = Decoded(bytes: [])
    var rest = bytes
    while let first = rest.first {
      guard first == 0x26, let next = rest.dropFirst().first,
        next == 0x23 || HTMLReader.isLetter(next)
      else {
        decoded.bytes.append(first)
        rest = rest.dropFirst()
        continue
      }
      let name = rest.dropFirst().prefix { byte in
        HTMLReader.isLetter(byte) || byte >= 0x30 && byte <= 0x39 || byte == 0x23
      }
      let end = name.endIndex
      if end < rest.endIndex, rest[end] == 0x3B, let text = value(of: name) {
        decoded.bytes += text
        rest = rest[(end + 1)...]
      } else {
        let written = "&" + String(decoding: name.prefix(20), as: UTF8.self)
        decoded.unknown = decoded.unknown ?? written
        decoded.bytes.append(first)
        rest = rest.dropFirst()
      }
    }
    return decoded
  }

  /// What the reference with these bytes between `&` and `;` stands for, in UTF-8.
  private static func value(of bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.first == 0x23 else { return names[text].map { [$0] } }
    let digits = text.dropFirst()
    let isHexadecimal = digits.utf8.first.map { $0 | 0x20 == 0x78 } ?? false
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // The standard makes something else of 0 and of 128 to 159.
    guard let number, number > 0, !(0x80...0x9F).contains(number) else { return nil }
    return Unicode.Scalar(number).map { Array(String($0).utf8) }
  }
}

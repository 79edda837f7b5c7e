import Text

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
    if hasReferences, value.contains(Byte.ampersand) {
      decoded = CharacterReferences.decoded(value)
    }
    unknownReference = decoded.unknown
    // Spaces and controls at the ends and line ends anywhere don't count.
    let kept = decoded.bytes.filter { !$0.isLineEnd && $0 != Byte.tab }
    let start = kept.firstIndex { $0 > Byte.space } ?? kept.count
    let end = (kept.lastIndex { $0 > Byte.space } ?? start - 1) + 1
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
    guard let start = bytes.firstIndex(of: UInt8(ascii: "/")) else { return false }
    let host = bytes[start...].drop { $0 == UInt8(ascii: "/") }.prefix { !"/?#".utf8.contains($0) }
    let name = host.split(separator: UInt8(ascii: "@")).last ?? []
    let bare =
      name.first == Byte.openBracket
      ? name.prefix { $0 != Byte.closeBracket } : name.prefix { $0 != Byte.colon }
    let text = String(decoding: bare, as: UTF8.self).lowercased()
    return text == "localhost" || text == "[::1" || text == "0.0.0.0"
      || text.utf8.starts(with: "127.".utf8)
      || text.utf8.suffix(10).elementsEqual(".localhost".utf8)
  }

  private static func lead(_ bytes: [UInt8], isClean: Bool) -> Lead {
    guard let first = bytes.first else { return .within }
    if first == UInt8(ascii: "/") || first == Byte.backslash {
      let second = bytes.dropFirst().first
      // A browser takes a backslash for a slash.
      if second == UInt8(ascii: "/") || second == Byte.backslash { return .elsewhere }
    }
    if let colon = bytes.firstIndex(where: { ":/\\?#".utf8.contains($0) }),
      bytes[colon] == Byte.colon
    {
      return scheme(bytes, colon, isClean: isClean)
    }
    return isClean
      && !bytes.contains(where: { $0 <= Byte.space || $0 == Byte.backslash || $0 == Byte.delete })
      ? .within : .unknown
  }

  private static func scheme(_ bytes: [UInt8], _ colon: Int, isClean: Bool) -> Lead {
    switch String(decoding: bytes[..<colon], as: UTF8.self).lowercased() {
    case "http", "https":
      let rest = bytes[(colon + 1)...]
      let isWhole =
        rest.starts(with: "//".utf8)
        && rest.dropFirst(2).first.map { $0 != UInt8(ascii: "/") && $0 != Byte.backslash } ?? false
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
      && zip(bytes, text.utf8).allSatisfy { $0.smallASCII == $1 }
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

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "colon": ":", "sol": "/",
    "bsol": "\\", "period": ".", "num": "#", "quest": "?", "equals": "=", "lpar": "(", "rpar": ")",
    "Tab": "\t", "NewLine": "\n",
  ]

  /// The text that the bytes of an attribute stand for.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> Decoded {
    var decoded = Decoded(bytes: [])
    var rest = bytes
    while let first = rest.first {
      guard first == Byte.ampersand, let next = rest.dropFirst().first,
        next == Byte.hash || next.isASCIILetter
      else {
        decoded.bytes.append(first)
        rest = rest.dropFirst()
        continue
      }
      let name = rest.dropFirst().prefix { byte in
        byte.isASCIIAlphanumeric || byte == Byte.hash
      }
      let end = name.endIndex
      if end < rest.endIndex, rest[end] == UInt8(ascii: ";"), let text = value(of: name) {
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
    guard bytes.first == Byte.hash else { return names[text].map { [UInt8(ascii: $0)] } }
    let digits = text.dropFirst()
    let isHexadecimal = digits.utf8.first.map { $0 | Byte.caseBit == UInt8(ascii: "x") } ?? false
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // The standard makes something else of 0 and of 128 to 159.
    guard let number, number > 0, !(0x80...0x9F).contains(number) else { return nil }
    return Unicode.Scalar(number).map { Array(String($0).utf8) }
  }
}

public import Diagnostics
import Text

/// The address at which a site stands: that of a folder, which everything on the site is below.
///
/// It is kept as it is sent: the host in ASCII, the path with what that can't hold written by number.
/// Sources: RFC 3986; for the host RFC 3492 and 5891, with letters that have parts put together.
public struct BaseAddress: Sendable, Hashable {
  /// The address, with a final `/`.
  public let text: String

  /// Why an address is no base.
  public enum Fault: Error, Sendable, Hashable, CaseIterable {
    /// It does not begin with `https://` or `http://`.
    case otherScheme
    /// It holds a name or a password before its host.
    case user
    /// There is no host, or not one that a site can have.
    case host
    /// The number behind the host is no port.
    case port
    /// It asks for something (`?`).
    case query
    /// It points to a place on a page (`#`).
    case fragment
    /// It is the address of a page or another file.
    case file
    /// It holds `.` or `..` as a part.
    case dots
    /// A part of it is empty (`//`).
    case emptyPart
    /// It holds something that no address can.
    case character
  }

  /// The base that `written` is.
  public init(_ written: String) throws(Fault) {
    let scheme: String
    let rest: Substring
    if let found = WebAddress.rest(of: written, behind: "https://") {
      (scheme, rest) = ("https://", found)
    } else if let found = WebAddress.rest(of: written, behind: "http://") {
      (scheme, rest) = ("http://", found)
    } else {
      throw .otherScheme
    }
    guard written.unicodeScalars.allSatisfy(Self.isAllowed) else { throw .character }
    if rest.utf8.contains(UInt8(ascii: "?")) { throw .query }
    if rest.utf8.contains(UInt8(ascii: "#")) { throw .fragment }
    let authority = rest.prefix { $0 != "/" }
    if authority.utf8.contains(UInt8(ascii: "@")) { throw .user }
    text = try scheme + Self.host(authority) + Self.path(rest[authority.endIndex...])
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": false
    case " ": true
    default:
      scalar.value > 0x20 && scalar.value != 0x7F && !scalar.properties.isWhitespace
        && scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
    }
  }

  // MARK: The host

  private static func host(_ authority: Substring) throws(Fault) -> String {
    var name = authority
    var port = ""
    if let colon = authority.utf8.lastIndex(of: UInt8(ascii: ":")),
      authority.utf8.last != Byte.closeBracket
    {
      name = authority[..<colon]
      let digits = authority[authority.utf8.index(after: colon)...]
      guard digits.utf8.allSatisfy({ $0.isASCIIDigit }), let number = UInt16(digits)
      else { throw .port }
      port = ":\(number)"
    }
    if name.utf8.first == Byte.openBracket, name.utf8.last == Byte.closeBracket {
      let isAddress = name.utf8.dropFirst().dropLast().allSatisfy { byte in
        byte == Byte.colon || byte == UInt8(ascii: ".") || byte.isASCIIDigit
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
      }
      guard isAddress, name.utf8.count(where: { $0 == Byte.colon }) >= 2 else { throw .host }
      return name.lowercased() + port
    }
    var labels: [String] = []
    // The full stops of Chinese and Japanese part a host too.
    let parts = name.unicodeScalars.split(omittingEmptySubsequences: false) { scalar in
      [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"].contains(scalar)
    }
    for part in parts { try labels.append(label(Substring(part))) }
    let host = labels.joined(separator: ".")
    guard host.utf8.count <= 253 else { throw .host }
    return host + port
  }

  private static func label(_ written: Substring) throws(Fault) -> String {
    let scalars = Array(composed(written.lowercased()).unicodeScalars)
    let isASCII = scalars.allSatisfy(\.isASCII)
    let isSound = scalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": true
      default: !scalar.isASCII
      }
    }
    guard isSound, scalars.first != "-", scalars.last != "-", !scalars.isEmpty else { throw .host }
    guard isASCII || scalars.first.map({ $0.properties.canonicalCombiningClass }) == .notReordered
    else { throw .host }
    let label =
      isASCII ? String(String.UnicodeScalarView(scalars)) : "xn--" + Punycode.text(scalars)
    guard label.utf8.count <= 63 else { throw .host }
    return label
  }

  /// `text`, with each letter that has parts as the one character that is it, where Latin has one.
  private static func composed(_ text: String) -> String {
    var result = ""
    for character in text {
      guard character.unicodeScalars.count > 1 else {
        result.append(character)
        continue
      }
      // Equal is what looks the same, however it is written.
      let whole = latin.first { Character($0) == character }
      result.append(whole.map { Character($0) } ?? character)
    }
    return result
  }

  private static let latin: [Unicode.Scalar] = [0xC0...0x24F, 0x1E00...0x1EFF].flatMap { range in
    range.compactMap { Unicode.Scalar($0) }
  }

  // MARK: The path

  private static func path(_ written: Substring) throws(Fault) -> String {
    var parts = written.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    // Before the first slash stands the host, and behind the last nothing need.
    parts.removeFirst()
    if parts.last?.isEmpty ?? false { parts.removeLast() }
    var path = "/"
    for (number, part) in parts.enumerated() {
      if part.isEmpty { throw .emptyPart }
      let (escaped, meant) = try escaped(part)
      if meant.elementsEqual(".".utf8) || meant.elementsEqual("..".utf8) { throw .dots }
      if number == parts.count - 1, isFile(meant) { throw .file }
      path += escaped + "/"
    }
    return path
  }

  /// A part of a path as it is sent, and the bytes that it means.
  private static func escaped(
    _ part: Substring.UTF8View
  ) throws(Fault) -> (text: String, meant: [UInt8]) {
    let written = Array(part)[...]
    var sent: [UInt8] = []
    var meant: [UInt8] = []
    var place = 0
    while place < written.count {
      let isEncoded = written[place] == UInt8(ascii: "%")
      let byte = isEncoded ? PercentEncoding.byte(in: written, at: place) : written[place]
      guard let byte else { throw .character }
      meant.append(byte)
      if isPlain(byte), !isEncoded {
        sent.append(byte)
      } else {
        PercentEncoding.append(byte, to: &sent)
      }
      place += isEncoded ? 3 : 1
    }
    return (String(decoding: sent, as: UTF8.self), meant)
  }

  /// Whether a byte stands for itself in a path (RFC 3986, 3.3) and in the files that name it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case _ where byte.isASCIIAlphanumeric: true
    default: "-._~!$&'()*+,;=:@".utf8.contains(byte)
    }
  }

  private static func isFile(_ name: [UInt8]) -> Bool {
    let name = name.map { $0.smallASCII }
    return [".html", ".htm", ".xhtml", ".php", ".asp", ".aspx", ".jsp", ".xml", ".txt", ".pdf"]
      .contains { name.reversed().starts(with: $0.utf8.reversed()) }
  }
}

/// Letters in ASCII, as hosts write them.
///
/// Source: RFC 3492, 6.3.
private enum Punycode {
  static func text(_ scalars: [Unicode.Scalar]) -> String {
    var output = scalars.filter(\.isASCII)
    let basic = output.count
    var handled = basic
    if basic > 0 { output.append("-") }
    var (next, delta, bias) = (UInt32(128), 0, 72)
    while handled < scalars.count {
      let least = scalars.lazy.map(\.value).filter { $0 >= next }.min() ?? next
      delta += Int(least - next) * (handled + 1)
      next = least
      for scalar in scalars {
        if scalar.value < next { delta += 1 }
        guard scalar.value == next else { continue }
        var (rest, position) = (delta, 36)
        while true {
          let threshold = min(max(position - bias, 1), 26)
          if rest < threshold { break }
          output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
          rest = (rest - threshold) / (36 - threshold)
          position += 36
        }
        output.append(digit(rest))
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return String(String.UnicodeScalarView(output))
  }

  private static func digit(_ value: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26))
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps = 0
    while delta > 455 {
      delta /= 35
      steps += 36
    }
    return steps + 36 * delta / (delta + 38)
  }
}

extension BaseAddress.Fault {
  /// What is wrong, in words that follow "the address …".
  public var phrase: Phrase {
    switch self {
    case .otherScheme:
      Phrase(
        nl: "begint niet met https:// of http://", en: "does not begin with https:// or http://")
    case .user:
      Phrase(nl: "bevat een '@' vóór de host", en: "holds an '@' before its host")
    case .host: Phrase(nl: "heeft geen geldige host", en: "has no valid host")
    case .port: Phrase(nl: "heeft geen geldige poort", en: "has no valid port")
    case .query:
      Phrase(nl: "bevat een vraag ('?')", en: "holds a query ('?')")
    case .fragment:
      Phrase(nl: "wijst naar een plek op een pagina ('#')", en: "points to a place on a page ('#')")
    case .file:
      Phrase(
        nl: "is dat van een bestand, niet van de map waar de site in staat",
        en: "is that of a file, not of the folder that the site is in")
    case .dots: Phrase(nl: "bevat '.' of '..'", en: "holds '.' or '..'")
    case .emptyPart: Phrase(nl: "bevat '//' in het pad", en: "holds '//' in its path")
    case .character:
      Phrase(
        nl: "bevat een teken dat niet in een adres kan", en: "holds a character that no address can"
      )
    }
  }
}

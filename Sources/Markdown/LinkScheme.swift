import Diagnostics
import Text

/// The schemes that a link may have.
enum LinkScheme {
  /// Those of Helder itself, which point into the data.
  static let ownSchemes = ["partij", "moment", "gegeven", "product"]

  /// What may stand before the colon.
  static let allowed = ["https", "http", "mailto", "tel"] + ownSchemes

  /// The scheme of `destination` in lower case, or nil for a relative address.
  static func scheme(of destination: String) -> String? {
    let bytes = destination.utf8.span
    var start = 0
    while start < bytes.count, bytes[start] <= Byte.space { start += 1 }
    guard start < bytes.count, bytes[start].isASCIILetter else { return nil }
    var end = start
    while end < bytes.count, isSchemeByte(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == Byte.colon else { return nil }
    let name = bytes.extracting(start..<end)
    if let known = allowed.first(where: { isSame($0.utf8.span, as: name) }) { return known }
    var scheme: [UInt8] = []
    for place in name.indices { scheme.append(name[place].smallASCII) }
    return String(decoding: scheme, as: UTF8.self)
  }

  /// Whether `scheme`, in small letters, is `name`, in any.
  private static func isSame(_ scheme: Span<UInt8>, as name: Span<UInt8>) -> Bool {
    guard scheme.count == name.count else { return false }
    for place in scheme.indices where scheme[place] != name[place].smallASCII { return false }
    return true
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == Byte.plus || byte == Byte.hyphen
      || byte == UInt8(ascii: ".")
  }

  /// Whether a link may be written as one at all, also on a page that is only a preview.
  static func isSafe(_ destination: String) -> Bool {
    let bytes = destination.utf8.span
    var hasColon = false
    for offset in bytes.indices {
      let byte = bytes[offset]
      if byte < Byte.space || byte == 0x7F { return false }
      if byte == Byte.colon { hasColon = true }
    }
    guard hasColon, let scheme = scheme(of: destination) else { return true }
    return allowed.contains(scheme)
  }

  /// What is wrong with the address of a link, if anything is.
  static func problem(in link: Link) -> Diagnostic? {
    fault(of: link).map { fault in
      Diagnostic(
        .linkScheme, at: link.destinationRange, fault.summary(of: link.destination),
        help: fault.help(for: link.destination))
    }
  }

  private static func fault(of link: Link) -> Fault? {
    let address = link.destination.utf8
    if address.contains(where: { $0 < Byte.space || $0 == 0x7F }) { return .unseenSign }
    if address.starts(with: "//".utf8) { return .noScheme }
    // `\\\\server\\map` of which Markdown has read the first backslash.
    if address.first == Byte.backslash { return .onOwnComputer }
    guard let scheme = link.scheme else { return nil }
    let rest = address.drop { $0 == Byte.space }.dropFirst(scheme.utf8.count + 1)
    switch scheme {
    case "https", "http":
      let host = rest.drop { $0 == UInt8(ascii: "/") || $0 == Byte.backslash }
      if rest.starts(with: "//".utf8), rest.count == host.count + 2, !host.isEmpty { return nil }
      return host.isEmpty ? .noHost : .incomplete("\(scheme)://\(Substring(host))")
    case "tel":
      let number = rest.prefix { $0 != UInt8(ascii: ";") }
      let isNumber =
        number.contains(where: \.isASCIIDigit) && !number.contains(where: \.isASCIILetter)
      return isNumber ? nil : .noNumber
    case "mailto":
      return address.contains(UInt8(ascii: "@")) ? nil : .noMailAddress
    case _ where ownSchemes.contains(scheme):
      let isWritten = address.starts(with: scheme.utf8)
      return isWritten ? nil : .inCapitals(scheme, rest: Substring(rest).lowercased())
    default:
      // A letter is a disk of Windows.
      return scheme == "file" || scheme.utf8.count == 1 ? .onOwnComputer : .other(scheme)
    }
  }
}

// MARK: Wording

extension LinkScheme {
  /// What can be wrong with the address of a link.
  private enum Fault {
    case unseenSign
    case noScheme
    /// A file on the disk of who wrote it: `C:\foto.jpg`, `file:///…`.
    case onOwnComputer
    case noHost
    /// A web address, and how it is written.
    case incomplete(String)
    case noNumber
    case noMailAddress
    /// A scheme of Helder itself that is not in small letters, and what stands behind it.
    case inCapitals(String, rest: String)
    case other(String)

    func summary(of address: String) -> Phrase {
      switch self {
      case .unseenSign:
        Phrase(
          nl: "dit adres bevat een onzichtbaar teken", en: "this address holds a control character")
      case .noScheme:
        Phrase(
          nl: "het adres '\(address)' heeft geen 'https:'",
          en: "the address '\(address)' has no 'https:'")
      case .onOwnComputer:
        Phrase(
          nl: "dit is een bestand op je eigen computer; een lezer kan daar niet bij",
          en: "this is a file on your own computer, which no reader can get at")
      case .noHost, .incomplete:
        Phrase(nl: "dit webadres is niet af", en: "this web address is not complete")
      case .noNumber:
        Phrase(nl: "achter 'tel:' staat geen nummer", en: "no number is behind 'tel:'")
      case .noMailAddress:
        Phrase(
          nl: "achter 'mailto:' staat geen mailadres", en: "no mail address is behind 'mailto:'")
      case .inCapitals(let scheme, _):
        Phrase(
          nl: "'\(scheme):' staat er in kleine letters", en: "'\(scheme):' is in small letters")
      case .other(let scheme):
        Phrase(
          nl: "een link mag niet met '\(scheme):' beginnen",
          en: "a link may not start with '\(scheme):'")
      }
    }

    func help(for address: String) -> Phrase {
      switch self {
      case .unseenSign: Phrase(nl: "haal het teken weg", en: "remove the character")
      case .noScheme: Phrase(nl: "zet er 'https:' voor", en: "write 'https:' before it")
      case .onOwnComputer:
        Self.beside(Self.name(of: address))
      case .noHost:
        Phrase(
          nl: "schrijf het hele adres, zoals 'https://www.voorbeeld.nl'",
          en: "write the whole address, such as 'https://www.example.com'")
      case .incomplete(let whole): .write(whole)
      case .noNumber:
        Phrase(
          nl: "schrijf het nummer, zoals 'tel:+31123456789'",
          en: "write the number, such as 'tel:+31123456789'")
      case .noMailAddress:
        Phrase(
          nl: "schrijf het hele adres, zoals 'mailto:privacy@voorbeeld.nl'",
          en: "write the whole address, such as 'mailto:privacy@voorbeeld.nl'")
      case .inCapitals(let scheme, let rest): .write("\(scheme):\(rest)")
      case .other(let scheme):
        NearMiss.nearest(to: scheme, in: allowed).map { .didYouMean("\($0):") }
          ?? Phrase(
            nl: "gebruik https:, http:, mailto: of tel:, of partij:, moment:, gegeven: of product:",
            en: "use https:, http:, mailto: or tel:, or partij:, moment:, gegeven: or product:")
      }
    }

    private static func beside(_ name: String) -> Phrase {
      Phrase(
        nl: "zet het bestand naast deze tekst, en schrijf alleen de naam: '\(name)'",
        en: "put the file beside this text, and write its name alone: '\(name)'")
    }

    /// The name of the file at `address`, as a link has it.
    private static func name(of address: String) -> String {
      let path = address.split { $0 == "/" || $0 == "\\" }
      let name = path.last.map { PageAddress.decoded(String($0)) } ?? ""
      return name.utf8.contains(Byte.space) ? "<\(name)>" : name
    }
  }
}

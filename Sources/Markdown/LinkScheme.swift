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

  /// The finding of a link to a file on the disk of who wrote it: `C:\foto.jpg`, `file:///…`.
  private static func onOwnComputer(_ link: Link) -> Diagnostic {
    let path = link.destination.split { $0 == "/" || $0 == "\\" }
    let name = path.last.map { PageAddress.decoded(String($0)) } ?? ""
    let written = name.utf8.contains(Byte.space) ? "<\(name)>" : name
    return Diagnostic(
      .linkScheme, at: link.destinationRange,
      Phrase(
        nl: "dit is een bestand op je eigen computer; een lezer kan daar niet bij",
        en: "this is a file on your own computer, which no reader can get at"),
      help: Phrase(
        nl: "zet het bestand naast deze tekst, en schrijf alleen de naam: '\(written)'",
        en: "put the file beside this text, and write its name alone: '\(written)'"))
  }

  /// The finding of an address of which something is missing behind a scheme that is allowed, or of
  /// which the scheme is not written as it should be.
  private static func incomplete(_ link: Link, _ scheme: String) -> Diagnostic? {
    let rest = link.destination.utf8.drop { $0 == Byte.space }.dropFirst(scheme.utf8.count + 1)
    switch scheme {
    case "https", "http":
      let host = rest.drop { $0 == UInt8(ascii: "/") || $0 == Byte.backslash }
      if rest.starts(with: "//".utf8), rest.count == host.count + 2, !host.isEmpty { return nil }
      return finding(
        link, Phrase(nl: "dit webadres is niet af", en: "this web address is not complete"),
        host.isEmpty
          ? Phrase(
            nl: "schrijf het hele adres, zoals 'https://www.voorbeeld.nl'",
            en: "write the whole address, such as 'https://www.example.com'")
          : written("\(scheme)://\(Substring(host))"))
    case "tel":
      let number = rest.prefix { $0 != UInt8(ascii: ";") }
      if number.contains(where: \.isASCIIDigit), !number.contains(where: \.isASCIILetter) {
        return nil
      }
      return finding(
        link, Phrase(nl: "achter 'tel:' staat geen nummer", en: "no number is behind 'tel:'"),
        Phrase(
          nl: "schrijf het nummer, zoals 'tel:+31123456789'",
          en: "write the number, such as 'tel:+31123456789'"))
    case _ where ownSchemes.contains(scheme):
      guard !link.destination.utf8.starts(with: scheme.utf8) else { return nil }
      return finding(
        link,
        Phrase(
          nl: "'\(scheme):' staat er in kleine letters", en: "'\(scheme):' is in small letters"),
        written("\(scheme):\(Substring(rest).lowercased())"))
    default: return nil
    }
  }

  private static func written(_ address: String) -> Phrase {
    Phrase(nl: "schrijf '\(address)'", en: "write '\(address)'")
  }

  private static func finding(_ link: Link, _ summary: Phrase, _ help: Phrase) -> Diagnostic {
    Diagnostic(.linkScheme, at: link.destinationRange, summary, help: help)
  }

  /// What is wrong with the scheme of a link, if anything is.
  static func problem(in link: Link) -> Diagnostic? {
    if link.destination.utf8.contains(where: { $0 < Byte.space || $0 == 0x7F }) {
      return Diagnostic(
        .linkScheme, at: link.destinationRange,
        Phrase(
          nl: "dit adres bevat een onzichtbaar teken", en: "this address holds a control character"
        ),
        help: Phrase(nl: "haal het teken weg", en: "remove the character"))
    }
    if link.destination.utf8.starts(with: "//".utf8) {
      return Diagnostic(
        .linkScheme, at: link.destinationRange,
        Phrase(
          nl: "het adres '\(link.destination)' heeft geen 'https:'",
          en: "the address '\(link.destination)' has no 'https:'"),
        help: Phrase(nl: "zet er 'https:' voor", en: "write 'https:' before it"))
    }
    // `\\\\server\\map` of which Markdown has read the first backslash.
    if link.destination.utf8.first == Byte.backslash { return onOwnComputer(link) }
    guard let scheme = link.scheme else { return nil }
    if let problem = incomplete(link, scheme) { return problem }
    if scheme == "mailto", !link.destination.utf8.contains(UInt8(ascii: "@")) {
      return Diagnostic(
        .linkScheme, at: link.destinationRange,
        Phrase(
          nl: "achter 'mailto:' staat geen mailadres", en: "no mail address is behind 'mailto:'"),
        help: Phrase(
          nl: "schrijf het hele adres, zoals 'mailto:privacy@voorbeeld.nl'",
          en: "write the whole address, such as 'mailto:privacy@voorbeeld.nl'"))
    }
    if ownSchemes.contains(scheme), !link.destination.utf8.starts(with: scheme.utf8) {
      return Diagnostic(
        .linkScheme, at: link.destinationRange,
        Phrase(
          nl: "'\(scheme):' heeft hier een hoofdletter", en: "'\(scheme):' has a capital here"),
        help: Phrase(
          nl: "schrijf het met kleine letters: '\(link.destination.lowercased())'",
          en: "write it in small letters: '\(link.destination.lowercased())'"))
    }
    guard !allowed.contains(scheme) else { return nil }
    if scheme == "file" || scheme.utf8.count == 1 { return onOwnComputer(link) }
    let help: Phrase
    if let near = NearMiss.nearest(to: scheme, in: allowed) {
      help = .didYouMean("\(near):")
    } else {
      help = Phrase(
        nl: "gebruik https:, http:, mailto: of tel:, of partij:, moment:, gegeven: of product:",
        en: "use https:, http:, mailto: or tel:, or partij:, moment:, gegeven: or product:")
    }
    return Diagnostic(
      .linkScheme, at: link.destinationRange,
      Phrase(
        nl: "een link mag niet met '\(scheme):' beginnen",
        en: "a link may not start with '\(scheme):'"
      ), help: help)
  }
}

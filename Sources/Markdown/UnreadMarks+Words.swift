import Diagnostics
import Text

// What is said of the signs that `UnreadMarks` finds. Help says how to write what was meant, and
// then how to keep the signs in the text.
extension UnreadMarks.Slip {
  init(_ kind: DiagnosticKind, _ range: Range<Int>, nl: String, en: String, help: Phrase) {
    self.init(kind: kind, range: range, summary: Phrase(nl: nl, en: en), help: help)
  }

  private static func escaped(_ signs: String) -> String { signs.map { "\\\($0)" }.joined() }

  // MARK: Bold and struck out

  /// Bold text with a space inside its signs.
  static func spacesWithin(
    _ range: Range<Int>, _ written: String, signs: String, inner: String
  ) -> Self {
    Self(
      .markupUnread, range, nl: "'\(written)' wordt niet vet",
      en: "'\(written)' does not become bold",
      help: Phrase(
        nl:
          "haal de spaties binnen de tekens weg: '\(signs)\(inner)\(signs)'; horen ze in de tekst, "
          + "schrijf dan '\(escaped(signs))'",
        en: "remove the spaces within the signs: '\(signs)\(inner)\(signs)'; if they belong in the "
          + "text, write '\(escaped(signs))'"))
  }

  /// Signs that begin bold or slanted text, and that none follow.
  static func neverEnded(_ range: Range<Int>, signs: String, isBold: Bool) -> Self {
    let (dutch, english) = isBold ? ("vet", "bold") : ("schuin", "slanted")
    return Self(
      .markupUnread, range,
      nl: "'\(signs)' begint \(isBold ? "vette" : "schuine") tekst die nergens ophoudt",
      en: "'\(signs)' begins \(english) text that ends nowhere",
      help: Phrase(
        nl:
          "zet ook '\(signs)' achter het laatste woord dat \(dutch) moet, in dezelfde alinea; "
          + "horen de tekens in de tekst, schrijf dan '\(escaped(signs))'",
        en:
          "put '\(signs)' behind the last \(english) word too, in the same paragraph; if the signs "
          + "belong in the text, write '\(escaped(signs))'"))
  }

  /// More asterisks at one end than at the other, of which some became markup.
  static func unequalEnds(_ range: Range<Int>) -> Self {
    Self(
      .markupUnread, range, nl: "voor en achter deze woorden staan niet evenveel sterretjes",
      en: "there are not as many asterisks before these words as behind them",
      help: Phrase(
        nl: "zet er voor en achter twee voor vet, of één voor schuin; hoort het sterretje in de "
          + "tekst, schrijf dan '\\*'",
        en: "put two at both ends for bold, or one for slanted; if the asterisk belongs in the "
          + "text, write '\\*'"))
  }

  static func struckOut(_ range: Range<Int>, _ written: String) -> Self {
    Self(
      .markupUnread, range, nl: "'\(written)' wordt niet doorgehaald",
      en: "'\(written)' is not struck out", help: removal)
  }

  static func strikesNothing(_ range: Range<Int>) -> Self {
    Self(
      .markupUnread, range, nl: "'~~' haalt niets door, en komt op de pagina",
      en: "'~~' strikes nothing out, and stands on the page", help: removal)
  }

  private static let removal = Phrase(
    nl: "haal weg wat niet meer geldt; horen de golfjes in de tekst, schrijf dan '\\~\\~'",
    en: "remove what no longer holds; if the tildes belong in the text, write '\\~\\~'")

  // MARK: Braces and colons

  /// A name between braces, as templates have it.
  static func templateTag(_ range: Range<Int>, _ written: String) -> Self {
    Self(
      .markupUnread, range,
      nl: "'\(written)' hoort in een sjabloon; in een tekst doet het niets",
      en: "'\(written)' belongs in a template; in a text it does nothing",
      help: Phrase(
        nl: "schrijf de woorden zelf, of verwijs met een link als '[](partij:das)'; wil je het "
          + "laten zien, zet het dan tussen backticks: '`\(written)`'",
        en:
          "write the words themselves, or refer with a link such as '[](partij:das)'; to show "
          + "it, put it between backticks: '`\(written)`'"))
  }

  /// An anchor of which the last brace is missing.
  static func openAnchor(_ range: Range<Int>, _ written: String) -> Self {
    let literal = literal(written)
    return Self(
      .anchorUnread, range, nl: "achter het anker '\(written)' ontbreekt een '}'",
      en: "a '}' is missing behind the anchor '\(written)'",
      help: Phrase(
        nl: "schrijf '\(written)}'\(literal.dutch)", en: "write '\(written)}'\(literal.english)"))
  }

  /// An anchor that is not at the end of a heading.
  static func strayAnchor(_ range: Range<Int>, _ written: String) -> Self {
    let literal = literal(written)
    return Self(
      .anchorUnread, range, nl: "het anker '\(written)' staat niet aan het eind van een kop",
      en: "the anchor '\(written)' is not at the end of a heading",
      help: Phrase(
        nl: "zet het helemaal achteraan in een kop, zoals '## Je rechten \(written)'"
          + literal.dutch,
        en: "put it at the very end of a heading, such as '## Je rechten \(written)'"
          + literal.english))
  }

  /// A class or another attribute, which other Markdown knows.
  static func attribute(_ range: Range<Int>, _ written: String) -> Self {
    let literal = literal(written)
    return Self(
      .markupUnread, range, nl: "'\(written)' doet niets, en komt op de pagina",
      en: "'\(written)' does nothing, and stands on the page",
      help: Phrase(nl: "haal het weg\(literal.dutch)", en: "remove it\(literal.english)"))
  }

  private static func literal(_ written: String) -> Phrase {
    Phrase(
      nl: "; hoort het in de tekst, schrijf dan '\\\(written)'",
      en: "; if it belongs in the text, write '\\\(written)'")
  }

  static func directiveWithinLine(_ range: Range<Int>, _ written: String) -> Self {
    Self(
      .directiveUnread, range, nl: "'\(written)' staat niet op een eigen regel",
      en: "'\(written)' is not on a line of its own",
      help: Phrase(
        nl: "zet '\(written)' op een eigen regel, met een lege regel ervoor en erna; wil je het "
          + "laten zien, zet het dan tussen backticks",
        en:
          "put '\(written)' on a line of its own, with an empty line before and after it; to show "
          + "it, put it between backticks"))
  }

  /// The address of something in the data, in no link.
  static func dataAddress(_ range: Range<Int>, _ written: String) -> Self {
    Self(
      .linkUnread, range, nl: "'\(written)' is een adres dat niet in een link staat",
      en: "'\(written)' is an address that is in no link",
      help: Phrase(
        nl:
          "schrijf '[](\(written))', dan komt de naam er vanzelf; hoort het zo in de tekst, zet "
          + "het dan tussen backticks",
        en: "write '[](\(written))', and the name appears by itself; if it belongs in the text "
          + "like this, put it between backticks"))
  }

  // MARK: Angle brackets and backticks

  /// An address between angle brackets that lacks its scheme.
  static func angledAddress(_ range: Range<Int>, _ address: String) -> Self {
    let mended = UnreadText.whole(address)
    return Self(
      .linkUnread, range, nl: "'<\(address)>' wordt geen link",
      en: "'<\(address)>' does not become a link",
      help: Phrase(
        nl: "schrijf '[woorden](\(mended))'; horen de haken in de tekst, schrijf dan '\\<'",
        en: "write '[words](\(mended))'; if the brackets belong in the text, write '\\<'"))
  }

  /// An angle bracket before an address that is never closed.
  static func openAngle(_ range: Range<Int>, before address: String) -> Self {
    Self(
      .linkUnread, range, nl: "de '<' voor dit adres gaat nergens dicht",
      en: "the '<' before this address is never closed",
      help: Phrase(
        nl: "schrijf '[woorden](\(address))', of haal de '<' weg; hoort die in de tekst, schrijf "
          + "dan '\\<'",
        en: "write '[words](\(address))', or remove the '<'; if it belongs in the text, write '\\<'"
      ))
  }

  /// Backticks that begin code, and that none follow.
  static func openCode(_ range: Range<Int>, _ sign: String) -> Self {
    let escaped = String(repeating: "\\`", count: min(range.count, 10))
    return Self(
      .markupUnread, range, nl: "'\(sign)' begint code die nergens ophoudt",
      en: "'\(sign)' begins code that ends nowhere",
      help: Phrase(
        nl:
          "zet ook een '\(sign)' achter het laatste teken; hoort het teken in de tekst, schrijf "
          + "dan '\(escaped)'",
        en: "put a '\(sign)' behind the last sign too; if the sign belongs in the text, write "
          + "'\(escaped)'"))
  }
}

public import Diagnostics

/// What is wrong with something in a page, a drawing or a style, and where.
public struct MarkupProblem: Sendable, Equatable {
  /// What is wrong.
  public enum Kind: Sendable, Equatable {
    // What browsers may read otherwise than it looks.
    case unread
    case tagInTag
    case missingSpace
    case comment
    case declaration
    case rawText(String)
    case slash(String)
    case twice(String)
    case attributeTwice(String)
    case reference(String)
    case unfinished
    case notOpen(String)
    case notClosed(String)
    case tooDeep
    case styleUnread
    case styleNotOpen
    case styleNotClosed

    // What is on no list.
    case element(String)
    case attribute(String)
    case value(String, of: String)
    case inlineStyle
    case styleRule(String)
    case styleFunction(String)

    // What a page does.
    /// It asks somebody else.
    case foreign(String)
    /// It holds code.
    case code(String)
    /// It stores something on the reader's device.
    case storage(String)
    /// It leads over a connection that anybody can read along with.
    case insecure(String)
    /// It leads to the machine of whoever made it.
    case local(String)
  }

  /// The groups that findings are made by.
  public enum Family: Sendable, Equatable {
    case unread, structure, unlisted, foreign, code, storage, insecure, local
  }

  /// What is wrong.
  public let kind: Kind
  /// Where it stands, in bytes.
  public let range: Range<Int>

  /// A problem at `range`.
  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The address, where it is about one.
  public var address: String? {
    switch kind {
    case .foreign(let address), .insecure(let address), .local(let address): address
    case .value(let value, _): value
    default: nil
    }
  }

  /// The group that it belongs to.
  public var family: Family {
    switch kind {
    case .unread, .tagInTag, .missingSpace, .comment, .declaration, .rawText, .slash,
      .attributeTwice, .reference, .styleUnread, .styleNotOpen, .styleNotClosed:
      .unread
    case .twice, .unfinished, .notOpen, .notClosed, .tooDeep: .structure
    case .element, .attribute, .value, .inlineStyle, .styleRule, .styleFunction: .unlisted
    case .foreign: .foreign
    case .code: .code
    case .storage: .storage
    case .insecure: .insecure
    case .local: .local
    }
  }
}

// MARK: Wording

extension MarkupProblem {
  /// What is wrong, in words.
  public var summary: Phrase {
    switch kind {
    case .unread:
      Phrase(
        nl: "een browser kan dit anders lezen dan het er staat",
        en: "a browser may read this otherwise than it looks")
    case .tagInTag:
      Phrase(nl: "hier begint een element in een ander", en: "an element begins in another's tag")
    case .missingSpace:
      Phrase(
        nl: "tussen twee attributen staat geen spatie",
        en: "there is no space between two attributes")
    case .comment:
      Phrase(
        nl: "dit commentaar houdt in een browser eerder op dan het lijkt",
        en: "in a browser this comment ends sooner than it seems")
    case .declaration:
      Phrase(nl: "een browser slaat dit over", en: "a browser passes over this")
    case .rawText(let element):
      Phrase(nl: "in '\(element)' staat een '<'", en: "'\(element)' holds a '<'")
    case .slash(let element):
      Phrase(
        nl: "'\(element)' gaat niet dicht met een '/'", en: "'\(element)' is not closed by a '/'")
    case .twice(let element):
      Phrase(nl: "'\(element)' staat er twee keer", en: "'\(element)' is there twice")
    case .attributeTwice(let name):
      Phrase(
        nl: "attribuut '\(name)' staat er twee keer", en: "the attribute '\(name)' is there twice")
    case .reference(let text):
      Phrase(nl: "'\(text)' is geen bekend teken", en: "'\(text)' is no known character")
    case .unfinished: Phrase(nl: "dit houdt niet op", en: "this does not end")
    case .notOpen(let element):
      Phrase(
        nl: "'\(element)' gaat hier dicht, maar is niet open",
        en: "'\(element)' is closed here, but is not open")
    case .notClosed(let element):
      Phrase(nl: "'\(element)' gaat niet dicht", en: "'\(element)' is not closed")
    case .tooDeep:
      Phrase(
        nl: "dit ligt in meer dan 500 andere elementen", en: "this lies in over 500 other elements")
    case .styleUnread:
      Phrase(
        nl: "een browser kan deze opmaak anders lezen dan ze er staat",
        en: "a browser may read this style otherwise than it looks")
    case .styleNotOpen:
      Phrase(nl: "deze accolade sluit niets", en: "this brace closes nothing")
    case .styleNotClosed:
      Phrase(nl: "deze accolade gaat niet dicht", en: "this brace is not closed")
    case .element(let name):
      Phrase(nl: "'\(name)' mag niet op een pagina", en: "'\(name)' may not stand in a page")
    case .attribute(let name):
      Phrase(nl: "attribuut '\(name)' hoort hier niet", en: "'\(name)' is no attribute for here")
    case .value(let value, let name):
      Phrase(
        nl: "'\(value)' mag niet in '\(name)' staan", en: "'\(value)' may not stand in '\(name)'")
    case .inlineStyle:
      Phrase(
        nl: "opmaak in de pagina zelf doet niets", en: "style in the page itself does nothing")
    case .styleRule(let name):
      Phrase(nl: "'\(name)' mag niet in opmaak staan", en: "'\(name)' may not stand in a style")
    case .styleFunction(let name):
      Phrase(nl: "'\(name)()' mag niet in opmaak staan", en: "'\(name)()' may not stand in a style")
    case .foreign(let address):
      Phrase(
        nl: "de pagina haalt '\(address)' op bij een ander",
        en: "the page loads '\(address)' from someone else")
    case .code(let code):
      Phrase(
        nl: "'\(code)' zet programmacode in de pagina", en: "'\(code)' puts code into the page")
    case .storage(let means):
      Phrase(
        nl: "'\(means)' bewaart iets op het apparaat van de lezer",
        en: "'\(means)' stores something on the reader's device")
    case .insecure(let address):
      Phrase(nl: "'\(address)' is niet beveiligd", en: "'\(address)' is not encrypted")
    case .local(let address):
      Phrase(
        nl: "'\(address)' bestaat alleen op de computer van de maker",
        en: "'\(address)' exists on its maker's computer only")
    }
  }

  /// What to do about it.
  public var help: Phrase {
    switch kind {
    case .unread:
      Phrase(nl: "schrijf het op de gewone manier", en: "write it in the ordinary way")
    case .tagInTag: Phrase(nl: "zet er '>' voor", en: "put '>' before it")
    case .missingSpace: Phrase(nl: "zet er een spatie voor", en: "put a space before it")
    case .comment:
      Phrase(nl: "schrijf '<!-- … -->'", en: "write '<!-- … -->'")
    case .declaration:
      Phrase(
        nl: "begin de pagina met '<!doctype html>', en haal dit weg",
        en: "begin the page with '<!doctype html>', and remove this")
    case .rawText(let element):
      element == "title" || element == "textarea"
        ? Phrase(nl: "schrijf '&lt;'", en: "write '&lt;'")
        : Phrase(
          nl: "haal het weg, of zet het in een bestand in assets/",
          en: "remove it, or put it in a file in assets/")
    case .slash(let element):
      .write("></\(element)>")
    case .twice, .attributeTwice: Phrase(nl: "haal er één weg", en: "remove one of them")
    case .reference:
      Phrase(
        nl: "schrijf '&amp;' voor het teken &", en: "write '&amp;' for the character &")
    case .unfinished:
      Phrase(
        nl: "sluit het af in dit sjabloon, met '>' of '-->'",
        en: "end it in this template, with '>' or '-->'")
    case .notOpen(let element):
      Phrase(
        nl: "haal '</\(element)>' weg, of zet '<\(element)>' ervoor",
        en: "remove '</\(element)>', or put '<\(element)>' before it")
    case .notClosed(let element):
      Phrase(nl: "zet '</\(element)>' op zijn plaats", en: "put '</\(element)>' in its place")
    case .tooDeep:
      Phrase(nl: "sluit wat hiervoor open bleef", en: "close what was left open before it")
    case .styleUnread:
      Phrase(
        nl: "schrijf het zonder '\\' en zonder iets dat open blijft",
        en: "write it without '\\' and without anything left open")
    case .styleNotOpen: Phrase(nl: "haal haar weg", en: "remove it")
    case .styleNotClosed:
      Phrase(
        nl: "zet '}' achter de laatste regel die erbij hoort",
        en: "put '}' behind the last line that belongs to it")
    case .element:
      Phrase(
        nl: "gebruik een ander element; docs/sjablonen.md noemt wat op een pagina mag",
        en: "use another element; 'helder explain templates' says what a page may hold")
    case .attribute: Phrase(nl: "haal het weg", en: "remove it")
    case .value:
      Phrase(
        nl: "gebruik een bestand in assets/ of een gewone link",
        en: "use a file in assets/ or an ordinary link")
    case .inlineStyle:
      Phrase(
        nl: "geef het element een class, en zet de opmaak in assets/stijl.css",
        en: "give the element a class, and put the style in assets/stijl.css")
    case .styleRule, .styleFunction:
      Phrase(nl: "schrijf het zonder", en: "write it without")
    case .foreign:
      Phrase(
        nl: "zet het bestand zelf in templates/assets, of maak er een gewone link van",
        en: "put the file into templates/assets, or make it an ordinary link")
    case .code:
      Phrase(
        nl: "zet de code in templates/assets/script.js",
        en: "put the code into templates/assets/script.js")
    case .storage:
      Phrase(nl: "haal het weg; de site bewaart niets", en: "remove it; the site stores nothing")
    case .insecure:
      Phrase(
        nl: "schrijf 'https://' als de site dat heeft", en: "write 'https://' if the site has it")
    case .local:
      Phrase(nl: "schrijf het adres voor lezers", en: "write the address for readers")
    }
  }
}

import Diagnostics

/// What a key takes: these finish the sentence "'key' takes …".
extension Phrase {
  static let text = Phrase(nl: "tekst", en: "text")
  static let textThatIsNotBlank = Phrase(nl: "tekst die niet leeg is", en: "text, not blank")
  static let aList = Phrase(nl: "een lijst", en: "a list")
  static let aTelephoneNumber = Phrase(
    nl: "een telefoonnummer als 012 345 67 89", en: "a number such as 012 345 67 89")
  static let theNameOfALaw = Phrase(
    nl: "ook de naam van de wet, zoals 'art. 4 Wet Bibob'", en: "the name of the law too")
  static let aWebAddress = Phrase(
    nl: "een adres dat begint met https://", en: "an address that begins with https://")
  static let aMailAddress = Phrase(
    nl: "een e-mailadres als privacy@voorbeeld.nl",
    en: "an e-mail address like privacy@voorbeeld.nl")
  static let aDate = Phrase(nl: "een datum als 2026-11-23", en: "a date like 2026-11-23")
  static let aRetentionPeriod = Phrase(
    nl: "een tekst of een duur als P7Y, P6M of P30D",
    en: "a text or a duration like P7Y, P6M or P30D")
  static let aReviewInterval = Phrase(
    nl: "een duur in jaren of maanden, als P1Y of P6M",
    en: "a duration in years or months, like P1Y or P6M")
  static let aColour = Phrase(nl: "een kleur als \"#0a5c36\"", en: "a colour like \"#0a5c36\"")
  static let aNumber = Phrase(nl: "een getal als 10", en: "a number such as 10")
  static let yesOrNo = Phrase(nl: "'ja' of 'nee'", en: "'ja' or 'nee'")

  static func anAddressOfAFolder(_ fault: BaseAddress.Fault) -> Phrase {
    Phrase(
      nl: "het adres van een map; dit adres \(fault.phrase.dutch)",
      en: "the address of a folder; this one \(fault.phrase.english)")
  }

  static func oneOf(_ words: [String]) -> Phrase {
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    return Phrase(nl: "een van: \(list)", en: "one of: \(list)")
  }
}

/// How a value is written that a key takes.
extension Phrase {
  static let fillInText = Phrase(nl: "vul de tekst in", en: "fill in the text")
  static let listOfWords = Phrase(
    nl: "schrijf bijvoorbeeld [naam, adres]", en: "write for example [naam, adres]")
  static let homePage = Phrase(
    nl: "schrijf het adres van de startpagina, zonder de naam van een bestand",
    en: "write the address of the home page, without the name of a file")
  static let yesAlone = Phrase(nl: "schrijf alleen 'ja'", en: "write 'ja' alone")

  static func listOrQuotes(_ list: String) -> Phrase {
    Phrase(
      nl: "schrijf '[\(list)]', of zet aanhalingstekens om de tekst als het er één is",
      en: "write '[\(list)]', or put quotes around the text where it is one")
  }
}

extension Diagnostic {
  static func saysNothing(_ text: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueInvalid, at: place,
      Phrase(nl: "'\(text)' zegt een lezer niets", en: "'\(text)' tells a reader nothing"),
      help: Phrase(
        nl: "schrijf wat er waar is, of haal de regel weg als er niets te zeggen is",
        en: "write what is true, or remove the line where there is nothing to say"))
  }

  /// Several ids with another sign than a comma between them.
  static func otherSeparator(of list: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueInvalid, at: place,
      Phrase(nl: "tussen twee ids hoort een komma", en: "a comma belongs between two ids"),
      help: .write("[\(list)]"))
  }

  static func givenTwice(_ id: Located<String>, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueInvalid, at: id.range,
      Phrase(nl: "'\(id.value)' staat dubbel", en: "'\(id.value)' is there twice"),
      help: Phrase(nl: "haal er één weg", en: "remove one of them"),
      notes: [Note(Phrase(nl: "eerder gegeven hier", en: "given here"), at: first)])
  }

  /// A value that a key does not take; `allowed` says what it takes.
  static func notTaken(
    by key: String, at place: SourceRange, allowed: Phrase, help: Phrase?
  ) -> Diagnostic {
    Diagnostic(
      .valueInvalid, at: place,
      Phrase(nl: "bij '\(key)' hoort \(allowed.dutch)", en: "'\(key)' takes \(allowed.english)"),
      help: help)
  }
}

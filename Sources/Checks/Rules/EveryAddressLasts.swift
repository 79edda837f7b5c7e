public import Diagnostics

/// Every address that the last version published is still there.
public enum EveryAddressLasts {
  /// What the rule reports.
  public static let kind = DiagnosticKind(
    "address-lost", .error,
    Explanation(
      rule: Phrase(
        nl: "elk adres dat op de site stond, blijft bestaan",
        en: "every address that was on the site stays"),
      why: Phrase(
        nl: """
          Mensen hebben het adres bewaard, en het staat in brieven. Heet iets nu anders? Zet dan de \
          oude id bij 'voorheen', en het oude adres leidt naar het nieuwe. Deel je niets meer met \
          een partij? Laat haar dan staan, met 'vervallen'.
          """,
        en: """
          People kept the address, and it stands in letters. Has something another id? Then put the \
          former one at 'voorheen', and the old address leads to the new one. Is nothing shared \
          with a party any more? Then leave it there, with 'vervallen'.
          """),
      wrong: "# cis is weg uit partijen.yaml",
      right: "stichting-cis:\n  naam: CIS\n  voorheen: [cis]"))

  /// What is wrong where a page at `address` is no longer there; `place` is where the last version
  /// says that it was.
  public static func finding(_ address: String, since version: String, at place: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      kind, at: place,
      Phrase(
        nl: "het adres '/\(address)' stond op de site in versie \(version), en is er niet meer",
        en: "the address '/\(address)' was on the site in version \(version), and is gone"),
      help: help(for: address))
  }

  private static func help(for address: String) -> Phrase {
    let parts = address.split(separator: "/")
    if parts.count == 2, parts[0] == "partijen" || parts[0] == "momenten" {
      return Phrase(
        nl: "zet bij wat er nu is 'voorheen: [\(parts[1])]'"
          + (parts[0] == "partijen" ? ", of zet de partij terug met 'vervallen'" : ""),
        en: "put 'voorheen: [\(parts[1])]' at what is there now"
          + (parts[0] == "partijen" ? ", or put the party back with 'vervallen'" : ""))
    }
    return Phrase(
      nl:
        "zet boven in de tekst die er nu is 'voorheen: [\(parts.joined(separator: "-"))]', of zet "
        + "de pagina terug",
      en: "put 'voorheen: [\(parts.joined(separator: "-"))]' at the top of the text that is there "
        + "now, or put the page back")
  }
}

/// Every heading, and every part made of the data, that the last version had can still be linked to.
public enum EveryAnchorLasts {
  /// What the rule reports.
  public static let kind = DiagnosticKind(
    "anchor-lost", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "een link naar een kop of een onderdeel van een pagina blijft werken",
        en: "a link to a heading or a part of a page keeps working"),
      why: Phrase(
        nl: """
          Wie naar een kop linkt, gebruikt haar anker. Dat komt uit de woorden van de kop, dus met \
          andere woorden werkt die link niet meer. Zet het oude anker achter de kop: \
          '## Nieuwe kop {#oud-anker}'. In het anker van een gegeven, een product of een brief staat \
          een id. Is die id veranderd? Zet dan de oude bij 'voorheen'.
          """,
        en: """
          Who links to a heading uses its anchor. That comes from the words of the heading, so that \
          with other words the link no longer works. Put the old anchor behind the heading: \
          '## New heading {#old-anchor}'. The anchor of a datum, a product or a letter holds an id. \
          Did that id change? Then put the former one at 'voorheen'.
          """),
      wrong: "## Wie krijgt je gegevens?      <!-- was: Wie krijgt wat? -->",
      right: "## Wie krijgt je gegevens? {#wie-krijgt-wat}"))

  /// What is wrong where an `anchor` of the page at `address` is gone: one of a heading or, where it
  /// `isPart`, of something in the data.
  public static func finding(
    _ anchor: String, on address: String, since version: String, at place: SourceRange,
    isPart: Bool = false, cause: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      kind, at: place,
      Phrase(
        nl:
          "het anker '#\(anchor)' op '/\(address)' stond er in versie \(version), en is er niet meer",
        en: "the anchor '#\(anchor)' on '/\(address)' was there in version \(version), and is gone"),
      help: isPart
        ? Phrase(
          nl: "heeft het een andere id? zet de oude bij 'voorheen'; is het met opzet weg? dan zegt "
            + "Helder dit na 'helder release' niet meer",
          en: "has it another id? put the former one at 'voorheen'; is it gone on purpose? then "
            + "Helder no longer says so after 'helder release'")
        : Phrase(
          nl: "zet '{#\(anchor)}' achter de kop die er nu voor in de plaats is",
          en: "put '{#\(anchor)}' behind the heading that took its place"), cause: cause)
  }
}

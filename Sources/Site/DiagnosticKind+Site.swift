public import Diagnostics

extension DiagnosticKind {
  /// A file that the site can't do without is not there.
  public static let fileMissing = DiagnosticKind(
    "file-missing", .error,
    Explanation(
      rule: Phrase(
        nl: "de bestanden die een site nodig heeft, zijn er",
        en: "the files that a site needs are there"),
      why: Phrase(
        nl:
          "Een site heeft content/site.yaml, content/data/partijen.yaml, content/data/momenten.yaml en content/index.md nodig. Een bestand dat ontbreekt, is vaak verplaatst of verkeerd gespeld.",
        en:
          "A site needs content/site.yaml, content/data/partijen.yaml, content/data/momenten.yaml and content/index.md. A missing file was often moved or misspelt."
      ),
      wrong: "content/data/partij.yaml", right: "content/data/partijen.yaml"))

  /// A file or folder in the content that Helder does not read.
  public static let fileUnknown = DiagnosticKind(
    "file-unknown", .warning,
    Explanation(
      rule: Phrase(
        nl: "elk bestand in content/ heeft een plaats op de site",
        en: "every file in content/ has a place on the site"),
      why: Phrase(
        nl:
          "Helder slaat over wat het niet kent, en zegt dat erbij. Zo merk je het als een bestand verkeerd heet of in de verkeerde map staat.",
        en:
          "Helder passes over what it does not know, and says so. That way you notice a file with a wrong name or in the wrong folder."
      ),
      wrong: "content/partijen/cis.markdown", right: "content/partijen/cis.md"))

  /// A file that the content or the templates link to and that must not be read.
  public static let fileOutside = DiagnosticKind(
    "file-outside", .error,
    Explanation(
      rule: Phrase(
        nl: "een koppeling in de map blijft binnen de map",
        en: "a symbolic link in the folder stays within the folder"),
      why: Phrase(
        nl:
          "Helder leest geen bestanden van buiten content/ en templates/. Anders kan een voorstel van een ander een geheim bestand van je computer op de site zetten.",
        en:
          "Helder reads no files from outside content/ and templates/, or a stranger's proposal could put a secret file of your machine on the site."
      ),
      wrong: "content/geheim.md -> /etc/passwd", right: "content/over-ons.md"))

  /// A template that nothing uses.
  public static let templateUnknown = DiagnosticKind(
    "template-unused", .warning,
    Explanation(
      rule: Phrase(
        nl: "elk sjabloon in templates/ wordt gebruikt", en: "every template is used"),
      why: Phrase(
        nl: "Een sjabloon dat niets doet, heeft misschien een tikfout in de naam.",
        en: "A template that does nothing may have a slip in its name."),
      wrong: "templates/partial/kop.mustache", right: "templates/partials/kop.mustache"))

  /// Two outputs with one address.
  public static let addressTaken = DiagnosticKind(
    "address-taken", .error,
    Explanation(
      rule: Phrase(
        nl: "elke pagina heeft een eigen adres", en: "every page has an address of its own"),
      why: Phrase(
        nl: "Twee bestanden zouden dezelfde pagina maken, en één ervan zou verdwijnen.",
        en: "Two files would make the same page, and one of them would vanish."),
      wrong: "content/assets.md", right: "content/bestanden.md"))
}

/// The kinds of problem that loading and planning a site can find.
public enum SiteCatalogue {
  /// All of them, in the order of the reference.
  public static let kinds: [DiagnosticKind] = [
    .fileMissing, .fileUnknown, .fileOutside, .templateUnknown, .addressTaken,
  ]
}

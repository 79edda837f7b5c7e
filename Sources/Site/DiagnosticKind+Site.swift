public import Diagnostics

extension DiagnosticKind {
  /// A file that the site can't do without is not there.
  public static let fileMissing = DiagnosticKind(
    "file-missing", .error, stage: .reading,
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

  /// A text stands under another name, or in another folder, than what it is about.
  public static let fileMisnamed = DiagnosticKind(
    "file-misnamed", .error,
    Explanation(
      rule: Phrase(
        nl: "een tekst heet zoals de id van de partij of het moment, en staat in de map daarvan",
        en: "a text is called after the id of its party or moment, and is in the folder for these"),
      why: Phrase(
        nl:
          "Editors, browsers en synchronisatie veranderen namen: 'PostNL kopie.md', 'postnl.md.txt', 'postnl (1).md'. Helder leest zo'n bestand bij het nakijken alsof het goed heet, zodat je alleen dit hoort. Publiceren kan pas als de naam klopt.",
        en:
          "Editors, browsers and synchronisation change names: 'PostNL kopie.md', 'postnl.md.txt', 'postnl (1).md'. While checking Helder reads such a file as if its name were right, so that this is all you hear. The site is published only when the name is right."
      ),
      wrong: "content/partijen/PostNL kopie.md", right: "content/partijen/postnl.md"))

  /// A copy of a text that is there as well.
  public static let fileCopy = DiagnosticKind(
    "file-copy", .warning,
    Explanation(
      rule: Phrase(
        nl: "van een tekst staat er één versie in content/",
        en: "of a text there is one version in content/"),
      why: Phrase(
        nl:
          "Een kopie komt niet op de site. Wie de kopie verbetert in plaats van de tekst zelf, ziet daar niets van terug.",
        en:
          "A copy does not come on the site. Who mends the copy instead of the text itself sees nothing of it."
      ),
      wrong: "content/partijen/cis (1).md", right: "content/partijen/cis.md"))

  /// An asset stands at an address that something else on the site has.
  public static let addressTaken = DiagnosticKind(
    "address-taken", .error,
    Explanation(
      rule: Phrase(
        nl: "elk adres op de site is van één bestand",
        en: "each address on the site belongs to one file"),
      why: Phrase(
        nl:
          "Helder maakt zelf pagina's, zoals zoeken, en bestanden, zoals sitemap.xml, _headers, verklaring.json en assets/kleuren.css. Een bestand van jou dat op dezelfde plaats komt, zou daaroverheen geschreven worden. Alleen robots.txt mag van jezelf zijn.",
        en:
          "Helder makes pages itself, such as zoeken, and files, such as sitemap.xml, _headers, verklaring.json and assets/kleuren.css. A file of yours that comes at the same place would be written over it. Only robots.txt may be your own."
      ),
      wrong: "templates/assets/kleuren.css", right: "templates/assets/eigen-kleuren.css"))
}

/// The kinds of problem that loading and planning a site can find.
public enum SiteCatalogue {
  /// All of them, in the order of the reference.
  public static let kinds: [DiagnosticKind] = [
    .fileMissing, .fileUnknown, .fileUnused, .fileMisnamed, .fileCopy, .fileKind, .fileTooLarge,
    .pictureUnreadable, .pictureTells, .pictureHeavy, .addressTaken,
    .outputLimit,
  ]
}

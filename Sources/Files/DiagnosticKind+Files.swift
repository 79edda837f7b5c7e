public import Diagnostics

/// The kinds of problems with the files of a site that are found before they are read.
public enum FilesCatalogue {
  /// All of them.
  public static let kinds: [DiagnosticKind] = [
    .linkNotFollowed, .fileNameUnreadable, .fileNameTwin,
  ]
}

extension DiagnosticKind {
  /// A symbolic link leads out of the content, to a folder, or nowhere.
  public static let linkNotFollowed = DiagnosticKind(
    "link-not-followed", .error,
    Explanation(
      rule: Phrase(
        nl: "een symbolische koppeling verwijst naar een bestand in dezelfde map of daaronder",
        en: "a symbolic link leads to a file within the same content"),
      why: Phrase(
        nl: """
          Wie een site bouwt, publiceert wat in de map met inhoud staat. Een koppeling naar \
          buiten zou ongemerkt iets anders kunnen publiceren, en werkt op een andere computer \
          meestal niet. Een koppeling naar een map zou dezelfde bestanden nog een keer geven. \
          Helder volgt zulke koppelingen niet en zegt het, zodat er niets stilletjes ontbreekt.
          """,
        en: """
          Whoever builds a site publishes what is in the content folder. A link out of it could \
          publish something else unnoticed, and seldom works on another machine. A link to a \
          folder would give the same files twice. Helder does not follow such links and says so, \
          so that nothing is left out in silence.
          """),
      wrong: "content/partijen/cis.md -> ../../../elders/cis.md",
      right: "content/partijen/cis.md"))

  /// The name of a file or folder is not text.
  public static let fileNameUnreadable = DiagnosticKind(
    "file-name-unreadable", .error,
    Explanation(
      rule: Phrase(
        nl: "de naam van een bestand of map is leesbare tekst (UTF-8)",
        en: "the name of a file or folder is readable text (UTF-8)"),
      why: Phrase(
        nl: """
          Van de naam wordt een adres op de site gemaakt. Een naam in een oude tekencodering, \
          zoals van een zip-bestand of een oude schijf, is op de ene computer iets anders dan op \
          de andere. Geef het bestand een nieuwe naam.
          """,
        en: """
          The name becomes an address on the site. A name in an old encoding, as from a zip file \
          or an old disk, means different things on different machines. Rename the file.
          """),
      wrong: "content/caf\u{FFFD}.md",
      right: "content/café.md"))

  /// Two names look the same and have other bytes.
  public static let fileNameTwin = DiagnosticKind(
    "file-name-twin", .error,
    Explanation(
      rule: Phrase(
        nl: "geen twee bestanden of mappen op één plaats hebben namen die er gelijk uitzien",
        en: "no two files or folders in one place have names that look the same"),
      why: Phrase(
        nl: """
          Een letter met een accent is op twee manieren op te slaan: als één teken, of als de \
          letter en het accent apart. Voor een lezer, voor macOS en in een adres is dat dezelfde \
          naam. Welk van de twee bestanden op de site komt, hangt dan van de computer af.
          """,
        en: """
          A letter with an accent can be stored in two ways: as one character, or as the letter \
          and the accent apart. To a reader, to macOS and in an address that is the same name. \
          Which of the two files comes on the site then depends on the machine.
          """),
      wrong: "templates/assets/caf\u{E9}.svg\ntemplates/assets/cafe\u{301}.svg",
      right: "templates/assets/cafe.svg"))
}

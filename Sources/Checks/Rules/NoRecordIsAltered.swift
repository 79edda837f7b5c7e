import Diagnostics
import History
import Statements

/// The recorded versions are as they were recorded.
enum NoRecordIsAltered: ContentRule {
  static let kind = DiagnosticKind(
    "version-altered", .error,
    Explanation(
      rule: Phrase(
        nl: "een vastgelegde versie verandert nooit", en: "a recorded version never changes"),
      why: Phrase(
        nl: """
          Een lezer moet kunnen zien wat er eerder stond. Daarom houdt 'versies/register.yaml' bij \
          hoe elk bestand eruitzag. Is een bestand anders of weg, zet het dan terug uit je \
          versiebeheer. Wil je iets verbeteren? Leg dan een nieuwe versie vast, zoals 3.1.
          """,
        en: """
          A reader must be able to see what was said before. That is why 'versies/register.yaml' \
          keeps what each file was. Where one is another or gone, put it back from your version \
          control. To mend something, record a new version, such as 3.1.
          """),
      wrong: "$ nano content/versies/3/verklaring.html",
      right: "$ git checkout content/versies/3/verklaring.html"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    for altered in subject.history.altered {
      let version = altered.version.value
      let name = altered.name
      findings.append(
        Diagnostic(
          kind, at: altered.file.map { .whole($0) } ?? altered.version.range,
          altered.file == nil
            ? Phrase(
              nl: "'\(name)' van versie \(version) is weg",
              en: "'\(name)' of version \(version) is gone")
            : Phrase(
              nl: "'\(name)' is niet meer wat voor versie \(version) is vastgelegd",
              en: "'\(name)' is no longer what was recorded for version \(version)"),
          help: Phrase(
            nl: "zet het bestand terug uit je versiebeheer, of leg een nieuwe versie vast",
            en: "put the file back from your version control, or record a new version")))
    }
  }
}

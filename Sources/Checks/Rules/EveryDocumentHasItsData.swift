import Diagnostics
import Statements

/// Every file in `partijen/` and `momenten/` belongs to an id in the data.
enum EveryDocumentHasItsData: ContentRule {
  static let kind = DiagnosticKind(
    "document-orphan", .error,
    Explanation(
      rule: Phrase(
        nl: "elk bestand in partijen/ en momenten/ hoort bij een id in de gegevens",
        en: "every file in partijen/ and momenten/ belongs to an id in the data"),
      why: Phrase(
        nl:
          "Een beschrijving zonder id komt nergens op de site. Waarschijnlijk heeft de partij of het moment een andere id gekregen, of is het bestand verkeerd gespeld.",
        en:
          "A documentation without an id appears nowhere on the site. Probably the party or moment got another id, or the file's name is misspelt."
      ),
      wrong: "content/partijen/infofolo.md", right: "content/partijen/infofolio.md"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let statement = subject.statement
    let renamedParties = Documentation.renamed(.party, in: subject)
    let renamedMoments = Documentation.renamed(.moment, in: subject)
    for document in subject.documents {
      // What is still referred to is reported there.
      if let thing = DataLink(to: document.role), subject.removed.contains(thing) { continue }
      switch document.role {
      case .page: continue
      case .party(let id):
        check(document, id, .party, renamed: renamedParties[id], statement, &findings)
      case .moment(let id):
        check(document, id, .moment, renamed: renamedMoments[id], statement, &findings)
      }
    }
  }

  private static func check(
    _ document: ContentDocument, _ id: String, _ referenceKind: ReferenceKind,
    renamed: String?, _ statement: PrivacyStatement, _ findings: inout [Diagnostic]
  ) {
    guard statement.index(of: id, kind: referenceKind) == nil,
      !statement.unreadable.contains(referenceKind)
    else { return }
    let noun = referenceKind.noun
    let help =
      renamed.map {
        Phrase(
          nl: "bedoelde je '\($0)'? hernoem het bestand naar \($0).md",
          en: "did you mean '\($0)'? rename the file to \($0).md")
      }
      ?? Phrase(
        nl: "zet '\(id)' in data/\(referenceKind.fileName) of haal het bestand weg",
        en: "put '\(id)' in data/\(referenceKind.fileName) or remove the file")
    findings.append(
      Diagnostic(
        kind, at: .whole(document.file),
        Phrase(
          nl: "er is geen \(noun.dutch) '\(id)' in de gegevens",
          en: "there is no \(noun.english) '\(id)' in the data"),
        help: help))
  }
}

import Diagnostics
import Statements

/// Every moment in the data has its documentation: `momenten/<id>.md` with prose of its own.
///
/// Source: AVG article 12(1).
enum EveryMomentIsDocumented: ContentRule {
  static let kind = DiagnosticKind(
    "moment-undocumented", .error,
    Explanation(
      rule: Phrase(
        nl: "elk moment in de gegevens is beschreven",
        en: "every moment in the data is documented"),
      why: Phrase(
        nl:
          "Een lezer wil weten wat er gebeurt als hij iets aanvraagt of schade meldt. Schrijf content/momenten/<id>.md met een eigen tekst: minstens één hele zin van vijf woorden. Een zin als 'De tekst volgt nog' telt niet.",
        en:
          "A reader wants to know what happens on applying for something or reporting damage. Write content/momenten/<id>.md with a text of its own: at least one whole sentence of five words. A sentence such as 'De tekst volgt nog' does not count."
      ),
      wrong:
        "# content/data/momenten.yaml\nschade:\n  naam: Schade melden\n# en geen content/momenten/schade.md",
      right: "<!-- content/momenten/schade.md -->\nHeb je schade? Dan schakelen we hulp in.",
      source: "AVG art. 12 lid 1"))

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let renamed = Set(Documentation.renamed(.moment, in: subject).values)
    for moment in subject.statement.moments where !renamed.contains(moment.id.value) {
      let id = moment.id.value
      guard Identifier.isValid(id), !subject.unread.contains(.moment(id)) else { continue }
      let path = "\(subject.contentPath)/momenten/\(id).md"
      guard let index = subject.momentDocuments[id] else {
        findings.append(.undocumented(moment, path: path))
        continue
      }
      let document = subject.documents[index]
      guard let lack = document.lack else { continue }
      findings += [
        Documentation.finding(
          kind, lack, at: moment.id.range, of: document,
          subject: .page(of: moment), path: path)
      ].compactMap { $0 }
    }
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func undocumented(_ moment: Moment, path: String) -> Diagnostic {
    Diagnostic(
      EveryMomentIsDocumented.kind, at: moment.id.range,
      Phrase(
        nl: "moment '\(moment.name.value)' is nergens beschreven",
        en: "moment '\(moment.name.value)' is documented nowhere"),
      help: Phrase(
        nl: "schrijf \(path) met een eigen tekst", en: "write \(path) with a text of its own"))
  }
}

extension Phrase {
  fileprivate static func page(of moment: Moment) -> Phrase {
    Phrase(
      nl: "de pagina van moment '\(moment.name.value)'",
      en: "the page of moment '\(moment.name.value)'")
  }
}

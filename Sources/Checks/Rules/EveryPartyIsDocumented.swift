import Diagnostics
import Markdown
import Statements

/// Every party in the data has its documentation.
///
/// That is `partijen/<id>.md` with prose of its own or, for a party that is part of another, a
/// mention by name in that one's page. A page that is empty, holds only headings, still has a
/// placeholder in it, or no sentence that tells something (see `ToldSentence`), is no documentation.
/// A file that was probably renamed is left to
/// ``EveryDocumentHasItsData``. Source: AVG article 12(1), 13(1)(e), 14(1)(e).
enum EveryPartyIsDocumented: ContentRule {
  static let kind = DiagnosticKind(
    "party-undocumented", .error,
    Explanation(
      rule: Phrase(
        nl: "elke partij in de gegevens is beschreven",
        en: "every party in the data is documented"),
      why: Phrase(
        nl:
          "Wie gegevens van mensen deelt, vertelt met wie en waarom. Een partij die alleen in een tabel staat, is niet uitgelegd. Schrijf content/partijen/<id>.md met een eigen tekst: minstens één hele zin van vijf woorden. Een naam telt als één woord. Een zin als 'De tekst volgt nog' telt niet. Voor een onderdeel van een andere partij is het genoeg als de pagina van die partij het onderdeel noemt.",
        en:
          "Who shares people's data tells them with whom and why. A party that only stands in a table is not explained. Write content/partijen/<id>.md with a text of its own: at least one whole sentence of five words. A name counts as one word. A sentence such as 'De tekst volgt nog' does not count. For a part of another party a mention by name on that party's page is enough."
      ),
      wrong:
        "# content/data/partijen.yaml\ncis:\n  naam: CIS\n  …\n# en geen content/partijen/cis.md",
      right: "<!-- content/partijen/cis.md -->\nAlle verzekeraars zijn aangesloten bij CIS.",
      source: "AVG art. 12 lid 1, 13 lid 1 e, 14 lid 1 e"))

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let renamed = Set(Documentation.renamed(.party, in: subject).values)
    var mentioned: [Int: Set<Int>] = [:]
    for (partyIndex, index) in subject.outline.documentOfParty.enumerated() {
      let lack = index.flatMap { subject.mentions[$0].lack }
      if index != nil, lack == nil { continue }
      let party = subject.statement.parties[partyIndex]
      let id = party.id.value
      if let document = index.map({ subject.documents[$0] }), let lack {
        findings += [
          Documentation.finding(
            kind, lack, at: party.id.range, of: document,
            subject: Phrase(
              nl: "de pagina van partij '\(party.name.value)'",
              en: "the page of party '\(party.name.value)'"),
            path: documentationPath(id, in: subject))
        ].compactMap { $0 }
      } else if !renamed.contains(id), Identifier.isValid(id), !subject.unread.contains(.party(id)),
        !isMentionedByParent(partyIndex, in: subject, &mentioned)
      {
        findings.append(undocumented(party, path: documentationPath(id, in: subject), in: subject))
      }
    }
  }

  /// Where the documentation of the party with this id belongs, as shown.
  private static func documentationPath(_ id: String, in subject: Subject) -> String {
    "\(subject.contentPath)/partijen/\(id).md"
  }

  private static func undocumented(
    _ party: Party, path: String, in subject: Subject
  ) -> Diagnostic {
    var help = Phrase(
      nl: "schrijf \(path) met een eigen tekst", en: "write \(path) with a text of its own")
    if let parent = party.parent, parent.index != nil {
      let parentPath = documentationPath(parent.id.value, in: subject)
      help = Phrase(
        nl: "schrijf \(path), of noem '\(party.name.value)' in \(parentPath)",
        en: "write \(path), or mention '\(party.name.value)' in \(parentPath)")
    }
    return Diagnostic(
      kind, at: party.id.range,
      Phrase(
        nl: "partij '\(party.name.value)' is nergens beschreven",
        en: "party '\(party.name.value)' is documented nowhere"),
      help: help)
  }

  /// Whether the page of the party that this one is a part of names it; `mentioned` keeps which
  /// parties a document names.
  private static func isMentionedByParent(
    _ party: Int, in subject: Subject, _ mentioned: inout [Int: Set<Int>]
  ) -> Bool {
    guard let parent = subject.statement.parties[party].parent, parent.index != nil,
      let index = subject.partyDocuments[parent.id.value]
    else { return false }
    switch subject.documents[index].lack {
    // What is still to be filled in there is told by itself.
    case nil, .placeholder?: break
    default: return false
    }
    let parties = mentioned[index] ?? namedParties(in: subject.mentions[index], subject.names)
    mentioned[index] = parties
    return parties.contains(party)
  }

  private static func namedParties(in mentions: DocumentMentions, _ names: NameIndex) -> Set<Int> {
    var parties: Set<Int> = []
    for name in Set(mentions.names.map(\.name)) {
      for case .party(let party) in names.bearers[name] { parties.insert(party) }
    }
    return parties
  }
}

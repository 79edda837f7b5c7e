import Diagnostics
import Markdown
import Statements

/// The text of a party mentions that party: by one of its names, in any form, or by a link to it.
///
/// A mention of the one it is a part of, or of a part of it, counts, and so does the title of the
/// page. A text that is no documentation yet is passed over, and so is a party that could not be
/// read whole, whose name may be what is missing: both are reported already.
enum EveryTextMentionsItsParty: ContentRule {
  static let kind = DiagnosticKind(
    "documents-another", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "de tekst van een partij noemt die partij",
        en: "the text of a party mentions that party"),
      why: Phrase(
        nl:
          "Een tekst die de partij nergens noemt, gaat misschien over een andere: een bestand dat is gekopieerd of verkeerd hernoemd. Dan is de partij niet beschreven. Noem haar in de tekst, met een van haar namen.",
        en:
          "A text that nowhere mentions the party may be about another: a file that was copied, or renamed by mistake. Then the party is not documented. Mention it in the text, by one of its names."
      ),
      wrong: "<!-- partijen/das.md -->\nAlle verzekeraars zijn aangesloten bij CIS.",
      right: "<!-- partijen/das.md -->\nDAS helpt je als je ruzie hebt over een rekening.",
      source: "AVG art. 12 lid 1, 13 lid 1 e, 14 lid 1 e"))

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let statement = subject.statement
    let tree = PartyTree(statement)
    for (index, document) in subject.documents.enumerated() {
      guard case .party(let id) = document.role, document.lack == nil,
        !document.document.isRefused, let party = statement.index(of: id, kind: .party),
        !statement.parties[party].isIncomplete,
        // Of which whole it is a part may be what is missing, which is told already.
        statement.parties[party].parent.map({ $0.index != nil }) ?? true
      else { continue }
      let mentioned = PartyFamilies(
        subject.mentions[index].parties.lazy.map(\.party), in: tree)
      guard !mentioned.covers(party), !isInTitle(party, document, subject) else { continue }
      findings.append(finding(statement.parties[party], document, subject.mentions[index], subject))
    }
  }

  private static func isInTitle(
    _ party: Int, _ document: ContentDocument, _ subject: Subject
  ) -> Bool {
    guard let title = document.frontMatter.title?.value else { return false }
    return subject.names.mentions(in: Array(title.utf8)).contains {
      subject.names.bearers[$0.name].contains(.party(party))
    }
  }

  private static func finding(
    _ party: Party, _ document: ContentDocument, _ mentions: DocumentMentions, _ subject: Subject
  ) -> Diagnostic {
    let name = party.name.value
    let others = mentions.parties.prefix(3).map { mention in
      let other = subject.statement.parties[mention.party].name.value
      return Diagnostic.Note(
        Phrase(nl: "wel genoemd: '\(other)'", en: "mentioned instead: '\(other)'"),
        at: mention.place)
    }
    return Diagnostic(
      kind, at: .whole(document.file),
      Phrase(
        nl: "deze tekst noemt '\(name)' nergens, maar hoort bij die partij",
        en: "this text mentions '\(name)' nowhere, but belongs to that party"),
      help: Phrase(
        nl:
          "noem '\(name)' in de tekst; is dit de tekst van een andere partij, geef het bestand dan haar id als naam",
        en:
          "mention '\(name)' in the text; if this is the text of another party, give the file its id as a name"
      ),
      notes: others)
  }
}

import Diagnostics
import Markdown
import Statements

/// A party with which data are exchanged at a moment is mentioned in that moment's prose.
///
/// A mention of the party it is a part of, or of a part of it, counts. A moment without a text of
/// its own is passed over, and so is a party that could not be read whole, whose name may be what is
/// missing: that is reported already.
enum EveryExchangeIsMentioned: ContentRule {
  static let kind = DiagnosticKind(
    "exchange-unmentioned", .note, basis: .judgement, stage: .following,
    Explanation(
      rule: Phrase(
        nl: "de tekst van een moment noemt elke partij die er in de gegevens bij staat",
        en: "the text of a moment mentions every party that the data list there"),
      why: Phrase(
        nl:
          "Een partij die alleen in de tabel staat, krijgt bij dit moment geen uitleg. Noem haar in de tekst, of verwijs naar haar met een link.",
        en:
          "A party that only stands in the table is not explained at this moment. Mention it in the text, or link to it."
      ),
      wrong:
        "# momenten.yaml\n    - met: cis\n    - met: das\n\n<!-- momenten/schade.md -->\nWe delen je schade met CIS.",
      right: "We delen je schade met CIS en met [je rechtsbijstand](partij:das)."))

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let statement = subject.statement
    let tree = PartyTree(statement)
    for moment in statement.moments {
      guard let exchanges = moment.exchanges, !exchanges.isEmpty,
        let index = subject.momentDocuments[moment.id.value]
      else { continue }
      let document = subject.documents[index]
      guard !document.document.isRefused, document.lack == nil else { continue }
      let mentioned = PartyFamilies(
        subject.mentions[index].parties.lazy.map(\.party), in: tree)
      var reported: Set<Int> = []
      for exchange in exchanges {
        guard let party = exchange.party.index, !statement.parties[party].isIncomplete,
          !mentioned.covers(party), reported.insert(party).inserted
        else { continue }
        let name = statement.parties[party].name.value
        let path = "\(subject.contentPath)/momenten/\(moment.id.value).md"
        findings.append(
          Diagnostic(
            kind, at: exchange.party.id.range,
            Phrase(
              nl: "de tekst van moment '\(moment.name.value)' noemt '\(name)' niet",
              en: "the text of moment '\(moment.name.value)' does not mention '\(name)'"),
            help: Phrase(
              nl: "noem '\(name)' in \(path), of verwijs ernaar met een link",
              en: "mention '\(name)' in \(path), or link to it")))
      }
    }
  }
}

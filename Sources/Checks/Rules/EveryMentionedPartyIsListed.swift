import Diagnostics
import Statements

/// A party that the prose of a moment mentions is one of that moment's exchanges.
///
/// A party counts as listed, too, where the one it is a part of is, or a part of it. A mention is a
/// name or a link to the party; each party is reported once per moment. A moment whose exchanges
/// could not all be read is passed over: what is wrong there is reported already. Of an internal
/// moment ``NoPartyIsNamedAtAnInternalMoment`` speaks.
enum EveryMentionedPartyIsListed: ContentRule {
  static let kind = DiagnosticKind(
    "mention-unlisted", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "een partij die de tekst van een moment noemt, staat bij dat moment in de gegevens",
        en: "a party that the text of a moment mentions is listed at that moment in the data"),
      why: Phrase(
        nl:
          "De tekst en de tabel horen hetzelfde te zeggen. Noemt de tekst een partij die niet in de tabel staat, dan klopt een van de twee niet. Staat er juist dat je iets niet deelt, sta de melding daar dan toe, met een reden.",
        en:
          "The text and the table should say the same. Where the text mentions a party that is not in the table, one of the two is wrong. Where it says that you do not share something, allow the finding there, with a reason."
      ),
      wrong:
        "# momenten.yaml\nschade:\n  naam: Schade melden\n  uitwisselingen:\n    - met: cis\n\n<!-- momenten/schade.md -->\nWe delen je schade met CIS en met DAS.",
      right:
        "schade:\n  naam: Schade melden\n  uitwisselingen:\n    - met: cis\n    - met: das",
      source: "AVG art. 13 lid 1 e, 14 lid 1 e"))

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let statement = subject.statement
    let tree = PartyTree(statement)
    for moment in statement.moments {
      guard let listed = listedParties(of: moment), !moment.isIncomplete,
        let index = subject.momentDocuments[moment.id.value]
      else { continue }
      let families = PartyFamilies(listed, in: tree)
      for mention in subject.mentions[index].parties where !families.covers(mention.party) {
        findings.append(finding(statement.parties[mention.party], at: mention.place, moment))
      }
    }
  }

  /// The parties of `moment`; nil where one of them is unknown, or where there are none.
  private static func listedParties(of moment: Moment) -> [Int]? {
    guard let exchanges = moment.exchanges, !exchanges.isEmpty else { return nil }
    let listed = exchanges.compactMap(\.party.index)
    return listed.count == exchanges.count ? listed : nil
  }

  private static func finding(
    _ party: Party, at place: SourceRange, _ moment: Moment
  ) -> Diagnostic {
    let name = party.name.value
    return Diagnostic(
      kind, at: place,
      Phrase(
        nl: "'\(name)' staat niet bij moment '\(moment.name.value)'",
        en: "'\(name)' is not listed at moment '\(moment.name.value)'"),
      help: Phrase(
        nl: "zet bij 'uitwisselingen' een regel '- met: \(party.id.value)'",
        en: "put a line '- met: \(party.id.value)' under 'uitwisselingen'"),
      notes: [
        Diagnostic.Note(
          Phrase(nl: "het moment in de gegevens", en: "the moment in the data"),
          at: moment.id.range)
      ])
  }
}

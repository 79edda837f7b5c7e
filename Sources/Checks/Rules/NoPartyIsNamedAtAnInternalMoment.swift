import Diagnostics
import Statements

/// The text of a moment at which the organisation shares data with nobody names no party.
///
/// "We delen dit niet met DAS" is fine, and so the finding may be allowed; "DAS helpt ons hierbij"
/// is at odds with `intern: ja`. Each party is told of once a moment.
enum NoPartyIsNamedAtAnInternalMoment: ContentRule {
  static let kind = NoClaimIsContradicted.doubtful

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    for moment in subject.statement.moments {
      guard let internalOnly = moment.internalOnly, !moment.isIncomplete,
        let index = subject.momentDocuments[moment.id.value]
      else { continue }
      for mention in subject.mentions[index].parties {
        findings.append(
          finding(
            subject.statement.parties[mention.party], at: mention.place, moment, internalOnly))
      }
    }
  }

  private static func finding(
    _ party: Party, at place: SourceRange, _ moment: Moment, _ internalOnly: SourceRange
  ) -> Diagnostic {
    let name = party.name.value
    return Diagnostic(
      kind, at: place,
      Phrase(
        nl: "'\(moment.name.value)' is intern, en de tekst noemt '\(name)'",
        en: "'\(moment.name.value)' is internal, and the text names '\(name)'"),
      help: Phrase(
        nl: "haal 'intern: ja' weg en zet '- met: \(party.id.value)' onder 'uitwisselingen', of "
          + "zeg met 'sta-toe' waarom de tekst klopt",
        en: "remove 'intern: ja' and put '- met: \(party.id.value)' under 'uitwisselingen', or "
          + "say with 'sta-toe' why the text is right"),
      notes: [
        Diagnostic.Note(
          Phrase(nl: "hier staat dat er geen partij is", en: "this says that there is no party"),
          at: internalOnly)
      ])
  }
}

import Diagnostics
import Statements

/// A former id is that of nothing else, so that its address leads to one place.
enum EveryFormerIDIsFree: ContentRule {
  static let kind = DiagnosticKind(
    "former-taken", .error,
    Explanation(
      rule: Phrase(
        nl: "een oude id bij 'voorheen' is van niets anders",
        en: "a former id at 'voorheen' is that of nothing else"),
      why: Phrase(
        nl: """
          Het oude adres leidt naar het nieuwe. Dat kan alleen als er niets anders op dat adres \
          staat, en als niet twee dingen hetzelfde adres hadden. Ook naar zichzelf leiden kan niet.
          """,
        en: """
          The old address leads to the new one. That works only where nothing else is at that \
          address, and where no two things had the same one. Nor can it lead to itself.
          """),
      wrong: "cis:\n  naam: CIS\n  voorheen: [cis]",
      right: "cis:\n  naam: CIS\n  voorheen: [stichting-cis]"))

  private struct Place: Hashable {
    let kind: ReferenceKind?
    let id: String
  }

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let statement = subject.statement
    var first: [Place: SourceRange] = [:]
    func judge(_ kind: ReferenceKind?, _ former: Located<String>, of id: String, isTaken: Bool) {
      let place = Place(kind: kind, id: former.value)
      if former.value == id {
        findings.append(finding(former, .isPresentID(id)))
      } else if isTaken {
        findings.append(finding(former, .isOfAnother(former.value)))
      } else if let other = first[place] {
        findings.append(finding(former, .isAtAnother(former.value), other: other))
      } else {
        first[place] = former.range
      }
    }
    for (kind, former, id) in statement.formerIDs {
      judge(kind, former, of: id, isTaken: statement.index(of: former.value, kind: kind) != nil)
    }
    let pages = Set(
      subject.documents.compactMap { document in
        if case .page(let name) = document.role { name } else { nil }
      })
    for document in subject.documents {
      for former in document.frontMatter.formerIDs {
        guard case .page(let name) = document.role else {
          findings.append(finding(former, .belongsInData))
          continue
        }
        let isReserved = [
          "partijen", "momenten", "wijzigingen", "versies", "zoeken", "assets", "index",
        ].contains(former.value)
        judge(
          nil, former, of: name, isTaken: isReserved || pages.contains(former.value))
      }
    }
  }

  private static func finding(
    _ former: Located<String>, _ summary: Phrase, other: SourceRange? = nil
  ) -> Diagnostic {
    Diagnostic(
      kind, at: former.range, summary,
      help: Phrase(
        nl: "haal het hier weg, of zet het bij wat er echt voor in de plaats kwam",
        en: "remove it here, or put it at what really took its place"),
      notes: other.map {
        [Diagnostic.Note(Phrase(nl: "eerder gegeven hier", en: "given here"), at: $0)]
      } ?? [])
  }
}

// MARK: Words

extension Phrase {
  fileprivate static let belongsInData = Phrase(
    nl: "'voorheen' van een partij of een moment hoort in de gegevens",
    en: "'voorheen' of a party or a moment belongs in the data")

  fileprivate static func isPresentID(_ id: String) -> Phrase {
    Phrase(
      nl: "'\(id)' is de id van nu: zo leidt het adres naar zichzelf",
      en: "'\(id)' is the present id: so the address leads to itself")
  }

  fileprivate static func isOfAnother(_ former: String) -> Phrase {
    Phrase(
      nl: "'\(former)' is van iets anders dat er nu is",
      en: "'\(former)' is that of something else which is there now")
  }

  fileprivate static func isAtAnother(_ former: String) -> Phrase {
    Phrase(
      nl: "'\(former)' staat al bij iets anders",
      en: "'\(former)' is at something else already")
  }
}

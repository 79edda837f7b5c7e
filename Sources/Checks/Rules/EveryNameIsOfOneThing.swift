import Diagnostics
import Statements

/// No two things of a kind share a name, an alias or an id that looks the same.
enum EveryNameIsOfOneThing: ContentRule {
  static let kind = DiagnosticKind(
    "name-taken", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "elke naam en elke id hoort bij één ding",
        en: "each name and each id belongs to one thing"),
      why: Phrase(
        nl:
          "Hebben twee partijen dezelfde naam, dan weet een lezer niet over welke het gaat. Ook een id die er net zo uitziet als een andere leest niemand goed.",
        en:
          "Where two parties have the same name, a reader can't tell which is meant. Nor does anybody read an id well that looks like another."
      ),
      wrong: "cis:\n  naam: CIS\nstichting:\n  naam: Stichting\n  ook_bekend_als: [CIS]",
      right: "cis:\n  naam: CIS\nstichting:\n  naam: Stichting"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let statement = subject.statement
    var parties = Names(seen: [:])
    parties.add(statement.organisation.name, of: -1, into: &findings)
    for (number, party) in statement.parties.enumerated() {
      let names = [party.name] + [party.fullName].compactMap(\.self) + party.aliases
      for name in names { parties.add(name, of: number, into: &findings) }
    }
    for kind in ReferenceKind.allCases {
      var names = Names(seen: [:])
      var ids = Names(seen: [:])
      for (number, thing) in statement.things(of: kind).enumerated() {
        if kind != .party { names.add(thing.name, of: number, into: &findings) }
        ids.addID(thing.id, of: number, into: &findings)
      }
    }
  }

  /// Names that were met, each with its owner.
  private struct Names {
    var seen: [String: (owner: Int, range: SourceRange)]

    mutating func add(_ name: Located<String>, of owner: Int, into findings: inout [Diagnostic]) {
      guard let first = note(name.value.lowercased(), name.range, owner) else { return }
      findings.append(.nameTaken(name, first: first))
    }

    mutating func addID(_ id: Located<String>, of owner: Int, into findings: inout [Diagnostic]) {
      // An `l`, an `i` and a `1`, and an `o` and a `0`, look alike; a hyphen is easily missed.
      let looks = String(
        id.value.compactMap { letter -> Character? in
          switch letter {
          case "-": nil
          case "i", "1": "l"
          case "0": "o"
          default: letter
          }
        })
      guard let first = note(looks, id.range, owner) else { return }
      findings.append(.idLooksLikeAnother(id, first: first))
    }

    /// Where `key` was noted for another owner; notes it otherwise.
    private mutating func note(_ key: String, _ range: SourceRange, _ owner: Int) -> SourceRange? {
      guard let first = seen[key] else {
        seen[key] = (owner, range)
        return nil
      }
      return first.owner == owner ? nil : first.range
    }
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func nameTaken(_ name: Located<String>, first: SourceRange) -> Diagnostic {
    Diagnostic(
      EveryNameIsOfOneThing.kind, at: name.range,
      Phrase(
        nl: "'\(name.value)' heet al iets anders", en: "'\(name.value)' is the name of another"),
      help: Phrase(
        nl: "geef een van de twee een andere naam, of maak er één van",
        en: "give one of the two another name, or make them one"),
      notes: [Note(Phrase(nl: "dat staat hier", en: "which is here"), at: first)])
  }

  fileprivate static func idLooksLikeAnother(
    _ id: Located<String>, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      EveryNameIsOfOneThing.kind, at: id.range,
      Phrase(
        nl: "'\(id.value)' is bijna niet te onderscheiden van een andere id",
        en: "'\(id.value)' can hardly be told from another id"),
      help: Phrase(nl: "kies een andere id", en: "choose another id"),
      notes: [Note(Phrase(nl: "die staat hier", en: "which is here"), at: first)])
  }
}

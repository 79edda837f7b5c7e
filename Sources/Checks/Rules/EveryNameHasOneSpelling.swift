import Diagnostics
import Language
import Statements

/// One thing has one spelling: no name in a text is near to a known one without being it.
///
/// Judged are the names that ``EveryNameIsKnown`` does not know; which of them are near to a known
/// one is for ``NameDrift`` to say.
struct EveryNameHasOneSpelling {
  static let kind = DiagnosticKind(
    "name-drift", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "een naam is overal op dezelfde manier geschreven",
        en: "a name is written in the same way everywhere"),
      why: Phrase(
        nl:
          "Schrijf je een naam net anders, dan weet de lezer niet of het om dezelfde partij gaat. Helder vindt de partij dan ook niet terug in je tekst. Heeft een partij echt twee namen, zet de tweede dan bij 'ook_bekend_als'.",
        en:
          "Where a name is written a little differently, the reader can't tell whether it is the same party, and Helder does not find the party in your text. If a party does have two names, put the second under 'ook_bekend_als'."
      ),
      wrong: "De zorg regelt Letselschade Service Centrum.",
      right: "De zorg regelt Letsel Service Centrum."))

  private let subject: Subject
  private let drift: NameDrift
  /// The index of the known name for each that was looked up; nil where there is none.
  private var lookedUp: [String: Int?] = [:]

  /// The rule for the names of `subject`.
  init(_ subject: Subject) {
    self.subject = subject
    drift = NameDrift(subject.names.names)
  }

  /// The index of the known name that `name` is near to; nil where there is none.
  mutating func knownName(near name: String) -> Int? {
    if let found = lookedUp[name] { return found }
    let found = drift.name(near: name)
    lookedUp[name] = .some(found)
    return found
  }

  /// Whether `name` has as many words as the known name that it is near to.
  mutating func hasAsManyWords(_ name: String) -> Bool {
    knownName(near: name).map { index in
      name.split(separator: " ").count == subject.names.names[index].split(separator: " ").count
    } ?? false
  }

  /// What is wrong with `name`, written at `place` and at `others`; nil where it is near to no
  /// known name.
  mutating func finding(
    on name: String, at place: SourceRange, andAt others: [SourceRange]
  ) -> Diagnostic? {
    guard let index = knownName(near: name) else { return nil }
    let known = subject.names.names[index]
    let declared = declaration(of: index)
    return .once(
      Self.kind, at: place, andAt: others,
      Phrase(
        nl: "'\(name)' lijkt op '\(known)', maar is anders geschreven",
        en: "'\(name)' is like '\(known)', but written differently"),
      help: Self.help(name, known, isParty: isParty(index)),
      notes: declared.map {
        [Diagnostic.Note(Phrase(nl: "de naam in de gegevens", en: "the name in the data"), at: $0)]
      } ?? [])
  }

  private static func help(_ name: String, _ known: String, isParty: Bool) -> Phrase {
    guard isParty else { return .write(known) }
    return Phrase(
      nl: "schrijf '\(known)'; heet de partij ook zo, zet '\(name)' dan bij 'ook_bekend_als'",
      en: "write '\(known)'; if the party has this name too, put '\(name)' under 'ook_bekend_als'")
  }

  private func isParty(_ name: Int) -> Bool {
    if case .party = subject.names.bearers[name].first { true } else { false }
  }

  private func declaration(of name: Int) -> SourceRange? {
    let statement = subject.statement
    let text = subject.names.names[name]
    switch subject.names.bearers[name].first {
    case .party(let index):
      let party = statement.parties[index]
      let names = [party.name] + (party.fullName.map { [$0] } ?? []) + party.aliases
      return names.first { $0.value == text }?.range
    case .product(let index): return statement.products[index].name.range
    case .organisation: return statement.organisation.name.range
    case .known: return statement.knownNames.first { $0.value == text }?.range
    case nil: return nil
    }
  }
}

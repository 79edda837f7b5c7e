import Diagnostics
import Statements

/// No party or category of data is part of itself, directly or by way of others.
enum NoReferenceGoesInACircle: ContentRule {
  static let kind = DiagnosticKind(
    "reference-circle", .error,
    Explanation(
      rule: Phrase(
        nl: "niets is een onderdeel van zichzelf", en: "nothing is a part of itself"),
      why: Phrase(
        nl:
          "Met 'onderdeel_van' zeg je waar iets bij hoort. In een kring hoort alles bij elkaar en staat niets meer bovenaan.",
        en:
          "'onderdeel_van' says what something belongs to. In a circle everything belongs to everything, and nothing is at the top."
      ),
      wrong: "a:\n  onderdeel_van: b\nb:\n  onderdeel_van: a", right: "a:\n  onderdeel_van: b"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let statement = subject.statement
    findCircles(statement.parties.map(\.parent), into: &findings)
    findCircles(statement.dataCategories.map(\.parent), into: &findings)
    findCircles(statement.parties.map { $0.retired?.successor }, into: &findings)
  }

  /// Reports each circle once, at the reference that closes it.
  private static func findCircles(_ parents: [Reference?], into findings: inout [Diagnostic]) {
    // The walk on which each was first visited; 0 for not yet.
    var walkOf = [Int](repeating: 0, count: parents.count)
    for start in parents.indices where walkOf[start] == 0 {
      var current = start
      walkOf[current] = start + 1
      while let reference = parents[current], let next = reference.index {
        if walkOf[next] == start + 1 {
          report(reference, parents, into: &findings)
          break
        }
        guard walkOf[next] == 0 else { break }
        walkOf[next] = start + 1
        current = next
      }
    }
  }

  private static func report(
    _ reference: Reference, _ parents: [Reference?], into findings: inout [Diagnostic]
  ) {
    var notes: [Diagnostic.Note] = []
    var current = reference.index
    while let place = current, let other = parents[place], other.id.range != reference.id.range,
      notes.count < 8
    {
      notes.append(
        Diagnostic.Note(
          Phrase(
            nl: "en dat hoort bij '\(other.id.value)'", en: "which is part of '\(other.id.value)'"),
          at: other.id.range))
      current = other.index
    }
    findings.append(
      Diagnostic(
        kind, at: reference.id.range,
        Phrase(
          nl: "'\(reference.id.value)' komt zo bij zichzelf uit",
          en: "'\(reference.id.value)' leads back to itself this way"),
        help: Phrase(nl: "haal een van de verwijzingen weg", en: "remove one of the references"),
        notes: notes))
  }
}

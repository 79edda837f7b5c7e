public import Diagnostics
import History
import Statements

/// What the statement says is what was recorded last, but for words and for what says less.
///
/// A version that was raised by hand without a record is no record. Source: AVG article 13(3) and
/// 14(4); WP260 rev.01, 29 to 31.
public enum EveryMaterialChangeIsRecorded: ContentRule {
  /// What the rule reports.
  public static let kind = DiagnosticKind(
    "version-stale", .warning,
    Explanation(
      rule: Phrase(
        nl: "elke wijziging die je moet melden, staat in een vastgelegde versie",
        en: "every change that must be told is in a recorded version"),
      why: Phrase(
        nl: """
          Krijgt iemand meer gegevens, of gebruik je ze ergens anders voor? Dan moet je dat vooraf \
          melden. 'helder release' legt de nieuwe versie vast en zegt wat er verandert. Tot dan \
          publiceert 'helder build' niets; een concept kan wel. Andere woorden vragen geen versie.
          """,
        en: """
          Does somebody get more data, or do you use them for something else? That has to be told in \
          advance. 'helder release' records the new version and says what changes. Until then \
          'helder build' publishes nothing but a concept. Other words need no version.
          """),
      wrong: "gegevens: [naam, medische-gegevens]   # in versie 3: [naam]",
      right: "$ helder release", source: "AVG art. 13 lid 3 en 14 lid 4; WP260 rev.01, 29–31"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    guard let newest = subject.history.versions.last, let last = subject.history.last else {
      return
    }
    let declaration = subject.statement.declaration
    let changes = Changes(from: last, to: subject.edition)
    let material = changes.material
    let written = declaration.version
    let place = written?.range ?? declaration.range
    if !material.isEmpty {
      findings.append(finding(changes, material, since: newest, at: place))
    } else if let written, !written.value.utf8.elementsEqual(newest.name.utf8) {
      findings.append(
        Diagnostic(
          kind, at: place,
          Phrase(
            nl: "versie \(written.value) is niet vastgelegd; de laatste is versie \(newest.name)",
            en: "version \(written.value) is not recorded; the last one is \(newest.name)"),
          help: release))
    }
  }

  private static let release = Phrase(
    nl: "leg de nieuwe versie vast met 'helder release'",
    en: "record the new version with 'helder release'")

  /// The most changes that are told with the finding.
  private static let most = 20

  private static func finding(
    _ changes: Changes, _ material: [Change], since last: RecordedHistory.Version,
    at place: SourceRange
  ) -> Diagnostic {
    let sentences = ChangeSentences(changes)
    var notes = material.prefix(most).map { change in
      Diagnostic.Note(sentences.sentence(of: change), at: change.place)
    }
    if material.count > most {
      notes.append(
        Diagnostic.Note(
          Phrase(
            nl: "en nog \(material.count - most); 'helder changes' noemt ze allemaal",
            en: "and \(material.count - most) more; 'helder changes' lists them all")))
    }
    let count = material.count
    return Diagnostic(
      kind, at: place,
      Phrase(
        nl: "sinds versie \(last.name) is er \(count == 1 ? "iets" : "\(count) keer iets") "
          + "veranderd dat je vooraf moet melden",
        en:
          "since version \(last.name) there \(count == 1 ? "is a change" : "are \(count) changes") "
          + "that must be told in advance"),
      help: release, notes: notes)
  }
}

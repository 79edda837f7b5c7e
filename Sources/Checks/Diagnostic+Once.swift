import Diagnostics

extension Diagnostic {
  /// The most further places that are shown one by one.
  private static let mostNotes = 20

  /// One finding for what is wrong in the same way at `place` and at `others`: at the first of
  /// them, with how many more there are and where.
  static func once(
    _ kind: DiagnosticKind, at place: SourceRange, andAt others: some Sequence<SourceRange>,
    _ summary: Phrase, help: Phrase?, notes: [Note] = []
  ) -> Diagnostic {
    let places = ([place] + others).sorted()
    let rest = places.dropFirst()
    guard !rest.isEmpty else {
      return Diagnostic(kind, at: place, summary, help: help, notes: notes)
    }
    var more = rest.prefix(mostNotes).map { Note(Phrase(nl: "ook hier", en: "here too"), at: $0) }
    let unseen = rest.count - more.count
    if unseen > 0 {
      more.append(
        Note(Phrase(nl: "en nog \(unseen) keer elders", en: "and \(unseen) more times elsewhere")))
    }
    return Diagnostic(
      kind, at: places[0],
      Phrase(
        nl: "\(summary.dutch), nog \(rest.count) keer",
        en: "\(summary.english), \(rest.count) more \(rest.count == 1 ? "time" : "times")"),
      help: help, notes: notes + more)
  }
}

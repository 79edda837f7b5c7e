public import Diagnostics

/// What AVG articles 13 and 14 want people to be told, and where a statement tells it.
public struct DutyTable {
  private let subject: Subject
  private let sources: SourceMap

  /// The table of `subject`, whose places are in `sources`.
  public init(_ subject: Subject, sources: SourceMap) {
    self.subject = subject
    self.sources = sources
  }

  /// The table in `language`: a line for each item.
  public func text(in language: Language) -> String {
    let head = [
      Phrase(nl: "wat", en: "what"), Phrase(nl: "AVG", en: "GDPR"),
      Phrase(nl: "waar het staat", en: "where it is"),
    ].map { $0.text(in: language) }
    let rows = Review.duties.map { duty in
      [
        duty.item.text(in: language),
        duty.article,
        answer(duty.verdict(subject), language),
      ]
    }
    let widths = (0..<2).map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    return ([head] + rows).map { row in
      zip(row, widths + [0]).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - cell.count))
      }.joined(separator: "  ") + "\n"
    }.joined()
  }

  private func answer(_ verdict: DutyVerdict, _ language: Language) -> String {
    switch verdict {
    case .notNeeded(let reason):
      let word = Phrase(nl: "niet nodig", en: "not needed").text(in: language)
      return "\(word): \(reason.text(in: language))"
    case .missing(let gaps):
      let word = Phrase(nl: "ONTBREEKT", en: "MISSING").text(in: language)
      let more = gaps.count > 1 ? " (\(gaps.count)×)" : ""
      return gaps.first.map { "\(word)\(more): \(shown($0.place))" } ?? word
    case .stated(let places):
      let more = Phrase(
        nl: "en nog \(places.count - 1)", en: "and \(places.count - 1) more"
      ).text(in: language)
      guard let first = places.first else { return "" }
      return shown(first) + (places.count > 1 ? " (\(more))" : "")
    }
  }

  private func shown(_ place: SourceRange) -> String {
    let file = sources[place.file]
    guard !place.isWhole, let bytes = file.bytes else { return file.path }
    return "\(file.path):\(LineTable(bytes).position(at: place.offsets.lowerBound).line)"
  }
}

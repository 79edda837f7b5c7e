public import Diagnostics
import Markdown

/// What AVG articles 13 and 14 want people to be told, and where a statement tells it.
public struct DutyTable {
  private let subject: Subject
  private let sources: SourceMap
  /// What is still to be filled in, by file: it tells nothing.
  private let blanks: [FileID: [SourceRange]]

  /// The table of `subject`, whose places are in `sources`.
  public init(_ subject: Subject, sources: SourceMap) {
    self.subject = subject
    self.sources = sources
    var findings: [Diagnostic] = []
    EveryBlankIsFilledIn.check(subject, into: &findings)
    for document in subject.documents {
      EveryBlankIsFilledIn.check(document, of: subject, into: &findings)
    }
    blanks = Dictionary(grouping: findings.map(\.range), by: \.file)
  }

  /// What is still to be filled in of what is told at `place`: in a value itself, or in the section
  /// of an item that front matter names.
  private func blank(at place: SourceRange) -> SourceRange? {
    guard let blanks = blanks[place.file], !place.isWhole else { return nil }
    if let own = blanks.first(where: { $0.offsets.overlaps(place.offsets) }) { return own }
    guard
      let document = subject.documents.first(where: { $0.file == place.file })?.document,
      document.frontMatterRange?.offsets.contains(place.offsets.lowerBound) ?? false,
      let bytes = sources[place.file].bytes,
      let item = StatedItem(
        meantBy: String(decoding: bytes[place.offsets], as: UTF8.self)),
      let index = document.headings.firstIndex(where: { $0.id == item.rawValue })
    else { return nil }
    let heading = document.headings[index]
    let next = document.headings[(index + 1)...].first { $0.level <= heading.level }
    let end = next?.range.start ?? .max
    return blanks.first { $0.start >= heading.range.end && $0.start < end }
  }

  /// The table in `language`: a line for each item.
  public func text(in language: MessageLanguage) -> String {
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

  private func answer(_ verdict: DutyVerdict, _ language: MessageLanguage) -> String {
    switch verdict {
    case .notNeeded(let reason):
      let word = Phrase(nl: "niet nodig", en: "not needed").text(in: language)
      return "\(word): \(reason.text(in: language))"
    case .missing(let gaps):
      let word = Phrase(nl: "ONTBREEKT", en: "MISSING").text(in: language)
      let more = gaps.count > 1 ? " (\(gaps.count)×)" : ""
      return gaps.first.map { "\(word)\(more): \(shown($0.place))" } ?? word
    case .untold(let claims):
      let word = Phrase(nl: "ONTBREEKT, staat op geen pagina", en: "MISSING, is on no page")
      return claims.first.map { "\(word.text(in: language)): \(shown($0.place))" } ?? ""
    case .stated(let all):
      let places = all.filter { blank(at: $0) == nil }
      if places.isEmpty, let blank = all.lazy.compactMap(blank).first {
        let word = Phrase(nl: "ONTBREEKT, nog in te vullen", en: "MISSING, still to fill in")
        return "\(word.text(in: language)): \(shown(blank))"
      }
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

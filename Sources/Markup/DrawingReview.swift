import Text

/// Checks a drawing that is a file of its own.
public enum DrawingReview {
  /// What is wrong with the drawing in `bytes`, which stands on the site at `ownAddress`.
  public static func problems(in bytes: [UInt8], ownAddress: [UInt8]) -> [MarkupProblem] {
    var reader = HTMLReader(isXML: true)
    var judge = MarkupJudge(.drawing, ownAddress: ownAddress)
    var problems: [MarkupProblem] = []
    var style: Int?
    var start = 0
    // What some editors put before everything says nothing.
    if bytes.starts(with: UTF8Decoder.byteOrderMark) { start = 3 }
    let text = start == 0 ? bytes : Array(bytes[start...])
    while true {
      let event = reader.next(in: text)
      if case .end = event { break }
      if let begin = style {
        problems += declarations(text[begin..<reader.tag.lowerBound])
        style = nil
      }
      if case .startTag = event {
        judge.check(reader, in: text)
        if case .style = reader.role { style = reader.tag.upperBound }
      }
    }
    reader.finish()
    problems += reader.takeProblems() + judge.takeProblems()
    problems.sort { $0.range.lowerBound < $1.range.lowerBound }
    return problems.map {
      MarkupProblem(
        kind: $0.kind, range: ($0.range.lowerBound + start)..<($0.range.upperBound + start))
    }
  }

  /// What is wrong with the style in a drawing, in which nothing may be asked for.
  private static func declarations(_ text: ArraySlice<UInt8>) -> [MarkupProblem] {
    // A reference to a character may spell whatever is looked for.
    if let place = text.firstIndex(of: Byte.ampersand) {
      return [MarkupProblem(kind: .styleUnread, range: place..<(place + 1))]
    }
    let style = StyleReader(text)
    var problems = style.problems
    for range in style.addresses where text[range].first != Byte.hash {
      let address = MarkupAddress(text[range], hasReferences: false)
      let kind: MarkupProblem.Kind =
        address.lead == .elsewhere ? .foreign(address.text) : .value(address.text, of: "url()")
      problems.append(MarkupProblem(kind: kind, range: range))
    }
    return problems
  }
}

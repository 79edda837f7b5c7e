/// HTML in pieces, with the deliberate differences between ours and cmark's taken away.
struct ComparedHTML {
  private var rest: ArraySlice<UInt8>
  private var result: [String] = []

  /// The pieces of `html`: tags, and the text between them.
  static func pieces(_ html: String) -> [String] {
    var reader = ComparedHTML(rest: Array(html.utf8)[...])
    reader.read()
    return reader.merged()
  }

  private mutating func read() {
    while let byte = rest.first {
      let isTag = byte == UInt8(ascii: "<")
      var end = rest.startIndex + 1
      if isTag {
        while end < rest.endIndex, rest[end - 1] != UInt8(ascii: ">") { end += 1 }
      } else {
        while end < rest.endIndex, rest[end] != UInt8(ascii: "<") { end += 1 }
      }
      let piece = String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
      rest = rest[end...]
      if isTag { readTag(piece) } else { result.append(Self.text(piece)) }
    }
  }

  private mutating func readTag(_ tag: String) {
    let name = tag.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" }
    switch name {
    case "div", "/div": return
    case "caption": skip(past: "</caption>")
    case "span":
      // Ours for a task; cmark has a box that cannot be used.
      let isDone = tag.contains("gedaan:\"")
      skip(past: "</span>")
      result.append(isDone ? "[done]" : "[to do]")
    case "input": result.append(tag.contains("checked") ? "[done]" : "[to do]")
    case "th", "td":
      var plain = "<cell"
      for (ours, theirs) in [("rechts", "right"), ("midden", "center"), ("links", "left")]
      where tag.contains("\"\(ours)\"") || tag.contains("\"\(theirs)\"") {
        plain += " " + theirs
      }
      result.append(plain + ">")
    case "/th", "/td": result.append("</cell>")
    case "!": return
    case "h1", "h2", "h3", "h4", "h5", "h6": result.append("<\(name)>")
    default: result.append(Self.withoutSlash(tag))
    }
  }

  private mutating func skip(past end: String) {
    while !rest.isEmpty, !rest.starts(with: end.utf8) { rest = rest.dropFirst() }
    rest = rest.dropFirst(end.utf8.count)
  }

  private static func text(_ text: String) -> String {
    text.split(separator: "&quot;", omittingEmptySubsequences: false).joined(separator: "\"")
  }

  private static func withoutSlash(_ tag: String) -> String {
    tag.hasSuffix(" />") ? String(tag.dropLast(3)) + ">" : tag
  }

  /// The pieces with neighbouring texts joined, and without line feeds around tags.
  private func merged() -> [String] {
    var pieces: [String] = []
    for piece in result {
      if !piece.hasPrefix("<"), let last = pieces.last, !last.hasPrefix("<") {
        pieces[pieces.count - 1] += piece
      } else {
        pieces.append(piece)
      }
    }
    let trimmed = pieces.map { piece in
      piece.hasPrefix("<")
        ? piece
        : String(piece.drop(while: \.isNewline).reversed().drop(while: \.isNewline).reversed())
    }
    return trimmed.filter { !$0.isEmpty }
  }
}

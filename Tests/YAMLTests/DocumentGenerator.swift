/// Makes trees, prints each in one of many styles, and breaks what it printed; all from a seed.
struct DocumentGenerator {
  /// A tree of the subset.
  indirect enum Tree {
    case empty
    case scalar(String)
    case sequence([Tree])
    case mapping([(String, Tree)])

    /// Whether it can be written in brackets: no value at all can't stand in a list there.
    var fitsInBrackets: Bool {
      switch self {
      case .empty, .scalar: true
      case .sequence(let elements):
        elements.allSatisfy { element in
          if case .empty = element { false } else { element.fitsInBrackets }
        }
      case .mapping(let entries): entries.allSatisfy { $0.1.fitsInBrackets }
      }
    }

    /// The events of the tree, as ``EventStream`` writes them.
    var events: [String] {
      switch self {
      case .empty: ["=VAL"]
      case .scalar(let text): [EventStream.value(text)]
      case .sequence(let elements): ["+SEQ"] + elements.flatMap(\.events) + ["-SEQ"]
      case .mapping(let entries):
        ["+MAP"] + entries.flatMap { [EventStream.value($0.0)] + $0.1.events } + ["-MAP"]
      }
    }
  }

  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 11) % bound
  }

  private static let words = [
    "cis", "Zoë", "nee", "1.10", "2026-11-23", "a b", "Çelik & co", "x#y", "a:b", "-1", "?x",
    "日本", "\u{1F44B}", "~", "null", "c'est", "twee woorden", "e\u{301}", "https://x.nl/?a=1",
  ]
  private static let awkward = [
    "", " ", "a: b", "x #y", "- z", "[a", "{b}", "\"q\"", "'s avonds", "& c", "* d", "! e", "%f",
    "@g", "`h", "#i", "regel een\nregel twee", "eind\n", "\n\nx", "tab\there", "back\\slash", ": ",
    "\u{A0}x", "a, b", "---", "...", "|", ">", "trailing ", " leading", "\u{7}bel", "a\n\n b\nc\n",
  ]

  /// A tree of at most `depth` levels.
  mutating func tree(depth: Int) -> Tree {
    switch next(depth > 0 ? 6 : 3) {
    case 0: return .empty
    case 1: return .scalar(Self.words[next(Self.words.count)])
    case 2: return .scalar(Self.awkward[next(Self.awkward.count)])
    case 3: return .sequence((0..<next(4)).map { _ in tree(depth: depth - 1) })
    default:
      var entries: [(String, Tree)] = []
      for _ in 0..<next(5) {
        let key = Self.words[next(Self.words.count)]
        if !entries.contains(where: { $0.0 == key }) {
          entries.append((key, tree(depth: depth - 1)))
        }
      }
      return .mapping(entries)
    }
  }

  /// The document that stands for `tree`.
  mutating func print(_ tree: Tree) -> String {
    var text = next(4) == 0 ? "---\n" : ""
    if next(4) == 0 { text += "# een opmerking\n" }
    text += block(tree, indent: 0, atLineStart: true)
    if next(5) == 0 { text += "...\n" }
    return next(6) == 0
      ? text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
      : text
  }

  /// The lines of a tree at `indent`, with the line's end.
  private mutating func block(_ tree: Tree, indent: Int, atLineStart: Bool) -> String {
    let pad = String(repeating: " ", count: indent)
    switch tree {
    case .empty: return "\n"
    case .scalar(let text):
      let written = scalar(text, indent: indent)
      // Within a block scalar a comment would be text.
      let end = written.hasPrefix("|") ? "" : comment()
      return (atLineStart ? pad : "") + written + end + "\n"
    case .sequence(let elements):
      if elements.isEmpty || tree.fitsInBrackets && next(4) == 0 {
        return (atLineStart ? pad : "") + flow(tree) + comment() + "\n"
      }
      var text = ""
      for (number, element) in elements.enumerated() {
        text += (number == 0 && !atLineStart ? "" : pad) + "-"
        text += child(element, indent: indent + 2, canBeCompact: true)
      }
      return text
    case .mapping(let entries):
      if entries.isEmpty || tree.fitsInBrackets && next(4) == 0 {
        return (atLineStart ? pad : "") + flow(tree) + comment() + "\n"
      }
      var text = ""
      for (number, entry) in entries.enumerated() {
        text += (number == 0 && !atLineStart ? "" : pad) + key(entry.0) + ":"
        text += child(entry.1, indent: indent + 2, canBeCompact: false)
      }
      return text
    }
  }

  /// What comes after a `-` or a `:`.
  private mutating func child(_ tree: Tree, indent: Int, canBeCompact: Bool) -> String {
    switch tree {
    case .empty: return comment() + "\n"
    case .scalar: return " " + block(tree, indent: indent, atLineStart: false)
    case .sequence(let elements) where elements.isEmpty: return " []\n"
    case .mapping(let entries) where entries.isEmpty: return " {}\n"
    case .sequence, .mapping:
      if canBeCompact, next(2) == 0 {
        return " " + block(tree, indent: indent, atLineStart: false)
      }
      let text = block(tree, indent: indent, atLineStart: true)
      return comment() + "\n" + (next(8) == 0 ? "\n" : "") + text
    }
  }

  private mutating func comment() -> String { next(8) == 0 ? " # toelichting" : "" }

  private mutating func key(_ text: String) -> String {
    let isPlain = !text.hasPrefix("?") && !text.hasPrefix("-")
    switch next(4) {
    case 0: return doubleQuoted(text)
    case 1: return "'" + doubled(text) + "'"
    default: return isPlain ? text : doubleQuoted(text)
    }
  }

  private mutating func flow(_ tree: Tree) -> String {
    switch tree {
    case .empty: return ""
    case .scalar(let text):
      return Self.words.contains(text) && !text.contains(":") && next(2) == 0
        ? text : doubleQuoted(text)
    case .sequence(let elements):
      return "[" + elements.map { flow($0) }.joined(separator: ", ")
        + (elements.isEmpty || next(3) > 0 ? "" : ",") + "]"
    case .mapping(let entries):
      return "{"
        + entries.map { doubleQuoted($0.0) + ": " + flow($0.1) }.joined(
          separator: ",\n" + String(repeating: " ", count: 40))
        + "}"
    }
  }

  private mutating func scalar(_ text: String, indent: Int) -> String {
    let isShown = text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
    if text.contains("\n"), isShown, !text.hasPrefix("\n"), !text.hasPrefix(" "), indent > 0,
      next(2) == 0
    {
      return literal(text, indent: indent)
    }
    if Self.words.contains(text), next(2) == 0 { return text }
    if !text.contains("\n"), !text.contains("\t"), isShown, next(2) == 0 {
      return "'" + doubled(text) + "'"
    }
    return doubleQuoted(text)
  }

  private func literal(_ text: String, indent: Int) -> String {
    var body = text
    var chomping = "-"
    if body.hasSuffix("\n") {
      chomping = ""
      body.removeLast()
    }
    if body.hasSuffix("\n") { return doubleQuoted(text) }
    let pad = String(repeating: " ", count: indent)
    return "|\(chomping)\n"
      + body.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : pad + $0 }.joined(separator: "\n")
  }

  private func doubled(_ text: String) -> String {
    text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
  }

  private func doubleQuoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\u{7}": quoted += "\\a"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// `bytes` with a few changes.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    let signs = Array(":-#'\"[]{},|>&*!%@`? \n\t\\~a".utf8)
    var bytes = bytes
    for _ in 0...next(3) {
      let place = next(bytes.count + 1)
      switch next(4) {
      case 0 where place < bytes.count: bytes.remove(at: place)
      case 1 where place < bytes.count: bytes[place] = signs[next(signs.count)]
      case 2 where place < bytes.count: bytes.insert(bytes[place], at: place)
      default: bytes.insert(signs[next(signs.count)], at: place)
      }
    }
    return bytes
  }
}

/// A generator of numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// A word that a generated text holds: as a reader sees it, and as it was written.
struct PlantedWord {
  let decoded: String
  let written: String
}

/// Writes Markdown at random, nesting what can be nested, and remembers the words it planted.
struct RandomText {
  private var random: SeededGenerator
  private(set) var words: [PlantedWord] = []
  private var definitions: [String] = []
  private var footnotes: [String] = []
  private var lineEnding = "\n"
  /// Whether the words at hand stand in a table, where a line cannot break.
  private var isInCell = false

  /// Whether to leave out footnotes and tasks.
  private let isPlain: Bool

  init(seed: UInt64, isPlain: Bool = false) {
    random = SeededGenerator(seed: seed)
    self.isPlain = isPlain
  }

  /// A whole file, with the byte order mark, the front matter and the line endings it may have.
  mutating func file() -> [UInt8] {
    lineEnding = pick(["\n", "\n", "\n", "\r\n", "\r\n", "\r"])
    var lines: [String] = chance(4) ? ["---", "titel: x", "---"] : []
    lines += blocks(depth: 0)
    for definition in definitions { lines += ["", definition] }
    for footnote in footnotes {
      lines += ["", "[^\(footnote)]: \(inlines(depth: 2))"]
      if chance(2) { lines += ["", "    \(inlines(depth: 2))"] }
    }
    var text = lines.joined(separator: lineEnding)
    if chance(2) { text += lineEnding }
    return (chance(8) ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  // MARK: Chance

  private mutating func chance(_ times: Int) -> Bool {
    Int.random(in: 0..<times, using: &random) == 0
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }

  // MARK: Blocks

  private mutating func blocks(depth: Int) -> [String] {
    var lines: [String] = []
    for index in 0..<number(1...(depth == 0 ? 6 : 3)) {
      if index > 0 { lines.append("") }
      lines += block(depth: depth)
    }
    return lines
  }

  private mutating func block(depth: Int) -> [String] {
    switch number(0...(depth < 4 ? 15 : 9)) {
    case 0: return ["\(String(repeating: "#", count: number(1...6))) \(oneLine())" + closing()]
    case 1: return paragraph() + [pick(["===", "---", "--  "])]
    case 2, 3: return table()
    case 4:
      let fence = pick(["```", "~~~~"])
      return [fence + pick(["", " info"]), "  geen woord", "", "> x", fence]
    case 5: return [pick(["***", "- - -", "___"])]
    case 6: return ["<!-- opmerking -->"]
    case 7: return ["    code  regel", "", "    nog een"]
    case 8, 9: return paragraph()
    case 10, 11: return list(depth: depth)
    case 12, 13: return quote(depth: depth)
    default: return paragraph() + (chance(3) ? table() : [])
    }
  }

  private mutating func closing() -> String { pick(["", "", " ##", " #  ", "  "]) }

  private mutating func paragraph() -> [String] {
    var lines = inlines(depth: 0).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    if chance(5) { lines = lines.map { " " + $0 } }
    return lines
  }

  private mutating func oneLine() -> String {
    isInCell = true
    defer { isInCell = false }
    return inlines(depth: 1)
  }

  private mutating func table() -> [String] {
    isInCell = true
    defer { isInCell = false }
    let columns = number(1...4)
    let hasOuter = columns == 1 || chance(2)
    var lines: [String] = []
    for row in 0..<number(1...4) {
      let count = row == 0 ? columns : max(1, columns - number(0...1))
      var cells = (0..<count).map { _ in " " + inlines(depth: 2) + " " }
      if row > 0, chance(4) { cells[cells.count - 1] = "  " }
      let line = cells.joined(separator: "|")
      lines.append(hasOuter || count < 2 ? "|\(line)|" : line)
      if row == 0 {
        let rule = (0..<columns).map { _ in pick(["---", ":--", "--:", ":-:"]) }
        lines.append("|" + rule.joined(separator: "|") + "|")
      }
    }
    return lines
  }

  private mutating func list(depth: Int) -> [String] {
    let marker = pick(["-", "*", "+", "1.", "7)"])
    let indent = String(repeating: " ", count: marker.utf8.count + 1)
    let isLoose = chance(2)
    var lines: [String] = []
    for _ in 0..<number(1...3) {
      var item = chance(2) ? paragraph() : blocks(depth: depth + 1)
      if chance(5), !isPlain { item[0] = pick(["[ ] ", "[x] "]) + item[0] }
      lines.append("\(marker) \(item[0])")
      for line in item.dropFirst() { lines.append(line.isEmpty ? "" : indent + line) }
      if isLoose { lines.append("") }
    }
    return lines
  }

  private mutating func quote(depth: Int) -> [String] {
    let inner = blocks(depth: depth + 1)
    let marker = pick(["> ", ">", "> ", " > "])
    return inner.map { marker + $0 }
  }

  // MARK: Inlines

  private mutating func inlines(depth: Int) -> String {
    var text = ""
    for index in 0..<number(1...(depth < 2 ? 7 : 3)) {
      if index > 0 { text += space() }
      text += inline(depth: depth)
    }
    return text
  }

  private mutating func space() -> String {
    if isInCell { return pick([" ", "  ", "\t"]) }
    return pick([" ", " ", " ", "  ", "\n", "\n", "  \n", "\\\n", " \n  ", "\t\n"])
  }

  private mutating func inline(depth: Int) -> String {
    switch number(0...(depth < 3 ? 19 : 7)) {
    case 0: return "`\(plainWord())`"
    case 1: return isInCell ? "``a ` \(plainWord())``" : "`` \(plainWord())\n\(plainWord()) ``"
    case 2: return "<https://voorbeeld.nl/\(number(0...99))?a=1&amp;b=2>"
    case 3: return "\(plainWord())<!-- \\ & ` -->"
    case 4: return footnoteMention()
    case 5, 6, 7, 8, 9: return word()
    case 10: return "*\(inlines(depth: depth + 1))*"
    case 11: return "**\(inlines(depth: depth + 1))**"
    case 12: return "_\(inlines(depth: depth + 1))_"
    case 13: return "***\(word())* \(inlines(depth: depth + 1))**"
    case 14: return "![alt \(number(0...9)) *x*](k.png \"a\\\"b\")"
    case 15: return noise()
    default: return link(depth: depth)
    }
  }

  private mutating func noise() -> String {
    pick([
      "*", "_", "[", "]", "(", "**", "`", "&", "&amp;", "&nbsp;", "\\*", "\\\\", "<", "&#9;x", "!",
      "[]", "&bogus;", "\\a", "é", "😀", "**x", "y_", "&lt;b&gt;", "~~x~~", "www.",
    ])
  }

  private mutating func footnoteMention() -> String {
    if isPlain { return word() }
    if footnotes.count < 2 { footnotes.append("n\(footnotes.count)") }
    return word() + "[^\(pick(footnotes))]"
  }

  private mutating func link(depth: Int) -> String {
    if chance(7) {
      let label = plainWord()
      definitions.append("[\(label.uppercased())]: <b c> (titel)")
      return "[\(label)]" + pick(["", "[]"])
    }
    let text = inlines(depth: depth + 1)
    switch number(0...5) {
    case 0: return "[\(text)](partij:das)"
    case 1: return "[\(text)](<a b> 'tit \\' el')"
    case 2: return "[\(text)](/p_(x)?a=1&amp;b=\\( \"t\")"
    case 3: return "[\(text)]( naar/é )"
    case 4: return "[\(text)][\(define("/r&amp;\(number(0...9))"))]"
    default: return "[\(text)]()"
    }
  }

  private mutating func define(_ destination: String) -> String {
    let label = "ref \(definitions.count)"
    definitions.append("[\(label)]: \(destination) 'titel'")
    return label
  }

  // MARK: Words

  /// A word that is written as it is.
  private mutating func plainWord() -> String {
    let text = "w\(words.count)q"
    words.append(PlantedWord(decoded: text, written: text))
    return text
  }

  /// A word with signs in it, some of which are written in another way.
  private mutating func word() -> String {
    var decoded = "w\(words.count)"
    var written = decoded
    for _ in 0..<number(0...3) {
      let (sign, forms) = pick(Self.signs)
      decoded += sign
      written += isInCell && sign == "|" ? "\\|" : pick(forms)
      let letter = pick(["a", "é", "ß", "x̂", "日", "🙂"])
      decoded += letter
      written += letter
    }
    decoded += "q"
    written += "q"
    words.append(PlantedWord(decoded: decoded, written: written))
    return written
  }

  private static let signs: [(String, [String])] = [
    ("&", ["&amp;", "\\&", "&#38;", "&#x26;"]),
    ("*", ["\\*", "&ast;", "&#42;"]),
    ("_", ["\\_", "_", "&lowbar;"]),
    ("<", ["\\<", "&lt;", "&#60;"]),
    ("é", ["é", "&eacute;", "&#233;", "&#xE9;"]),
    ("≧̸", ["&ngE;"]),
    ("|", ["\\|"]),
    ("'", ["'", "\\'"]),
    ("[", ["\\[", "&lbrack;"]),
    ("`", ["\\`"]),
    ("\u{A0}", ["\u{A0}", "&nbsp;"]),
    ("-", ["-", "\\-"]),
  ]
}

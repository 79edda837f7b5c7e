import Testing

/// A text that tries the limits, shown by its name: it is too long to show itself.
struct Shape: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  var testDescription: String { name }
}

/// A text just within a limit, and the same just beyond it.
struct Edge: Sendable, CustomTestStringConvertible {
  let name: String
  let within: String
  let beyond: String
  /// Where the latter is reported.
  let place: String

  init(_ name: String, _ within: String, _ beyond: String, _ place: String) {
    self.name = name
    self.within = within
    self.beyond = beyond
    self.place = place
  }

  var testDescription: String { name }
}

/// Texts of shapes that try the limits.
enum Shapes {
  /// The size of the largest body, and lines as long as may be.
  private static let size = 256 * 1024

  /// `unit` over and over, on lines of at most `width` bytes, with an empty line after each
  /// `paragraph` lines.
  static func lines(_ unit: String, width: Int = 8000, paragraph: Int = 400) -> String {
    let line = String(repeating: unit, count: max(1, width / unit.utf8.count)) + "\n"
    var text = ""
    var count = 0
    while text.utf8.count + line.utf8.count < size {
      text += line
      count += 1
      if count % paragraph == 0 { text += "\n" }
    }
    return text
  }

  static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  private static let wideTable =
    times(3, times(63, "|a") + "\n" + times(63, "|-") + "\n" + times(150, "a\n") + "\n")
    + lines("tekst ")

  /// Texts of the shapes that are known to take long, at the limits.
  static let slow: [Shape] = [
    Shape("open brackets", lines("[")),
    Shape("open images", lines("![")),
    Shape("brackets", lines("[a")),
    Shape("links in links", lines("[a](b")),
    Shape("parentheses", lines("[a](" + times(31, "("))),
    Shape("angle brackets", lines("<")),
    Shape("tags", lines("<a ")),
    Shape("attributes", lines("<a b=\"")),
    Shape("unclosed destinations", lines("[a](<b")),
    Shape("unclosed titles", lines("[a](b \"")),
    Shape("emphasis", lines("*a **a ")),
    Shape("closers", lines("a**b")),
    Shape("mixed closers", lines("a_a*a**a __b")),
    Shape("asterisks", lines("*")),
    Shape("underscores and links", lines("_ [a](b) ", paragraph: 1)),
    Shape("footnotes in emphasis", lines("_[^a]", width: 80, paragraph: 1)),
    Shape("links in images", lines("![a [a]() ", paragraph: 1)),
    Shape("backticks", lines("e`")),
    Shape("runs of backticks", (1..<600).map { times($0, "`") + " a\n" }.joined()),
    Shape("references", lines("&amp;")),
    Shape("ampersands", lines("&")),
    Shape("escapes", lines("\\*")),
    Shape("comments", lines("a<!-- ")),
    Shape("declarations", lines("a ") + times(64, "<?")),
    Shape("a wide reference", "[a]: /" + times(8000, "u") + "\n\n" + lines("[a]", paragraph: 1)),
    Shape("definitions", (0..<14_000).map { "[r\($0)]: u\n\n" }.joined()),
    Shape("the same definition", lines("[r]: u", width: 1, paragraph: 1) + "\n[r] [r]"),
    Shape("footnotes", (0..<7000).map { "[^\($0)]: u\n\na [^\($0)]\n\n" }.joined()),
    Shape("one footnote", "[^a]: x\n\n" + lines("[^a] ", paragraph: 1)),
    Shape("open footnotes", lines("[^a[^a")),
    Shape("pipes", lines("|", width: 255)),
    Shape("a wide table", wideTable),
    Shape("a long table", "|a|\n|-|\n" + times(9_900, "|b|\n")),
    Shape("lines of hyphens", times(400, "a\n|-|-|\n")),
    Shape("nested lists", lines("- ", width: 64, paragraph: 1)),
    Shape("nested quotes", lines("> ", width: 64, paragraph: 10)),
    Shape("lazy lines", times(100, times(32, ">") + "a\n" + times(490, "a\n") + "\n")),
    Shape("a deep list and empty lines", times(32, "- ") + "a\n" + times(200_000, "\n")),
    Shape("tasks", times(25_000, "- [ ] a\n")),
    Shape("items", times(60_000, "- a\n")),
    Shape("headings", times(50_000, "# a\n")),
    Shape("the same heading", times(60_000, "#\n")),
    Shape("rules", times(30_000, "***\n\n")),
    Shape("empty lines", times(size, "\n")),
    Shape("hard breaks", lines("a\\\n", width: 1)),
    Shape("paragraphs", times(80_000, "a\n\n")),
    Shape("code", times(30_000, "    a\n\n")),
    Shape("allowances", times(6000, "<!-- helder: sta-toe a \"b\" -->\n")),
    Shape("directives", times(20_000, "::a{b=c}\n\n")),
  ]

  /// Texts just within a limit, the same just beyond it, and where that is reported.
  static let edges: [Edge] = [
    Edge(
      "the file", times(300, times(870, "a") + "\n\n"),
      times(305, times(870, "a") + "\n\n"), "1:1"),
    Edge("a line", times(8192, "a"), "x\n\n" + times(8193, "a"), "3:8193"),
    Edge("the pipes of a line", "a " + times(256, "|"), "a " + times(257, "|"), "1:259"),
    Edge("quotes", times(32, "> ") + "a", times(33, "> ") + "a", "1:1"),
    Edge("lists in quotes", times(32, "- ") + "a", times(16, "- ") + times(17, "> ") + "a", "1:1"),
    Edge("the lines of a paragraph", times(500, "a\n"), times(501, "a\n"), "501:1"),
    Edge("the lines in a quote", "> " + times(500, "a\n> "), "> " + times(501, "a\n> "), "501:1"),
    Edge(
      "the columns of a table", times(64, "|a") + "\n" + times(64, "|-"),
      times(65, "|a") + "\n" + times(65, "|-"), "2:1"),
    Edge(
      "the cells of a table", "|a|b|\n|-|-|\n" + times(4999, "a\n"),
      "|a|b|\n|-|-|\n" + times(5000, "a\n"), "5002:1"),
    Edge(
      "what references take over", "[r]: " + times(1000, "u") + "\n\n" + times(12, "[r]\n\n"),
      "[r]: " + times(1000, "u") + "\n\n" + times(13, "[r]\n\n"), "27:1"),
    Edge(
      "what references could take over", "[r]: " + times(1000, "u") + "\n\n" + times(136, "]"),
      "[r]: " + times(1000, "u") + "\n\n" + times(137, "]"), "1:1"),
    Edge(
      "a title over lines that look like definitions",
      "> [r]: u\n>\"" + times(9, "a\n> [x]:") + "\"\n\n" + times(1_000, "]"),
      "> [r]: u\n>\"" + times(99, "a\n> [x]:") + "\"\n\n" + times(1_000, "]"), "1:1"),
    Edge(
      "the cells of small tables", times(4, "|a") + "\n" + times(4, "|-") + "\n" + times(62, "a\n"),
      times(5, "|a") + "\n" + times(5, "|-") + "\n" + times(62, "a\n"), "53:1"),
    Edge("declarations", times(64, "a <? "), times(65, "a <? "), "1:3"),
  ]

  /// Long texts of ordinary shapes.
  static let ordinary: [Shape] = [
    Shape("a table", "| a | b | c |\n|---|---|---|\n" + times(3000, "| een | - | *drie* |\n")),
    Shape("a list", times(2000, "- een [link](https://x.nl) en **vet**\n")),
    Shape("a numbered list", (1...1500).map { "\($0). een stap\n" }.joined()),
    Shape("code in a fence", "```\n" + times(2000, "regel van code\n") + "```\n"),
    Shape("a comment", "<!--\n" + times(2000, "een opmerking\n") + "-->\n"),
    Shape("headings", times(900, "## Kop\nTekst met *nadruk*.\n")),
    Shape("underlined headings", times(700, "Titel\n===\n\n")),
    Shape("code", "```\n" + times(2000, "    diep\n") + "```\n"),
    Shape("a quote", times(1500, "> citaat\n>\n")),
    Shape("deep items", "- a\n\n" + times(200, "  - b\n\n    - c\n\n      tekst\n\n")),
    Shape("footnotes", (0..<600).map { "a[^\($0)]\n\n[^\($0)]: b\n\n" }.joined()),
  ]
}

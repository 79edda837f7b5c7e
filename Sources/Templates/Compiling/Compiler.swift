import Diagnostics
import Markup
import Text

/// Turns a template and all that it includes into steps, and checks every name against the schema
/// and every tag against its place in the HTML.
///
/// Everything that is included is laid out in place, so that each tag is judged where it really
/// writes: a partial may stand in an attribute, and a block be filled from another file.
struct Compiler {
  /// What a name can be looked up in.
  struct Scope {
    enum Names {
      case schema(Schema)
      /// Within a list of texts, where `{{.}}` is the text.
      case text
    }

    let names: Names
    /// Where its values are: the fields on the way from the outermost.
    var fields: [Int] = []
    /// Whether it stands for each element of a list in turn.
    var isElement = false
  }

  /// Where the compiler is: the file, the scopes around, what fills blocks, the white space.
  struct Surroundings {
    let tree: SyntaxTree
    var scopes: [Scope]
    /// What is put in place of blocks, by their names.
    var fillings: [String: Filling] = [:]
    /// The white space that each line gets.
    var indentation: [UInt8] = []
    /// The white space that each line of the file loses.
    var margin: [UInt8] = []
    /// The templates that are being laid out, from the root on.
    var path: [Visit] = []
  }

  /// How many nodes a template may come to, with all that it includes.
  ///
  /// The largest of this repository come to some hundreds. Twenty templates that each include the
  /// next one twice would come to a million.
  static let maximumNodeCount = 50_000
  /// How many bytes of text a template may come to, with all that it includes.
  static let maximumByteCount = 2_000_000

  let library: TemplateLibrary
  let root: SyntaxTree
  let schema: Schema
  /// What is put first in the head of a page; empty where the root makes no whole page.
  let headStart: [UInt8]
  private(set) var diagnostics: [Diagnostic] = []
  /// The names of the templates that were included.
  var used: Set<String> = []
  /// The fields that were named, but those that no value counts as told in.
  var told: Set<FieldPlace> = []
  /// Every field that was named.
  var named = NamedFields()
  /// The names of blocks that were met.
  var blocks: Set<String> = []
  /// The HTML that is written.
  var html = TemplateMarkup()
  /// The steps that were written so far.
  var writer = StepWriter()
  /// Whether there is a head in it.
  private var hasHead = false
  /// Whether the white space of the line was written, though a file's line is yet to begin.
  var isLineBegun = false
  private var nodeCount = 0
  private var byteCount = 0

  init(library: TemplateLibrary, root: SyntaxTree, schema: Schema, headStart: [UInt8]) {
    self.library = library
    self.root = root
    self.schema = schema
    self.headStart = headStart
  }

  /// Writes the steps of the root.
  mutating func compile() {
    use(root)
    let here = Surroundings(
      tree: root, scopes: [Scope(names: .schema(schema))],
      path: [Visit(name: root.file.name, fillings: [])])
    compile(root.nodes, here)
    let unfinished = html.finish()
    if !hasErrors { for (problem, place) in unfinished { report(problem, place) } }
    if !headStart.isEmpty, !hasHead, !hasErrors {
      report(.withoutHead(root.file.file))
    }
  }

  /// Whether something was found that keeps the template from being used.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether the template came to more than any template may.
  var isExhausted: Bool {
    nodeCount > Self.maximumNodeCount || byteCount > Self.maximumByteCount
  }

  /// Counts what is laid out beside the nodes themselves.
  mutating func count(nodes: Int = 0, bytes: Int = 0) {
    nodeCount += nodes
    byteCount += bytes
  }

  /// Notes that a file is used, and takes over what is wrong with it by itself.
  mutating func use(_ tree: SyntaxTree) {
    if used.insert(tree.file.name).inserted { diagnostics += tree.diagnostics }
  }

  mutating func compile(_ nodes: [SyntaxNode], _ here: Surroundings) {
    for node in nodes {
      guard !isExhausted else { return }
      nodeCount += 1
      switch node {
      case .literal(let range, let startsLine): literal(range, startsLine, here)
      case .lineStart: lineStart(here)
      case .variable(let tag): variable(tag, here)
      case .section(let tag): section(tag, here)
      case .inclusion(let tag): include(tag, here)
      case .block(let tag): block(tag, here)
      }
    }
  }

  // MARK: Literal text

  private mutating func literal(
    _ range: Range<Int>, _ startsLine: Bool, _ here: Surroundings
  ) {
    let bytes = here.tree.file.bytes[range]
    count(bytes: bytes.count)
    let reading = html.read(bytes, of: here.tree.file.file)
    for (problem, place) in reading.problems { report(problem, place) }
    guard let headStart = reading.headStart else { return write(bytes, startsLine, here) }
    hasHead = true
    write(bytes[..<headStart], startsLine, here)
    writer.literal(self.headStart)
    write(bytes[headStart...], false, here)
  }

  private mutating func write(
    _ bytes: ArraySlice<UInt8>, _ startsLine: Bool, _ here: Surroundings
  ) {
    guard !here.indentation.isEmpty || !here.margin.isEmpty else {
      if startsLine { isLineBegun = false }
      return writer.literal(bytes)
    }
    writer.literal(indented(bytes, startsLine, here))
  }

  /// `bytes` with the margin of their lines taken off and the indentation put on.
  private mutating func indented(
    _ bytes: ArraySlice<UInt8>, _ startsLine: Bool, _ here: Surroundings
  ) -> [UInt8] {
    let lines = bytes.reduce(1) { $0 + ($1 == Byte.lineFeed ? 1 : 0) }
    count(bytes: lines * here.indentation.count)
    guard !isExhausted else { return [] }
    var output: [UInt8] = []
    var isAtStart = startsLine
    var place = bytes.startIndex
    while place < bytes.endIndex {
      if isAtStart {
        if !isLineBegun { output += here.indentation }
        isLineBegun = false
        place += Self.commonPrefix(bytes[place...], here.margin)
        isAtStart = false
        continue
      }
      output.append(bytes[place])
      isAtStart = bytes[place] == Byte.lineFeed
      place += 1
    }
    return output
  }

  private mutating func lineStart(_ here: Surroundings) {
    if !isLineBegun { writer.literal(here.indentation) }
    isLineBegun = false
  }

  /// How many bytes two texts have in common from their beginnings.
  static func commonPrefix(_ one: ArraySlice<UInt8>, _ other: [UInt8]) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }

  /// Reports what is wrong with the HTML around the tags.
  mutating func report(_ problem: MarkupProblem, _ place: SourceRange) {
    let kind: DiagnosticKind =
      switch problem.family {
      case .unread, .structure: .templateHTML
      case .unlisted, .foreign, .code, .storage, .insecure, .local: .templateUnlisted
      }
    report(Diagnostic(kind, at: place, problem.summary, help: problem.help))
  }

  mutating func report(_ finding: Diagnostic) { diagnostics.append(finding) }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func withoutHead(_ file: FileID) -> Diagnostic {
    Diagnostic(
      .templateHTML, at: .whole(file),
      Phrase(
        nl: "de pagina van dit sjabloon heeft geen '<head>'",
        en: "the page of this template has no '<head>'"),
      help: Phrase(
        nl: "zet '<head>' en '</head>' om wat boven '<body>' hoort",
        en: "put '<head>' and '</head>' around what belongs above '<body>'"))
  }
}

public import Diagnostics

/// One Markdown file, read: its front matter, what is wrong with it, its facts and its HTML.
///
/// Reading never fails; problems are diagnostics. cmark's tree lives only while the file is read,
/// in a value that cannot be copied and frees it; what stays is plain values, so that a document
/// can be kept, shared between tasks and rendered any number of times.
public struct MarkdownText: Sendable {
  /// What is wrong with the file as Markdown, by place.
  public private(set) var diagnostics: [Diagnostic] = []
  private var facts: MarkdownFacts
  private var recipe = HTMLRecipe()

  /// Reads the bytes of `file`.
  ///
  /// A body that is not valid UTF-8 or beyond one of `limits` is not given to cmark: its facts are
  /// empty and ``MarkdownFacts/isRefused`` is set.
  ///
  /// `keys` are what front matter can say; where they stand at the top and are not written as front
  /// matter, that is told, and the rest is read as if they were.
  public init(
    _ bytes: [UInt8], file: FileID, keys: [String] = [], limits: MarkdownLimits = .standard
  ) {
    let frontMatter = FrontMatterPlace(bytes, keys: keys)
    facts = MarkdownFacts(
      file: file, frontMatterRange: frontMatter.range.map { SourceRange(file: file, $0) },
      bodyRange: SourceRange(file: file, frontMatter.body))
    if let unclosed = frontMatter.unclosed { diagnostics = [Self.unclosed(file, unclosed)] }
    if let slip = frontMatter.slip {
      diagnostics = [slip.finding(in: file)]
      facts.isFrontMatterUnread = frontMatter.range == nil
    }
    diagnostics += UnseenCharacters.findings(in: bytes, 0..<bytes.count, file: file, .text)
    let problems =
      TextGuard.problems(in: bytes, frontMatter.body, file: file)
      + limits.problems(in: bytes, frontMatter.body, file: file)
    guard problems.isEmpty, frontMatter.unclosed == nil else {
      diagnostics += problems
      facts.isRefused = true
      return
    }
    read(bytes, frontMatter.body, limits)
  }

  /// What the checks and the pages need to know of the text.
  public func document() -> MarkdownFacts { facts }

  /// Appends the HTML of the body to `output`.
  ///
  /// There is no HTML of the author's in it; every address in it comes from `resolver`.
  public func renderHTML(
    into output: inout [UInt8], options: HTMLOptions = HTMLOptions(),
    resolver: borrowing some HTMLResolver
  ) {
    recipe.render(facts, options: options, resolver: resolver, into: &output)
  }

  private mutating func read(_ bytes: [UInt8], _ body: Range<Int>, _ limits: MarkdownLimits) {
    guard var tree = CmarkTree(bytes[body])?.syntaxTree(sizeHint: body.count) else {
      facts.isRefused = true
      return
    }
    BareAddresses.link(&tree)
    let lines = BodyLines(bytes, body)
    let most = limits.linkFactor * body.count + limits.linkBytes
    if let block = tree.firstBlock(withLinksBeyond: most) {
      let line = lines.range(Int(tree.nodes[block].startLine), in: bytes) ?? body
      diagnostics.append(
        limits.problemWithReferences(SourceRange(file: facts.file, line)))
      facts.isRefused = true
      return
    }
    var reader = DocumentReader(source: bytes, lines: lines, tree: consume tree, document: facts)
    reader.read()
    facts = reader.document
    facts.prose = facts.prose.trimmed()
    diagnostics += reader.diagnostics
    var recorder = HTMLRecorder(
      tree: reader.tree, document: facts, linesBefore: lines.linesBefore,
      directiveParagraphs: reader.directiveParagraphs)
    recipe = recorder.record()
    if recipe.size > limits.htmlFactor * body.count {
      diagnostics.append(limits.problemWithHTML(recipe.size, facts.bodyRange))
      recipe = HTMLRecipe()
    }
    diagnostics.sort { $0.range < $1.range }
  }

  private static func unclosed(_ file: FileID, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .frontMatterUnclosed, at: SourceRange(file: file, range),
      Phrase(
        nl: "de gegevens bovenaan houden niet op", en: "the data at the top do not end"),
      help: Phrase(
        nl: "zet een regel met '---' tussen de gegevens en de tekst",
        en: "put a line with '---' between the data and the text"))
  }
}

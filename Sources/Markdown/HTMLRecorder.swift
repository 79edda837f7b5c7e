import Text

/// Writes the HTML of a parsed text as a recipe: one walk over the tree, in reading order.
///
/// The HTML is what cmark itself makes, apart from: anchors on headings; tables with scopes and a
/// caption, in a region that can be scrolled by keyboard; tasks and footnotes that can be read
/// aloud; and no HTML of the author's.
struct HTMLRecorder {
  let tree: MarkdownTree
  let document: MarkdownFacts
  /// The number of lines of the file before the body.
  let linesBefore: Int
  let directiveParagraphs: [(node: Int, directive: Int)]
  var recipe = HTMLRecipe()

  /// The nodes whose end tags are still to come.
  private var open: [Int] = []
  var nextHeading = 0
  private var nextLink = 0
  private var nextDirective = 0
  var tableNumber = 0
  var tablesUnderHeading = 0
  var column = 0
  var noteNumber = 0

  init(
    tree: MarkdownTree, document: MarkdownFacts, linesBefore: Int,
    directiveParagraphs: [(node: Int, directive: Int)]
  ) {
    self.tree = tree
    self.document = document
    self.linesBefore = linesBefore
    self.directiveParagraphs = directiveParagraphs
    recipe.bytes.reserveCapacity(tree.pool.count + tree.nodes.count * 6)
    recipe.holes.reserveCapacity(tree.nodes.count / 2 + 4)
  }

  /// The recipe of the whole body.
  mutating func record() -> HTMLRecipe {
    var index = 1
    while index < tree.nodes.count {
      close(upTo: index)
      if enter(index) {
        open.append(index)
        index += 1
      } else {
        index = tree.nodes[index].end
      }
    }
    close(upTo: tree.nodes.count)
    if noteNumber > 0 { write("</ol>\n</section>\n") }
    return recipe.trimmed()
  }

  private mutating func close(upTo index: Int) {
    while let last = open.last, tree.nodes[last].end <= index {
      open.removeLast()
      leave(last)
    }
  }

  // MARK: Nodes

  /// Writes what comes before the children; false where there are none to write.
  private mutating func enter(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    switch node.kind {
    case .text(let text):
      HTMLEscape.append(text: tree.bytes(text), to: &recipe.bytes)
    case .softBreak: write("\n")
    case .hardBreak: write("<br>\n")
    case .code(let text):
      write("<code>")
      HTMLEscape.append(text: tree.bytes(text), to: &recipe.bytes)
      write("</code>")
    case .emphasis: write("<em>")
    case .strong: write("<strong>")
    case .link:
      put(.linkStart(UInt32(nextLink)))
      nextLink += 1
    case .image:
      put(.image(UInt32(nextLink)))
      nextLink += 1
      return false
    case .footnoteReference(let number, let mention):
      writeReference(tree.bytes(number), Int(mention))
    case .paragraph: return enterParagraph(index)
    case .heading(let level, _, _): enterHeading(node, level)
    case .quote: writeStart("<blockquote", of: node, ">\n")
    case .list(let start, _): enterList(node, start)
    case .item(let isDone): enterItem(node, isDone)
    case .codeBlock(let text, let info, _): writeCodeBlock(node, text, info)
    case .rule: writeStart("<hr", of: node, ">\n")
    case .table: enterTable(node)
    case .tableRow(let isHeader): enterRow(index, isHeader: isHeader)
    case .tableCell: enterCell(index)
    case .footnoteDefinition: enterNote(node)
    case .htmlBlock, .htmlInline: return false
    case .document, .other: break
    }
    return node.end > index + 1 || node.kind.hasEndTag
  }

  private mutating func leave(_ index: Int) {
    let node = tree.nodes[index]
    switch node.kind {
    case .emphasis: write("</em>")
    case .strong: write("</strong>")
    case .link: put(.linkEnd)
    case .paragraph: leaveParagraph(index)
    case .heading(let level, _, _):
      write("</h")
      put(.headingLevel(UInt32(level)))
      write(">\n")
    case .quote: write("</blockquote>\n")
    case .list(let start, _): write(start == nil ? "</ul>\n" : "</ol>\n")
    case .item: write("</li>\n")
    case .table: leaveTable(index)
    case .tableRow(let isHeader): leaveRow(index, isHeader: isHeader)
    case .tableCell: leaveCell(index)
    case .footnoteDefinition(let mentions): leaveNote(index, mentions)
    default: break
    }
  }

  // MARK: Blocks

  private mutating func enterParagraph(_ index: Int) -> Bool {
    if nextDirective < directiveParagraphs.count, directiveParagraphs[nextDirective].node == index {
      let directive = directiveParagraphs[nextDirective].directive
      nextDirective += 1
      if directive >= 0 { put(.directive(UInt32(directive))) }
      return false
    }
    if !isTight(index) { writeStart("<p", of: tree.nodes[index], ">") }
    return true
  }

  private mutating func leaveParagraph(_ index: Int) {
    let parent = tree.nodes[index].parent
    if case .footnoteDefinition(let mentions) = tree.nodes[parent].kind,
      tree.nodes[parent].end == tree.nodes[index].end
    {
      write(" ")
      writeReturns(mentions)
    }
    if !isTight(index) {
      write("</p>\n")
    } else if tree.nodes[index].end < tree.nodes[parent].end {
      write("\n")
    }
  }

  /// Whether a paragraph stands in a list without space between its items, where it has no tag.
  private func isTight(_ index: Int) -> Bool {
    let item = tree.nodes[index].parent
    guard case .item = tree.nodes[item].kind,
      case .list(_, let isTight) = tree.nodes[tree.nodes[item].parent].kind
    else { return false }
    return isTight
  }

  private mutating func enterHeading(_ node: MarkdownNode, _ level: Int32) {
    write("<h")
    put(.headingLevel(UInt32(level)))
    writeLines(node)
    if nextHeading < document.headings.count {
      write(" id=\"")
      put(.identifierPrefix)
      HTMLEscape.append(attribute: document.headings[nextHeading].id, to: &recipe.bytes)
      write("\"")
    }
    write(">")
    nextHeading += 1
    tablesUnderHeading = 0
  }

  private mutating func enterList(_ node: MarkdownNode, _ start: Int32?) {
    guard let start else { return writeStart("<ul", of: node, ">\n") }
    write("<ol")
    if start != 1 {
      write(" start=\"")
      recipe.bytes.append(number: Int(start))
      write("\"")
    }
    writeLines(node)
    write(">\n")
  }

  private mutating func enterItem(_ node: MarkdownNode, _ isDone: Bool?) {
    writeStart("<li", of: node, ">")
    guard let isDone else { return }
    if isDone {
      write("<span role=\"img\" aria-label=\"gedaan:\">☑</span> ")
    } else {
      write("<span role=\"img\" aria-label=\"nog te doen:\">☐</span> ")
    }
  }

  private mutating func writeCodeBlock(
    _ node: MarkdownNode, _ text: PoolSlice, _ info: PoolSlice
  ) {
    writeStart("<pre", of: node, "><code")
    let language = tree.bytes(info).prefix { !$0.isSpaceOrLineEnd }
    if !language.isEmpty {
      write(" class=\"language-")
      HTMLEscape.append(attribute: language, to: &recipe.bytes)
      write("\"")
    }
    write(">")
    HTMLEscape.append(text: tree.bytes(text), to: &recipe.bytes)
    write("</code></pre>\n")
  }

  // MARK: Writing

  mutating func write(_ text: String) { recipe.bytes.append(literal: text) }

  mutating func put(_ hole: HTMLRecipe.Hole) {
    recipe.holes.append((UInt32(recipe.bytes.count), hole))
  }

  /// A start tag with the lines of its block.
  mutating func writeStart(_ tag: String, of node: MarkdownNode, _ end: String) {
    write(tag)
    writeLines(node)
    write(end)
  }

  mutating func writeLines(_ node: MarkdownNode) {
    let first = Int(node.startLine) + linesBefore
    let last = max(first, Int(node.endLine) + linesBefore)
    put(.lines(first: UInt32(clamping: first), last: UInt32(clamping: last)))
  }
}

extension MarkdownNode.Kind {
  /// Whether there is something to write after a node of this kind even when it is empty.
  fileprivate var hasEndTag: Bool {
    switch self {
    case .heading, .quote, .list, .item, .table, .tableRow, .tableCell, .footnoteDefinition, .link,
      .emphasis, .strong, .paragraph:
      true
    default: false
    }
  }
}

import CCmarkGFM

/// A tree that cmark built, freed with this value.
///
/// Together with `CmarkEntity` this is the only place that touches C. The tree is read by plain
/// loads from its nodes and never changed, and no pointer into it leaves this file: `syntaxTree`
/// copies what is needed.
@safe
struct CmarkTree: ~Copyable {
  private let root: UnsafeMutablePointer<cmark_node>

  /// The tree of `text`; nil only where cmark has no memory.
  ///
  /// Of the extensions, only those that parse without writing to shared memory are attached, so
  /// that any number of texts can be parsed at once.
  init?(_ text: ArraySlice<UInt8>) {
    registerOnce
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES) else {
      return nil
    }
    defer { unsafe cmark_parser_free(parser) }
    for name in ["table", "tasklist", "tagfilter"] {
      guard let found = unsafe cmark_find_syntax_extension(name) else { continue }
      unsafe cmark_parser_attach_syntax_extension(parser, found)
    }
    unsafe text.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let root = unsafe cmark_parser_finish(parser) else { return nil }
    unsafe self.root = unsafe root
  }

  deinit {
    unsafe cmark_node_free(root)
  }

  /// The tree as plain values.
  borrowing func syntaxTree(sizeHint: Int) -> MarkdownTree {
    var tree = MarkdownTree()
    tree.nodes.reserveCapacity(sizeHint / 10 + 16)
    tree.pool.reserveCapacity(sizeHint * 2 + 64)
    var current: UnsafeMutablePointer<cmark_node>? = unsafe root
    var parent = 0
    while let node = unsafe current {
      let index = tree.nodes.count
      unsafe tree.append(node, parent: parent)
      if let child = unsafe node.pointee.first_child {
        unsafe current = unsafe child
        parent = index
        continue
      }
      unsafe current = unsafe following(node, in: &tree, index: index, parent: &parent)
    }
    return tree
  }

  /// The node to visit after `node` and all inside it; closes the nodes that end here.
  private borrowing func following(
    _ node: UnsafeMutablePointer<cmark_node>, in tree: inout MarkdownTree, index: Int,
    parent: inout Int
  ) -> UnsafeMutablePointer<cmark_node>? {
    var node = unsafe node
    var index = index
    while true {
      tree.nodes[index].end = tree.nodes.count
      if unsafe node == root { return nil }
      if let next = unsafe node.pointee.next { return unsafe next }
      guard let above = unsafe node.pointee.parent else { return nil }
      unsafe node = unsafe above
      index = tree.nodes[index].parent
      parent = tree.nodes[index].parent
    }
  }
}

extension MarkdownTree {
  /// Adds what is kept of one node, without its children.
  fileprivate mutating func append(_ source: UnsafeMutablePointer<cmark_node>, parent: Int) {
    var node = MarkdownNode(unsafe kind(of: source))
    node.parent = parent
    node.startLine = unsafe source.pointee.start_line
    node.startColumn = unsafe source.pointee.start_column
    node.endLine = unsafe source.pointee.end_line
    switch node.kind {
    case .paragraph, .tableCell:
      node.content = unsafe add(source.pointee.content)
    case .heading:
      node.content = unsafe add(source.pointee.content)
      node.number = unsafe source.pointee.as.heading.level
      node.isMarked = unsafe source.pointee.as.heading.setext
    case .list:
      node.number = unsafe source.pointee.as.list.start
      node.isMarked = unsafe source.pointee.as.list.list_type == CMARK_ORDERED_LIST
      node.isSpecial = unsafe source.pointee.as.list.tight
    case .item:
      node.isSpecial = unsafe source.pointee.extension != nil
      node.isMarked = unsafe source.pointee.as.list.checked
    case .codeBlock:
      node.literal = unsafe add(source.pointee.as.code.literal)
      node.extra = unsafe add(source.pointee.as.code.info)
      node.isMarked = unsafe source.pointee.as.code.fenced != 0
    case .link, .image:
      node.literal = unsafe add(source.pointee.as.link.url)
      node.extra = unsafe add(source.pointee.as.link.title)
    case .text, .code, .htmlInline, .htmlBlock:
      node.literal = unsafe add(source.pointee.as.literal)
    case .footnoteReference:
      node.literal = unsafe add(source.pointee.as.literal)
      node.number = unsafe source.pointee.footnote.ref_ix
    case .footnoteDefinition:
      node.literal = unsafe add(source.pointee.as.literal)
      node.number = unsafe source.pointee.footnote.def_count
    case .table:
      unsafe addAlignments(of: source, to: &node)
    case .tableRow:
      node.isMarked = unsafe cmark_gfm_extensions_get_table_row_is_header(source) != 0
    case .document, .quote, .rule, .softBreak, .hardBreak, .emphasis, .strong, .other:
      break
    }
    nodes.append(node)
  }

  private mutating func addAlignments(
    of source: UnsafeMutablePointer<cmark_node>, to node: inout MarkdownNode
  ) {
    let columns = unsafe Int(cmark_gfm_extensions_get_table_columns(source))
    node.number = Int32(columns)
    guard let alignments = unsafe cmark_gfm_extensions_get_table_alignments(source) else { return }
    node.literal = unsafe add(UnsafeBufferPointer(start: alignments, count: columns))
  }

  private mutating func add(_ chunk: cmark_chunk) -> PoolSlice {
    unsafe add(UnsafeBufferPointer(start: chunk.data, count: Int(chunk.len)))
  }

  private mutating func add(_ buffer: cmark_strbuf) -> PoolSlice {
    unsafe add(UnsafeBufferPointer(start: buffer.ptr, count: Int(buffer.size)))
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> PoolSlice {
    guard bytes.count > 0 else { return .none }
    let slice = PoolSlice(start: UInt32(pool.count), count: UInt32(bytes.count))
    unsafe pool.append(contentsOf: bytes)
    return slice
  }

  private func kind(of node: UnsafeMutablePointer<cmark_node>) -> MarkdownNode.Kind {
    switch unsafe Int(node.pointee.type) {
    case Int(CMARK_NODE_TEXT.rawValue): .text
    case Int(CMARK_NODE_PARAGRAPH.rawValue): .paragraph
    case Int(CMARK_NODE_SOFTBREAK.rawValue): .softBreak
    case Int(CMARK_NODE_LINEBREAK.rawValue): .hardBreak
    case Int(CMARK_NODE_LINK.rawValue): .link
    case Int(CMARK_NODE_EMPH.rawValue): .emphasis
    case Int(CMARK_NODE_STRONG.rawValue): .strong
    case Int(CMARK_NODE_CODE.rawValue): .code
    case Int(CMARK_NODE_HEADING.rawValue): .heading
    case Int(CMARK_NODE_ITEM.rawValue): .item
    case Int(CMARK_NODE_LIST.rawValue): .list
    case tableCellType: .tableCell
    case tableRowType: .tableRow
    case tableType: .table
    case Int(CMARK_NODE_DOCUMENT.rawValue): .document
    case Int(CMARK_NODE_BLOCK_QUOTE.rawValue): .quote
    case Int(CMARK_NODE_CODE_BLOCK.rawValue): .codeBlock
    case Int(CMARK_NODE_HTML_BLOCK.rawValue): .htmlBlock
    case Int(CMARK_NODE_THEMATIC_BREAK.rawValue): .rule
    case Int(CMARK_NODE_FOOTNOTE_DEFINITION.rawValue): .footnoteDefinition
    case Int(CMARK_NODE_FOOTNOTE_REFERENCE.rawValue): .footnoteReference
    case Int(CMARK_NODE_HTML_INLINE.rawValue): .htmlInline
    case Int(CMARK_NODE_IMAGE.rawValue): .image
    default: .other
    }
  }
}

/// Makes the extensions known to cmark, once for the process: cmark's own guard is not safe when
/// several threads come first at the same time, a Swift global is.
private let registerOnce: Void = cmark_gfm_core_extensions_ensure_registered()

private let tableType = typeNumber(helder_node_type_table)
private let tableRowType = typeNumber(helder_node_type_table_row)
private let tableCellType = typeNumber(helder_node_type_table_cell)

/// A type number that exists once the extensions are registered.
private func typeNumber(_ number: () -> Int32) -> Int {
  registerOnce
  return Int(number())
}

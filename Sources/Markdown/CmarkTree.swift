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
    nodes.append(node)
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

  /// What `node` is, with what is kept of it.
  private mutating func kind(of node: UnsafeMutablePointer<cmark_node>) -> MarkdownNode.Kind {
    switch unsafe Int(node.pointee.type) {
    case Int(CMARK_NODE_TEXT.rawValue): .text(unsafe add(node.pointee.as.literal))
    case Int(CMARK_NODE_PARAGRAPH.rawValue): .paragraph(content: unsafe add(node.pointee.content))
    case Int(CMARK_NODE_SOFTBREAK.rawValue): .softBreak
    case Int(CMARK_NODE_LINEBREAK.rawValue): .hardBreak
    case Int(CMARK_NODE_LINK.rawValue): .link(unsafe target(node))
    case Int(CMARK_NODE_EMPH.rawValue): .emphasis
    case Int(CMARK_NODE_STRONG.rawValue): .strong
    case Int(CMARK_NODE_CODE.rawValue): .code(unsafe add(node.pointee.as.literal))
    case Int(CMARK_NODE_HEADING.rawValue):
      .heading(
        level: unsafe node.pointee.as.heading.level,
        isUnderlined: unsafe node.pointee.as.heading.setext,
        content: unsafe add(node.pointee.content))
    case Int(CMARK_NODE_ITEM.rawValue):
      // Of the extensions in use only that for tasks makes items.
      .item(isDone: unsafe node.pointee.extension == nil ? nil : node.pointee.as.list.checked)
    case Int(CMARK_NODE_LIST.rawValue):
      .list(
        start: unsafe node.pointee.as.list.list_type == CMARK_ORDERED_LIST
          ? node.pointee.as.list.start : nil,
        isTight: unsafe node.pointee.as.list.tight)
    case tableCellType: .tableCell(content: unsafe add(node.pointee.content))
    case tableRowType:
      .tableRow(isHeader: unsafe cmark_gfm_extensions_get_table_row_is_header(node) != 0)
    case tableType: unsafe table(node)
    case Int(CMARK_NODE_DOCUMENT.rawValue): .document
    case Int(CMARK_NODE_BLOCK_QUOTE.rawValue): .quote
    case Int(CMARK_NODE_CODE_BLOCK.rawValue):
      .codeBlock(
        unsafe add(node.pointee.as.code.literal), info: unsafe add(node.pointee.as.code.info),
        isFenced: unsafe node.pointee.as.code.fenced != 0)
    case Int(CMARK_NODE_HTML_BLOCK.rawValue): .htmlBlock(unsafe add(node.pointee.as.literal))
    case Int(CMARK_NODE_THEMATIC_BREAK.rawValue): .rule
    case Int(CMARK_NODE_FOOTNOTE_DEFINITION.rawValue):
      .footnoteDefinition(mentions: unsafe node.pointee.footnote.def_count)
    case Int(CMARK_NODE_FOOTNOTE_REFERENCE.rawValue):
      .footnoteReference(
        unsafe add(node.pointee.as.literal), mention: unsafe node.pointee.footnote.ref_ix)
    case Int(CMARK_NODE_HTML_INLINE.rawValue): .htmlInline(unsafe add(node.pointee.as.literal))
    case Int(CMARK_NODE_IMAGE.rawValue): .image(unsafe target(node))
    default: .other
    }
  }

  private mutating func target(_ node: UnsafeMutablePointer<cmark_node>) -> MarkdownNode.Target {
    MarkdownNode.Target(
      address: unsafe add(node.pointee.as.link.url), title: unsafe add(node.pointee.as.link.title))
  }

  private mutating func table(_ node: UnsafeMutablePointer<cmark_node>) -> MarkdownNode.Kind {
    let columns = unsafe Int(cmark_gfm_extensions_get_table_columns(node))
    guard let alignments = unsafe cmark_gfm_extensions_get_table_alignments(node) else {
      return .table(alignments: .none, columns: Int32(columns))
    }
    let slice = unsafe add(UnsafeBufferPointer(start: alignments, count: columns))
    return .table(alignments: slice, columns: Int32(columns))
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

import Diagnostics
import Text

extension Compiler {
  /// What a template puts in place of a block of the template that it extends.
  struct Filling {
    let block: BlockTag
    let tree: SyntaxTree
  }

  /// A template that is being laid out, and what filled its blocks: with the same filling it would
  /// come to itself again and again.
  struct Visit: Equatable {
    let name: String
    /// The file and the place of each filling, in the order of the blocks' names.
    let fillings: [SourceRange]
  }

  /// How deep templates may include each other.
  private static let maximumDepth = 32

  /// Lays out a partial or a parent.
  mutating func include(_ tag: InclusionTag, _ here: Surroundings) {
    let name = here.tree.text(tag.name)
    guard let tree = library.trees[name] else {
      let nearest = library.names.nearest(to: name)
      report(.noTemplate(name, nearest: nearest, at: here.tree.place(tag.name)))
      return
    }
    var fillings: [String: Filling] = [:]
    for block in tag.blocks {
      fillings[here.tree.text(block.name)] = Filling(block: block, tree: here.tree)
    }
    // The outermost filling counts: what is in force here goes before what stands inside. A partial
    // is laid out by itself.
    if tag.isParent { fillings.merge(here.fillings) { _, outer in outer } }
    count(nodes: fillings.count)
    guard !isExhausted else {
      reportSize(name, here.tree.place(tag.tag))
      return
    }
    let visit = Visit(
      name: name,
      fillings: fillings.sorted { $0.key < $1.key }
        .map { $0.value.tree.place($0.value.block.tag) })
    guard !here.path.contains(visit), here.path.count <= Self.maximumDepth else {
      report(.endless(name, at: here.tree.place(tag.tag)))
      return
    }
    use(tree)
    let indentation = tag.indentation.map { trimmed($0, here) } ?? []
    let there = Surroundings(
      tree: tree, scopes: here.scopes, fillings: fillings,
      indentation: here.indentation + indentation, path: here.path + [visit])
    var outerBlocks = blocks
    blocks = []
    let errorCount = diagnostics.count
    compile(tree.nodes, there)
    if isExhausted {
      reportSize(name, here.tree.place(tag.tag))
    } else if diagnostics.count == errorCount, tree.diagnostics.isEmpty {
      // Of a template that could not be read it is not known which blocks it has.
      reportUnknownBlocks(of: tag, name, here)
    }
    // The blocks in here are added to those outside, which may be many.
    swap(&blocks, &outerBlocks)
    blocks.formUnion(outerBlocks)
  }

  /// Lays out a block: what fills it, or what stands in it.
  mutating func block(_ tag: BlockTag, _ here: Surroundings) {
    let name = here.tree.text(tag.name)
    blocks.insert(name)
    guard let filling = here.fillings[name] else { return compile(tag.nodes, here) }
    // Those of the other blocks are carried along.
    count(nodes: here.fillings.count)
    // A block on lines of its own is indented as what stands in it, else as its tag.
    var indentation: [UInt8] = []
    if tag.isStandalone {
      indentation = trimmed(tag.contentIndentation ?? tag.tagIndentation, here)
    }
    let margin = filling.block.contentIndentation.map { Array(filling.tree.file.bytes[$0]) }
    var there = Surroundings(
      tree: filling.tree, scopes: here.scopes, fillings: here.fillings,
      indentation: here.indentation + indentation, margin: margin ?? [], path: here.path)
    there.fillings[name] = nil
    if tag.isStandalone, !filling.block.beginsOnOwnLine { writer.literal(there.indentation) }
    isLineBegun = !tag.isStandalone && filling.block.beginsOnOwnLine
    compile(filling.block.nodes, there)
    isLineBegun = false
  }

  /// The white space `range` of a file without the margin that its lines lose.
  private func trimmed(_ range: Range<Int>, _ here: Surroundings) -> [UInt8] {
    let bytes = here.tree.file.bytes[range]
    return Array(bytes.dropFirst(Self.commonPrefix(bytes, here.margin)))
  }

  // MARK: Findings

  /// Reports what fills no block of the template: it would reach no page.
  private mutating func reportUnknownBlocks(
    of tag: InclusionTag, _ parent: String, _ here: Surroundings
  ) {
    let unknown = tag.blocks.filter { !blocks.contains(here.tree.text($0.name)) }
    guard !unknown.isEmpty else { return }
    let known = NearMiss(blocks.sorted())
    for block in unknown {
      let name = here.tree.text(block.name)
      let nearest = known.nearest(to: name)
      let place = here.tree.place(block.name)
      report(.noBlock(name, in: parent, nearest: nearest, at: place))
    }
  }

  private mutating func reportSize(_ name: String, _ place: SourceRange) {
    guard !diagnostics.contains(where: { $0.code == DiagnosticKind.templateLimit.code }) else {
      return
    }
    report(.tooLarge(name, at: place))
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func noTemplate(
    _ name: String, nearest: String?, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .templatePartialMissing, at: place,
      Phrase(nl: "er is geen sjabloon '\(name)'", en: "there is no template '\(name)'"),
      help: nearest.map { .didYouMean($0) }
        ?? Phrase(nl: "maak templates/\(name).mustache", en: "make templates/\(name).mustache"))
  }

  fileprivate static func endless(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateRecursion, at: place,
      Phrase(
        nl: "sjabloon '\(name)' haalt zichzelf zonder einde binnen",
        en: "template '\(name)' includes itself without end"),
      help: Phrase(nl: "haal deze tag weg", en: "remove this tag"))
  }

  fileprivate static func noBlock(
    _ name: String, in parent: String, nearest: String?, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .templateBlock, at: place,
      Phrase(
        nl: "'\(parent)' heeft geen blok '\(name)'", en: "'\(parent)' has no block '\(name)'"),
      help: nearest.map { .didYouMean($0) }
        ?? Phrase(
          nl: "zet '{{$\(name)}}{{/\(name)}}' in dat sjabloon, of haal dit blok weg",
          en: "put '{{$\(name)}}{{/\(name)}}' in that template, or remove this block"))
  }

  fileprivate static func tooLarge(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .templateLimit, at: place,
      Phrase(
        nl: "met '\(name)' wordt dit sjabloon te groot",
        en: "'\(name)' makes this template too large"),
      help: Phrase(
        nl: "haal minder sjablonen in elkaar binnen", en: "include fewer templates in each other"))
  }
}

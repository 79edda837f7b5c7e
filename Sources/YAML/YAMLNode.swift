public import Diagnostics

/// A node of a parsed document: a cursor into its flat tape, so that walking allocates nothing.
public struct YAMLNode: Sendable {
  /// What a node is.
  public enum Kind: Sendable, Hashable {
    /// No value: not the same as an empty text.
    case empty
    /// A text; no type is guessed at.
    case scalar
    /// A list.
    case sequence
    /// Keys with values.
    case mapping
  }

  /// The tape that the node is on.
  let tape: Tape
  /// The node's place on the tape.
  let index: Int

  /// What the node is.
  public var kind: Kind { tape.cells[index].kind }

  /// Whether the node, or an entry of it with its key, could not be read, which has been reported.
  public var isBroken: Bool { tape.cells[index].isBroken }

  /// Whether anything in the node, however deep, could not be read.
  public var holdsUnreadable: Bool {
    tape.cells[index..<Int(tape.cells[index].next)].contains(where: \.isBroken)
  }

  /// The bytes of the node as written; empty, just after its `:` or `-`, where there is no value.
  public var range: SourceRange {
    let cell = tape.cells[index]
    return SourceRange(file: tape.file, start: cell.start, end: cell.end)
  }

  /// A scalar's content as UTF-8, after escapes and folding; empty for other nodes.
  public var textBytes: ArraySlice<UInt8> {
    let cell = tape.cells[index]
    guard cell.kind == .scalar else { return [] }
    let range = Int(cell.first)..<Int(cell.last)
    return cell.isDecoded ? tape.decoded[range] : tape.source[range]
  }

  /// A scalar's content, after escapes and folding; empty for other nodes.
  public var text: String { String(decoding: textBytes, as: UTF8.self) }

  /// Whether the node is a scalar in quotes.
  public var isQuoted: Bool {
    let cell = tape.cells[index]
    guard cell.kind == .scalar, cell.end > cell.start else { return false }
    let first = tape.source[Int(cell.start)]
    return first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
  }

  /// Whether the node is a scalar with exactly this content.
  public func isText(_ text: String) -> Bool {
    kind == .scalar && textBytes.elementsEqual(text.utf8)
  }

  /// The number of elements of a sequence or entries of a mapping; 0 for other nodes.
  public var count: Int {
    let cell = tape.cells[index]
    switch cell.kind {
    case .sequence, .mapping: return Int(cell.first)
    case .empty, .scalar: return 0
    }
  }

  /// The elements of a sequence, in order.
  public var elements: Elements {
    Elements(tape: tape, index: index + 1, remaining: kind == .sequence ? count : 0)
  }

  /// The entries of a mapping, in order.
  public var entries: Entries {
    Entries(tape: tape, index: index + 1, remaining: kind == .mapping ? count : 0)
  }

  /// The elements of a sequence.
  public struct Elements: Sequence, IteratorProtocol, Sendable {
    let tape: Tape
    var index: Int
    var remaining: Int

    /// The next element.
    public mutating func next() -> YAMLNode? {
      guard remaining > 0 else { return nil }
      remaining -= 1
      let node = YAMLNode(tape: tape, index: index)
      index = Int(tape.cells[index].next)
      return node
    }
  }

  /// The entries of a mapping.
  public struct Entries: Sequence, IteratorProtocol, Sendable {
    let tape: Tape
    var index: Int
    var remaining: Int

    /// The next entry.
    public mutating func next() -> YAMLEntry? {
      guard remaining > 0 else { return nil }
      remaining -= 1
      let key = YAMLNode(tape: tape, index: index)
      let value = YAMLNode(tape: tape, index: Int(tape.cells[index].next))
      index = Int(tape.cells[value.index].next)
      return YAMLEntry(key: key, value: value)
    }
  }
}

/// A key and its value.
public struct YAMLEntry: Sendable {
  /// The key, always a scalar.
  public let key: YAMLNode
  /// The value.
  public let value: YAMLNode
}

/// What parsing a document gave.
public struct YAMLResult: Sendable {
  /// The root: what could be read, also where there were errors; nil where nothing could be.
  public let root: YAMLNode?
  /// What is wrong, in the order of the text.
  public let diagnostics: [Diagnostic]
  /// Every comment, from `#` to the end of its line.
  public let comments: [SourceRange]
}

/// The nodes of a document in the order of the text, each with the place just after it.
final class Tape: Sendable {
  /// A node.
  struct Cell: Sendable {
    var kind: YAMLNode.Kind
    /// Whether the text is in `decoded` rather than in the source.
    var isDecoded = false
    /// Whether it, or an entry of it, could not be read.
    var isBroken = false
    /// Where the node is written.
    var start: UInt32
    var end: UInt32
    /// The text's range, or in `first` the number of children.
    var first: UInt32 = 0
    var last: UInt32 = 0
    /// The index of the cell after the node and all in it.
    var next: UInt32
  }

  let file: FileID
  let source: [UInt8]
  let decoded: [UInt8]
  let cells: [Cell]

  init(file: FileID, source: [UInt8], decoded: [UInt8], cells: [Cell]) {
    self.file = file
    self.source = source
    self.decoded = decoded
    self.cells = cells
  }
}

extension YAMLNode {
  /// Writes the node as JSON: keys in their order, scalars as strings, no value as `null`.
  public func write(to json: inout JSONWriter) {
    switch kind {
    case .empty: json.null()
    case .scalar: json.string(utf8: textBytes)
    case .sequence:
      json.array { json in
        for element in elements { element.write(to: &json) }
      }
    case .mapping:
      json.object { json in
        for entry in entries {
          json.key(entry.key.text)
          entry.value.write(to: &json)
        }
      }
    }
  }
}

import Diagnostics
import Markup
import Text

/// The HTML that a template and all that it includes write, read while it is laid out.
///
/// What is not known yet stands in it as a hole, so that it is read by the same reader as the pages.
struct TemplateMarkup {
  /// A place that was left, to be compared with where a section ends.
  struct Fork {
    fileprivate let reader: HTMLReader
    fileprivate let attribute: [UInt8]
    fileprivate let prefix: AddressPrefix
  }

  /// How two places go together.
  enum Joint { case whole, torn }

  /// What reading a piece of literal text came to.
  struct Reading {
    /// What is wrong, each with its place.
    var problems: [(problem: MarkupProblem, place: SourceRange)] = []
    /// The offset in the file behind the start tag of the head, where it ends in this piece.
    var headStart: Int?
  }

  /// What the value of an address attribute begins with.
  private(set) var prefix = AddressPrefix.settled
  private var reader = HTMLReader()
  private var judge = MarkupJudge(.template)
  private var bytes: [UInt8] = []
  /// Where the pieces of `bytes` were written: by where they begin there and in their file.
  private var pieces: [(start: Int, file: FileID, offset: Int, count: Int)] = []

  /// As much as most templates come to, so that it is not moved while it grows.
  private static let usualSize = 32_768

  init() { bytes.reserveCapacity(Self.usualSize) }

  /// Where the HTML that was read ends.
  var place: HTMLReader.Place { reader.place }

  /// Where the comment begins that is being read; nil outside of one.
  var comment: SourceRange? {
    guard case .comment = place else { return nil }
    return source(of: reader.tag)
  }

  /// What the value is that is being written; nil for an attribute of no list.
  var use: Vocabulary.Use? { reader.use(in: bytes) }

  /// The name of the attribute whose value is being written.
  var attributeName: String {
    String(decoding: bytes[reader.attributeName], as: UTF8.self)
  }

  private var isInAddress: Bool {
    guard case .quoted = place else { return false }
    switch use {
    case .followed, .loaded, .related, .fragment, .candidates: return true
    default: return false
    }
  }

  /// Reads the literal text at `range` of the file with `id`.
  mutating func read(_ text: ArraySlice<UInt8>, of id: FileID) -> Reading {
    let start = bytes.count
    pieces.append((start, id, text.startIndex, text.count))
    bytes += text
    var reading = Reading()
    var event = reader.next(in: bytes)
    while true {
      if case .end = event { break }
      if case .startTag = event {
        judge.check(reader, in: bytes)
        if case .head = reader.role, reader.tag.upperBound > start {
          reading.headStart = text.startIndex + reader.tag.upperBound - start
        }
      }
      event = reader.next(in: bytes)
    }
    if isInAddress {
      if reader.valueStart >= start { prefix = .open([]) }
      for byte in bytes[max(start, reader.valueStart)...] { prefix = prefix.reading(byte) }
    } else {
      prefix = .settled
    }
    reading.problems = takeProblems()
    return reading
  }

  /// Notes that something unknown is written here.
  mutating func passValue() {
    switch place {
    case .text, .quoted, .comment, .raw, .escapable: put(HTMLReader.hole)
    default: break
    }
    prefix = .settled
  }

  /// Begins a part that may not be there, or be there several times; where it is left from.
  mutating func beginPart(mayRepeat: Bool) -> Fork {
    let fork = Fork(
      reader: reader, attribute: Array(bytes[reader.attributeName]), prefix: prefix)
    if case .quoted = place { put(HTMLReader.seam) }
    if mayRepeat, place.isBetweenAttributes, place != .beforeAttribute { put(HTMLReader.seam) }
    return fork
  }

  /// Ends a part that was begun at `fork`, and tells whether the HTML goes on in the same way
  /// without it.
  mutating func endPart(_ fork: Fork) -> (joint: Joint, problems: [(MarkupProblem, SourceRange)]) {
    let before = fork.reader.place
    var isJoined = reader.joinElements(with: fork.reader)
    let problems = takeProblems()
    if before.isBetweenAttributes, place.isBetweenAttributes {
      if before != place || fork.attribute != Array(bytes[reader.attributeName]) {
        put(HTMLReader.seam)
      }
    } else if before == place {
      if case .quoted = place {
        isJoined = isJoined && fork.attribute == Array(bytes[reader.attributeName])
        prefix = prefix.joined(with: fork.prefix)
      }
      if place != .text { put(HTMLReader.seam) }
    } else {
      isJoined = false
    }
    if !isJoined, place != .text { reader.restart(behind: bytes.count) }
    return (isJoined ? .whole : .torn, problems)
  }

  /// What is wrong with how the whole ends.
  mutating func finish() -> [(MarkupProblem, SourceRange)] {
    reader.finish()
    return takeProblems()
  }

  private mutating func put(_ byte: UInt8) {
    bytes.append(byte)
    while true {
      if case .end = reader.next(in: bytes) { return }
    }
  }

  private mutating func takeProblems() -> [(problem: MarkupProblem, place: SourceRange)] {
    guard reader.hasProblems || judge.hasProblems else { return [] }
    let found = reader.takeProblems() + judge.takeProblems()
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.compactMap { problem in
      // A section may write one or the other; the pages tell whether any holds both.
      if case .twice = problem.kind { return nil }
      return source(of: problem.range).map { (problem, $0) }
    }
  }

  /// Where the bytes at `range` were written, as far as that is one piece.
  private func source(of range: Range<Int>) -> SourceRange? {
    let next = pieces.partitionPoint { $0.start <= range.lowerBound }
    guard next > 0 else { return nil }
    let piece = pieces[next - 1]
    let start = min(range.lowerBound - piece.start, piece.count)
    let end = max(start, min(range.upperBound - piece.start, piece.count))
    return SourceRange(file: piece.file, (piece.offset + start)..<(piece.offset + end))
  }
}

extension HTMLReader.Place {
  /// Whether this is in a tag, but not in or before a value.
  var isBetweenAttributes: Bool {
    switch self {
    case .tagName, .beforeAttribute, .gap, .attributeName, .afterAttributeName: true
    default: false
    }
  }
}

/// What the value of an address attribute begins with: whether a text behind it could still make it
/// an address that runs code.
enum AddressPrefix: Sendable, Equatable {
  /// Nothing, or only this beginning of a dangerous scheme.
  case open([UInt8])
  /// One of several beginnings; only what ends a scheme settles it.
  case mixed
  /// Something that begins no dangerous scheme.
  case settled

  private static let dangerous = ["javascript:", "vbscript:", "data:"].map { Array($0.utf8) }

  /// The prefix with one more byte of literal text.
  func reading(_ byte: UInt8) -> AddressPrefix {
    switch self {
    case .settled: return .settled
    // `/`, `?` and `#` end what may be a scheme.
    case .mixed: return "/?#".utf8.contains(byte) ? .settled : .mixed
    case .open(let prefix):
      // Browsers skip white space and control characters here; a hole or a seam settles nothing.
      if byte <= Byte.space || byte >= HTMLReader.seam || Self.dangerous.contains(prefix) {
        return self
      }
      let longer = prefix + [byte.smallASCII]
      return Self.dangerous.contains { $0.starts(with: longer) } ? .open(longer) : .settled
    }
  }

  /// What is known when the prefix is one of two.
  func joined(with other: AddressPrefix) -> AddressPrefix {
    switch (self, other) {
    case _ where self == other: self
    case (.settled, let open), (let open, .settled): open
    default: .mixed
    }
  }
}

import Text

/// One pass of a ``NameMatcher`` over a text.
struct NameScan {
  let automaton: NameAutomaton
  let bytes: [UInt8]
  let range: Range<Int>
  private let takesForms: Bool
  private var matches: [NameMatcher.Match] = []
  private var state: Int32 = 0
  /// The number of folded bytes so far.
  private var folded = 0
  /// Where in the text each of the last folded bytes comes from; its count is a power of two.
  private var origins: [Int]

  init(automaton: NameAutomaton, bytes: [UInt8], range: Range<Int>, takesForms: Bool) {
    self.takesForms = takesForms
    self.automaton = automaton
    self.bytes = bytes
    self.range = range
    var size = 8
    while size < automaton.longest + 4 { size *= 2 }
    origins = [Int](repeating: 0, count: size)
  }

  /// The matches in order and without overlap.
  mutating func run() -> [NameMatcher.Match] {
    let ascii = ScalarClass.ascii
    var offset = range.lowerBound
    var previous = ScalarClass.space
    while offset < range.upperBound {
      if state == 0 {
        // Nothing starts inside a word, nor where no name starts like this.
        while offset < range.upperBound, bytes[offset].isASCII {
          let kind = ascii[Int(bytes[offset])]
          if !previous.isWordPart, automaton.first[Int(bytes[offset])] != 0 { break }
          previous = kind
          offset += 1
        }
        guard offset < range.upperBound else { break }
      }
      let (value, length) = UTF8Scalar.decode(bytes, at: offset, end: range.upperBound)
      var kind = ScalarClass(value)
      if takesForms, kind == .hyphen { kind = .space }
      defer { offset += length }
      if kind == .ignorable || kind == .space && previous == .space && state != 0 { continue }
      step(
        FoldedScalar(kind == .space ? UInt32(ascii: " ") : value, kind), from: offset,
        canStart: !previous.isWordPart)
      previous = kind
      guard state != 0, automaton.states[Int(state)].output != 0 else { continue }
      if isWordEnd(at: offset + length) {
        report(end: offset + length)
      } else if takesForms, hasGenitive(at: offset + length) {
        report(end: offset + length, genitive: 1)
      }
    }
    return matches
  }

  @inline(__always)
  private mutating func step(_ scalar: FoldedScalar, from offset: Int, canStart: Bool) {
    for index in 0..<scalar.count {
      let byte = scalar[index]
      origins[folded & (origins.count - 1)] = offset
      folded += 1
      while true {
        if state == 0 {
          if canStart, index == 0 { state = automaton.first[Int(byte)] }
          break
        }
        if let next = automaton.next(state, byte) {
          state = next
          break
        }
        state = automaton.states[Int(state)].fallback
      }
    }
  }

  private func isWordEnd(at offset: Int) -> Bool {
    var offset = offset
    while offset < range.upperBound {
      let (value, length) = UTF8Scalar.decode(bytes, at: offset, end: range.upperBound)
      let kind = ScalarClass(value)
      guard kind == .ignorable else { return !kind.isWordPart }
      offset += length
    }
    return true
  }

  /// Whether the "s" of a genitive stands at `offset`, after a name that does not end in one.
  private func hasGenitive(at offset: Int) -> Bool {
    guard offset < range.upperBound, bytes[offset] == UInt8(ascii: "s"),
      bytes[offset - 1] | Byte.caseBit != UInt8(ascii: "s")
    else { return false }
    return isWordEnd(at: offset + 1)
  }

  /// The fewest bytes of a name after which an "s" is taken for a genitive.
  private static let shortestWithGenitive = 3

  /// Keeps the longest name that ends at `end` and does not overlap one that starts before it;
  /// after it stand `genitive` bytes that belong to it.
  private mutating func report(end: Int, genitive: Int = 0) {
    var found = automaton.states[Int(state)].output
    while found != 0 {
      let length = Int(automaton.states[Int(found)].depth)
      guard genitive == 0 || length >= Self.shortestWithGenitive else { return }
      let start = origins[(folded - length) & (origins.count - 1)]
      // Matches from here on start inside this one.
      var kept = matches.count
      while kept > 0, matches[kept - 1].range.lowerBound >= start { kept -= 1 }
      if kept == 0 || matches[kept - 1].range.upperBound <= start {
        matches.removeLast(matches.count - kept)
        let name = Int(automaton.states[Int(found)].name)
        matches.append(.init(nameIndex: name, range: start..<(end + genitive)))
        return
      }
      found = automaton.states[Int(automaton.states[Int(found)].fallback)].output
    }
  }
}

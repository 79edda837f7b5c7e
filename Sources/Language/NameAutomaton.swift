import Text

/// The states of a ``NameMatcher``, one for each beginning of a name.
///
/// State 0 is the start, the empty beginning.
struct NameAutomaton {
  /// A beginning of a name.
  ///
  /// All that a step asks for stands together, and the states of one name follow each other, so
  /// that a name which is found is read from memory in order.
  struct State {
    /// The beginning that is one byte shorter.
    let parent: Int32
    /// The state of the longest proper end of this beginning that begins a name at a word's start.
    fileprivate(set) var fallback: Int32 = 0
    /// The nearest of this state and its fallbacks where a name is complete, or 0.
    fileprivate(set) var output: Int32 = 0
    /// The index of the name that is complete here, or -1.
    fileprivate(set) var name: Int32 = -1
    /// The number of bytes of the beginning.
    let depth: Int32
    /// The last byte of the beginning.
    let byte: UInt8
    /// Whether it goes on to other states than the next one.
    fileprivate(set) var branches = false
  }

  /// The states; that of the empty beginning first.
  private(set) var states = [State(parent: -1, depth: 0, byte: 0)]
  /// The state after the first byte of a name, by that byte; 0 where no name starts with it.
  private(set) var first = [Int32](repeating: 0, count: 256)
  /// The most bytes that a name has.
  private(set) var longest = 0
  /// The states after others than the empty beginning that are not the next ones.
  private var edges = NumberTable()

  init(_ names: [FoldedName]) {
    /// For each state a name that goes through it.
    var bearers: [Int32] = [-1]
    for (index, folded) in names.enumerated() where !folded.bytes.isEmpty {
      var state: Int32 = 0
      for byte in folded.bytes {
        if let next = next(state, byte) {
          state = next
        } else {
          state = add(byte, after: state)
          bearers.append(Int32(truncatingIfNeeded: index))
        }
      }
      longest = max(longest, folded.bytes.count)
      if states[Int(state)].name < 0 {
        states[Int(state)].name = Int32(truncatingIfNeeded: index)
      }
    }
    connect(bearers, names)
  }

  private mutating func add(_ byte: UInt8, after state: Int32) -> Int32 {
    let new = Int32(truncatingIfNeeded: states.count)
    states.append(State(parent: state, depth: states[Int(state)].depth + 1, byte: byte))
    if state == 0 {
      first[Int(byte)] = new
    } else if new != state + 1 {
      states[Int(state)].branches = true
      edges.set(Self.edge(from: state, byte), to: Int(new))
    }
    return new
  }

  /// The state that `byte` leads to from `state`, without falling back.
  @inline(__always)
  func next(_ state: Int32, _ byte: UInt8) -> Int32? {
    if state == 0 {
      let next = first[Int(byte)]
      return next == 0 ? nil : next
    }
    let following = Int(state) + 1
    if following < states.count, states[following].parent == state, states[following].byte == byte {
      return state + 1
    }
    guard states[Int(state)].branches else { return nil }
    return edges[Self.edge(from: state, byte)].map { Int32(truncatingIfNeeded: $0) }
  }

  @inline(__always)
  private static func edge(from state: Int32, _ byte: UInt8) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 8 | UInt64(byte)
  }

  /// Sets every state's fallback and output, the short beginnings first.
  private mutating func connect(_ bearers: [Int32], _ names: [FoldedName]) {
    for state in orderedByDepth() {
      let own = states[state]
      if own.depth > 1 {
        let canStart = names[Int(bearers[state])].startsWord[Int(own.depth) - 1]
        states[state].fallback = fallback(
          from: states[Int(own.parent)].fallback, own.byte, canStart: canStart)
      }
      states[state].output =
        own.name >= 0
        ? Int32(truncatingIfNeeded: state) : states[Int(states[state].fallback)].output
    }
  }

  /// The states but the first, the short beginnings first: counted out, since depths are small.
  private func orderedByDepth() -> [Int] {
    var starts = [Int](repeating: 0, count: longest + 2)
    for state in states.indices.dropFirst() { starts[Int(states[state].depth) + 1] += 1 }
    for depth in 1..<starts.count { starts[depth] += starts[depth - 1] }
    var order = [Int](repeating: 0, count: states.count - 1)
    for state in states.indices.dropFirst() {
      let depth = Int(states[state].depth)
      order[starts[depth]] = state
      starts[depth] += 1
    }
    return order
  }

  private func fallback(from start: Int32, _ byte: UInt8, canStart: Bool) -> Int32 {
    var state = start
    while state != 0 {
      if let next = next(state, byte) { return next }
      state = states[Int(state)].fallback
    }
    return canStart ? first[Int(byte)] : 0
  }
}

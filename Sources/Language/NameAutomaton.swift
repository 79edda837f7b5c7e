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
  private var edges = EdgeTable()

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
      edges.insert(state, byte, new)
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
    return states[Int(state)].branches ? edges.find(state, byte) : nil
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

/// The transitions of an automaton: a hash table with open addressing.
struct EdgeTable {
  /// A state and a byte, plus one; 0 is empty.
  private var keys = [UInt64](repeating: 0, count: 64)
  private var values = [Int32](repeating: 0, count: 64)
  private var count = 0

  @inline(__always)
  private static func key(_ state: Int32, _ byte: UInt8) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 8 | UInt64(byte) + 1
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (keys.count - 1)
  }

  /// The state that `byte` leads to from `state`.
  @inline(__always)
  func find(_ state: Int32, _ byte: UInt8) -> Int32? {
    let key = Self.key(state, byte)
    var slot = slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  /// Adds a transition that is not there yet.
  mutating func insert(_ state: Int32, _ byte: UInt8, _ next: Int32) {
    if count * 2 >= keys.count { grow() }
    put(Self.key(state, byte), next)
    count += 1
  }

  private mutating func put(_ key: UInt64, _ value: Int32) {
    var slot = slot(key)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    values = [Int32](repeating: 0, count: old.0.count * 2)
    for (key, value) in zip(old.0, old.1) where key != 0 { put(key, value) }
  }
}

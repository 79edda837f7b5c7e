/// The states of a ``NameMatcher``, one for each beginning of a name.
///
/// State 0 is the start, the empty beginning.
struct NameAutomaton {
  /// The state after the first byte of a name, by that byte; 0 where no name starts with it.
  private(set) var first = [Int32](repeating: 0, count: 256)
  /// The state of the longest proper end of this beginning that begins a name at a word's start.
  private(set) var fallback: [Int32] = [0]
  /// The index of the name that is complete here, or -1.
  private(set) var name: [Int32] = [-1]
  /// The nearest of this state and its fallbacks where a name is complete, or 0.
  private(set) var output: [Int32] = [0]
  /// The number of bytes of the beginning.
  private(set) var depth: [Int32] = [0]
  /// The most bytes that a name has.
  private(set) var longest = 0
  private var edges = EdgeTable()

  init(_ names: [FoldedName]) {
    /// For each state its parent, the byte that leads to it and a name that goes through it.
    var origins: [(parent: Int32, byte: UInt8, name: Int32)] = [(0, 0, -1)]
    for (index, folded) in names.enumerated() where !folded.bytes.isEmpty {
      var state: Int32 = 0
      for byte in folded.bytes {
        if let next = next(state, byte) {
          state = next
          continue
        }
        let new = Int32(truncatingIfNeeded: origins.count)
        origins.append((state, byte, Int32(truncatingIfNeeded: index)))
        fallback.append(0)
        name.append(-1)
        output.append(0)
        depth.append(depth[Int(state)] + 1)
        if state == 0 { first[Int(byte)] = new } else { edges.insert(state, byte, new) }
        state = new
      }
      longest = max(longest, folded.bytes.count)
      if name[Int(state)] < 0 { name[Int(state)] = Int32(truncatingIfNeeded: index) }
    }
    connect(origins, names)
  }

  /// The state that `byte` leads to from `state`, without falling back.
  @inline(__always)
  func next(_ state: Int32, _ byte: UInt8) -> Int32? {
    if state == 0 {
      let next = first[Int(byte)]
      return next == 0 ? nil : next
    }
    return edges.find(state, byte)
  }

  /// Sets every state's fallback and output, the short beginnings first.
  private mutating func connect(
    _ origins: [(parent: Int32, byte: UInt8, name: Int32)], _ names: [FoldedName]
  ) {
    let order = (1..<max(1, origins.count)).sorted { depth[$0] < depth[$1] }
    for state in order {
      let (parent, byte, name) = origins[state]
      if depth[state] > 1 {
        let offset = Int(depth[state]) - 1
        let canStart = names[Int(name)].startsWord[offset]
        fallback[state] = fallback(from: fallback[Int(parent)], byte, canStart: canStart)
      }
      output[state] =
        self.name[state] >= 0 ? Int32(truncatingIfNeeded: state) : output[Int(fallback[state])]
    }
  }

  private func fallback(from start: Int32, _ byte: UInt8, canStart: Bool) -> Int32 {
    var state = start
    while state != 0 {
      if let next = edges.find(state, byte) { return next }
      state = fallback[Int(state)]
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

/// A number for each of a set of words, asked by key: a hash table with open addressing.
///
/// The keys are hashes already, so that a look-up costs a few nanoseconds.
struct KeyTable: Sendable {
  /// The keys of the words; 0 is empty, and no word has it.
  private var keys = [UInt64](repeating: 0, count: 16)
  private var values = [Int32](repeating: 0, count: 16)
  private var count = 0

  /// The number of the word with `key`.
  @inline(__always)
  subscript(key: WordKey) -> Int? {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key.value) & mask
    while keys[slot] != 0 {
      if keys[slot] == key.value { return Int(values[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Sets the number of the word with `key`.
  mutating func set(_ key: WordKey, to value: Int) {
    guard key.value != 0 else { return }
    if count * 2 >= keys.count { grow() }
    put(key.value, Int32(truncatingIfNeeded: value))
  }

  private mutating func put(_ key: UInt64, _ value: Int32) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    if keys[slot] == 0 { count += 1 }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    values = [Int32](repeating: 0, count: old.0.count * 2)
    count = 0
    for (key, value) in zip(old.0, old.1) where key != 0 { put(key, value) }
  }
}

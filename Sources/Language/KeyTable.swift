/// A number for each of a set of words, asked by key: a hash table with open addressing.
///
/// The keys are hashes already, so that a look-up costs a few nanoseconds.
struct KeyTable: Sendable {
  /// The keys of the words, each with its number; 0 is empty, and no word has it.
  private var slots: [(key: UInt64, value: Int32)]
  private var count = 0

  /// A table with room for so many words.
  init(capacity: Int = 7) {
    var size = 16
    while size <= capacity * 2 { size *= 2 }
    slots = [(key: UInt64, value: Int32)](repeating: (0, 0), count: size)
  }

  /// The number of the word with `key`.
  @inline(__always)
  subscript(key: WordKey) -> Int? {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key.value) & mask
    while slots[place].key != 0 {
      if slots[place].key == key.value { return Int(slots[place].value) }
      place = (place + 1) & mask
    }
    return nil
  }

  /// Sets the number of the word with `key`.
  mutating func set(_ key: WordKey, to value: Int) {
    guard key.value != 0 else { return }
    if count * 2 >= slots.count { grow() }
    put(key.value, Int32(truncatingIfNeeded: value))
  }

  private mutating func put(_ key: UInt64, _ value: Int32) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key) & mask
    while slots[place].key != 0, slots[place].key != key { place = (place + 1) & mask }
    if slots[place].key == 0 { count += 1 }
    slots[place] = (key, value)
  }

  private mutating func grow() {
    let old = slots
    slots = [(key: UInt64, value: Int32)](repeating: (0, 0), count: old.count * 2)
    count = 0
    for (key, value) in old where key != 0 { put(key, value) }
  }
}

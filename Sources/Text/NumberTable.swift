/// A number for each of a set of keys: a hash table with open addressing.
///
/// The keys are numbers that hardly ever fall together, such as hashes, so that a look-up costs a few
/// nanoseconds. 0 is no key: nothing is kept for it.
@frozen
public struct NumberTable: Sendable {
  /// The keys, each with its number, at the place that the key says or the next free one.
  @usableFromInline var slots: [(key: UInt64, value: Int)]
  private var count = 0

  /// A table with room for so many keys.
  public init(capacity: Int = 7) {
    var size = 16
    while size <= capacity * 2 { size *= 2 }
    slots = Self.empty(size)
  }

  /// The number of `key`.
  @inlinable @inline(__always)
  public subscript(key: UInt64) -> Int? {
    let slots = slots.span
    var place = Self.place(of: key, among: slots.count)
    while slots[place].key != 0 {
      if slots[place].key == key { return slots[place].value }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Sets the number of `key`.
  public mutating func set(_ key: UInt64, to value: Int) {
    guard key != 0 else { return }
    if count * 2 >= slots.count { grow() }
    put(key, value)
  }

  private mutating func put(_ key: UInt64, _ value: Int) {
    var place = Self.place(of: key, among: slots.count)
    while slots[place].key != 0, slots[place].key != key { place = (place + 1) & (slots.count - 1) }
    if slots[place].key == 0 { count += 1 }
    slots[place] = (key, value)
  }

  private mutating func grow() {
    let old = slots
    slots = Self.empty(old.count * 2)
    count = 0
    for (key, value) in old where key != 0 { put(key, value) }
  }

  private static func empty(_ size: Int) -> [(key: UInt64, value: Int)] {
    [(key: UInt64, value: Int)](repeating: (0, 0), count: size)
  }

  @inlinable @inline(__always)
  static func place(of key: UInt64, among count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }
}

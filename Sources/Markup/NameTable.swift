import Text

/// Finds a name among those of a list, by its bytes, in whatever case they are.
///
/// A name is read into a key of its last sixteen bytes, so that nearly all are compared at once.
struct NameTable: Sendable {
  /// The bytes of the names in small letters, and where each begins there.
  private var names: [UInt8] = []
  private var starts: [Int] = []
  private var values: [Int] = []
  /// The key of the name with a number in `slots`, and its length.
  private var keys: [UInt128] = []
  private var counts: [Int] = []
  /// The number of a name plus 1 at the place that its hash says or the next free one, or 0.
  private var slots: [UInt16]
  private let mask: Int

  /// Each name with the number that it stands for.
  init(_ names: [(String, Int)]) {
    var size = 64
    while size < names.count * 4 { size *= 2 }
    slots = [UInt16](repeating: 0, count: size)
    mask = size - 1
    for (name, value) in names {
      var key = Self.empty
      starts.append(self.names.count)
      for byte in name.utf8 {
        key = Self.adding(byte, to: key)
        self.names.append(byte.smallASCII)
      }
      keys.append(key)
      values.append(value)
      counts.append(name.utf8.count)
      var slot = Self.slot(key) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt16(truncatingIfNeeded: keys.count)
    }
  }

  /// The number of the name at `range` of `text`, whose key is `key`; 0 where there is none.
  func value(_ key: UInt128, _ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var slot = Self.slot(key) & mask
    while slots[slot] != 0 {
      let entry = Int(slots[slot]) - 1
      if keys[entry] == key, counts[entry] == range.count,
        range.count <= 16 || isEqual(starts[entry], text, range)
      {
        return values[entry]
      }
      slot = (slot + 1) & mask
    }
    return 0
  }

  private func isEqual(_ start: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in 0..<range.count
    where names[start + index] != text[range.lowerBound + index].smallASCII {
      return false
    }
    return true
  }

  /// The key of no bytes.
  static let empty: UInt128 = 0

  /// The key of a name with one more byte, in small letters; of what is no letter none becomes another.
  @inline(__always)
  static func adding(_ byte: UInt8, to key: UInt128) -> UInt128 {
    key << 8 | UInt128(byte | Byte.caseBit)
  }

  @inline(__always)
  private static func slot(_ key: UInt128) -> Int {
    let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64)
    return Int(truncatingIfNeeded: folded &* 0x9E37_79B9_7F4A_7C15 >> 40)
  }
}

/// The keys of a mapping that were read, to find one that is there twice.
///
/// Few keys are compared one by one on the tape; many go into a hash table of cells, whose hash is
/// seeded anew in each process so that no file can be made to fill one bucket.
struct SeenKeys {
  private static let few = 12
  private static let seed = UInt64.random(in: .min ... .max) | 1

  /// The cell of the mapping.
  private let mapping: Int
  /// How many keys were read.
  private var count = 0
  /// The cells of the keys by hash, each plus 1; 0 is a free place.
  ///
  /// Empty while there are few.
  private var table: [UInt32] = []

  /// The keys of the mapping at cell `mapping`, none of which was read.
  init(mapping: Int) { self.mapping = mapping }

  /// Notes the key at `cell`; returns the cell of an equal key that was read before.
  mutating func insert(_ cell: Int, in reader: borrowing Reader) -> Int? {
    let text = reader.keyText(cell)
    count += 1
    if table.isEmpty {
      var other = mapping + 1
      for _ in 0..<(count - 1) {
        if reader.cells[other].last - reader.cells[other].first == text.count,
          reader.keyText(other).elementsEqual(text)
        {
          count -= 1
          return other
        }
        let value = Int(reader.cells[other].next)
        other = Int(reader.cells[value].next)
      }
      if count > Self.few { fill(in: reader) }
      return nil
    }
    if count * 2 > table.count { grow(in: reader) }
    return place(cell, text, in: reader)
  }

  /// Moves the keys on the tape into a table.
  private mutating func fill(in reader: borrowing Reader) {
    table = [UInt32](repeating: 0, count: 64)
    var other = mapping + 1
    for number in 0..<count {
      _ = place(other, reader.keyText(other), in: reader)
      guard number < count - 1 else { break }
      other = Int(reader.cells[Int(reader.cells[other].next)].next)
    }
  }

  private mutating func grow(in reader: borrowing Reader) {
    let old = table
    table = [UInt32](repeating: 0, count: old.count * 4)
    for entry in old where entry > 0 {
      _ = place(Int(entry) - 1, reader.keyText(Int(entry) - 1), in: reader)
    }
  }

  /// Puts a key in the table; returns an equal one that is there.
  private mutating func place(
    _ cell: Int, _ text: ArraySlice<UInt8>, in reader: borrowing Reader
  ) -> Int? {
    let mask = table.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(text) >> 20) & mask
    while table[slot] > 0 {
      let other = Int(table[slot]) - 1
      if reader.keyText(other).elementsEqual(text) {
        count -= 1
        return other
      }
      slot = (slot + 1) & mask
    }
    table[slot] = UInt32(cell + 1)
    return nil
  }

  private static func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
    var hash = seed
    for byte in text {
      hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }
}

/// Strings of bytes, each once, numbered in the order in which they came.
///
/// All bytes stand in one array, so that many small sets, one for each page, cost little more than
/// what is in them.
struct ByteStrings: Sendable, Equatable {
  private var bytes: [UInt8] = []
  /// Where each string ends in `bytes`; it begins where the one before it ends.
  private var ends: [UInt32] = []
  /// The number of a string plus 1 at the place that its hash says or the next free one, or 0; its
  /// count is a power of two, or 0 for as long as the strings are so few that they are looked
  /// through.
  private var slots: [UInt32] = []

  private static let fewest = 12

  /// The number of strings.
  var count: Int { ends.count }

  /// The string with number `index`.
  subscript(index: Int) -> ArraySlice<UInt8> { bytes[range(of: index)] }

  /// Adds `string` where it is not there yet; its number, and whether it is new.
  @discardableResult
  mutating func insert(_ string: ArraySlice<UInt8>) -> (index: Int, isNew: Bool) {
    if let index = index(of: [], string) { return (index, false) }
    let index = ends.count
    bytes.append(contentsOf: string)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    if slots.count < 2 * ends.count, ends.count > Self.fewest {
      grow()
    } else if !slots.isEmpty {
      place(index, Self.hash(string, Self.seed))
    }
    return (index, true)
  }

  /// The number of `string`; nil where it is not there.
  func index(of string: ArraySlice<UInt8>) -> Int? { index(of: [], string) }

  /// The number of the string that is `start` with `rest` behind it; nil where it is not there.
  func index(of start: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Int? {
    if slots.isEmpty {
      for index in 0..<ends.count where isEqual(index, start, rest) { return index }
      return nil
    }
    var slot = Self.slot(Self.hash(rest, Self.hash(start, Self.seed)), of: slots.count)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if isEqual(index, start, rest) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  private func isEqual(
    _ index: Int, _ start: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>
  ) -> Bool {
    let range = range(of: index)
    guard range.count == start.count + rest.count else { return false }
    let middle = range.lowerBound + start.count
    // The ends differ more often than the beginnings.
    return bytes[middle..<range.upperBound].elementsEqual(rest)
      && bytes[range.lowerBound..<middle].elementsEqual(start)
  }

  private mutating func grow() {
    var size = 32
    while size < 4 * ends.count { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for index in 0..<ends.count { place(index, Self.hash(self[index], Self.seed)) }
  }

  private mutating func place(_ index: Int, _ hash: UInt64) {
    var slot = Self.slot(hash, of: slots.count)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(truncatingIfNeeded: index + 1)
  }

  /// Whether they hold the same strings in the same order.
  static func == (left: ByteStrings, right: ByteStrings) -> Bool {
    left.ends == right.ends && left.bytes == right.bytes
  }

  // FNV-1a, of which the bits are then mixed. Source: draft-eastlake-fnv, section 2.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func hash(_ string: ArraySlice<UInt8>, _ start: UInt64) -> UInt64 {
    var hash = start
    for byte in string { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }

  private static func slot(_ hash: UInt64, of count: Int) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15 >> 32) & (count - 1)
  }
}

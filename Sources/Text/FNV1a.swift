/// A short number that stays the same for the same bytes: FNV-1a with 64 bits.
///
/// It is quick for short words and no protection against anyone.
/// Source: draft-eastlake-fnv, section 2.
@frozen
public struct FNV1a64: Sendable, Hashable {
  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The number of nothing yet.
  @inlinable
  public init() {}

  /// The number so far.
  @inlinable
  public var value: UInt64 { state }

  /// Takes in `byte`.
  @inlinable @inline(__always)
  public mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Takes in `bytes`.
  @inlinable @inline(__always)
  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(byte) }
  }
}

/// A number that stays the same for the same parts, and is hardly ever that of others: FNV-1a with
/// 128 bits.
///
/// It tells findings apart and recognises them in a later run; it is no protection against anyone.
/// Source: Fowler, Noll and Vo, "FNV hash parameters" (prime 2^88 + 0x13B).
public struct FNV1a128: Sendable {
  private var state: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

  /// The number of nothing yet.
  public init() {}

  /// Takes in `bytes`, and a border so that "ab" and "c" differ from "a" and "bc".
  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { mix(byte) }
    mix(0xFF)
  }

  /// Takes in `text`, and a border.
  public mutating func combine(_ text: String) { combine(text.utf8) }

  /// The digest as 32 hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }

  private mutating func mix(_ byte: UInt8) {
    state ^= UInt128(byte)
    state &*= (1 << 88) + 0x13B
  }
}

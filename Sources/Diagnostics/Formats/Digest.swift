/// A short number that stays the same for the same bytes: FNV-1a with 128 bits.
///
/// It tells findings apart and recognises them in a later run; it is no protection against anyone.
/// Source: Fowler, Noll and Vo, "FNV hash parameters" (prime 2^88 + 0x13B).
struct Digest {
  private var state: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

  /// Takes in `bytes`, and a border so that "ab" and "c" differ from "a" and "bc".
  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { mix(byte) }
    mix(0xFF)
  }

  /// Takes in `text`, and a border.
  mutating func combine(_ text: String) { combine(text.utf8) }

  /// The digest as 32 hexadecimal digits.
  var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }

  private mutating func mix(_ byte: UInt8) {
    state ^= UInt128(byte)
    state &*= (1 << 88) + 0x13B
  }
}

/// A fingerprint of bytes: XXH64 with seed 0, which `xxhsum -H64` prints too.
///
/// It tells a file that Helder wrote from one that a person edited; it does not protect against
/// somebody who wants to be mistaken for Helder, who could write the record as well. For that use
/// 64 bits and the size are plenty, and the time counts: 10,000 files of 8 kB take about 15 ms,
/// where a cryptographic digest would take longer than writing them.
/// Source: the xxHash specification 0.1.1,
/// https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
struct Digest: Hashable, Sendable {
  /// The 64 bits.
  let value: UInt64

  /// The digest with these bits.
  init(value: UInt64) { self.value = value }

  /// The digest of `bytes`.
  init(of bytes: [UInt8]) {
    value = unsafe bytes.withUnsafeBytes { unsafe Self.value(of: $0) }
  }

  /// The digest that 16 lowercase hexadecimal digits write.
  init?(hexadecimal: String) {
    guard hexadecimal.utf8.count == 16, hexadecimal.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
      let value = UInt64(hexadecimal, radix: 16)
    else { return nil }
    self.value = value
  }

  /// The digest in 16 hexadecimal digits.
  var hexadecimal: [UInt8] {
    stride(from: 60, through: 0, by: -4).map { shift in
      let digit = UInt8(truncatingIfNeeded: value >> UInt64(shift)) & 15
      return digit < 10 ? 0x30 + digit : 0x57 + digit
    }
  }

  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private static func value(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    var offset = 0
    var sum: UInt64
    if bytes.count >= 32 {
      var lanes = (prime1 &+ prime2, prime2, UInt64(0), 0 &- prime1)
      while bytes.count - offset >= 32 {
        lanes.0 = unsafe round(lanes.0, word(bytes, offset))
        lanes.1 = unsafe round(lanes.1, word(bytes, offset + 8))
        lanes.2 = unsafe round(lanes.2, word(bytes, offset + 16))
        lanes.3 = unsafe round(lanes.3, word(bytes, offset + 24))
        offset += 32
      }
      sum = rotated(lanes.0, 1) &+ rotated(lanes.1, 7)
      sum = sum &+ rotated(lanes.2, 12) &+ rotated(lanes.3, 18)
      for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
        sum = (sum ^ round(0, lane)) &* prime1 &+ prime4
      }
    } else {
      sum = prime5
    }
    sum = sum &+ UInt64(bytes.count)
    while bytes.count - offset >= 8 {
      sum = unsafe rotated(sum ^ round(0, word(bytes, offset)), 27) &* prime1 &+ prime4
      offset += 8
    }
    if bytes.count - offset >= 4 {
      let half = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      sum = rotated(sum ^ UInt64(UInt32(littleEndian: half)) &* prime1, 23) &* prime2 &+ prime3
      offset += 4
    }
    while offset < bytes.count {
      sum = unsafe rotated(sum ^ UInt64(bytes[offset]) &* prime5, 11) &* prime1
      offset += 1
    }
    sum = (sum ^ sum >> 33) &* prime2
    sum = (sum ^ sum >> 29) &* prime3
    return sum ^ sum >> 32
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func round(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    rotated(sum &+ word &* prime2, 31) &* prime1
  }

  private static func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value &<< count | value &>> (64 &- count)
  }
}

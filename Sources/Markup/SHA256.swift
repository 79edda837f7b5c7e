/// The SHA-256 digest of bytes, by which a Content-Security-Policy names a style in a page.
///
/// Source: FIPS 180-4, 6.2.
struct SHA256 {
  /// The digest of `bytes`, as a policy writes it: in base64.
  static func base64(of bytes: [UInt8]) -> String { base64(digest(of: bytes)) }

  /// The 32 bytes of the digest of `bytes`.
  static func digest(of bytes: [UInt8]) -> [UInt8] {
    var state = start
    var message = bytes + [0x80]
    while message.count % 64 != 56 { message.append(0) }
    message += bigEndian(UInt64(bytes.count) * 8)
    for block in stride(from: 0, to: message.count, by: 64) {
      mix(message[block..<(block + 64)], into: &state)
    }
    return state.flatMap { bigEndian($0) }
  }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var words: [UInt32] = []
    words.reserveCapacity(64)
    for place in stride(from: block.startIndex, to: block.endIndex, by: 4) {
      words.append(block[place..<(place + 4)].reduce(0) { $0 << 8 | UInt32($1) })
    }
    for place in 16..<64 {
      let (near, far) = (words[place - 2], words[place - 15])
      let low = rotated(far, 7) ^ rotated(far, 18) ^ far >> 3
      let high = rotated(near, 17) ^ rotated(near, 19) ^ near >> 10
      words.append(words[place - 16] &+ low &+ words[place - 7] &+ high)
    }
    var now = state
    for place in 0..<64 {
      let (first, fifth) = (now[0], now[4])
      let high = rotated(fifth, 6) ^ rotated(fifth, 11) ^ rotated(fifth, 25)
      let choice = fifth & now[5] ^ ~fifth & now[6]
      let one = now[7] &+ high &+ choice &+ constants[place] &+ words[place]
      let low = rotated(first, 2) ^ rotated(first, 13) ^ rotated(first, 22)
      let majority = first & now[1] ^ first & now[2] ^ now[1] & now[2]
      now = [
        one &+ low &+ majority, now[0], now[1], now[2], now[3] &+ one, now[4], now[5], now[6],
      ]
    }
    for place in state.indices { state[place] &+= now[place] }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  private static func bigEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    stride(from: Number.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: number >> $0)
    }
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let isThere = place <= group.count
        text.append(isThere ? digits[number >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let start: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB,
    0x5BE0_CD19,
  ]

  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4,
    0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE,
    0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F,
    0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA, 0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7,
    0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC,
    0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070, 0x19A4_C116,
    0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7,
    0xC671_78F2,
  ]
}

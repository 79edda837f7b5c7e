/// Finds what was left in a text by accident: the marks of a merge conflict, and characters that
/// nobody sees.
///
/// Accents, soft hyphens and the joiners of emoji and of other scripts are no accident.
public enum LeftoverScan {
  /// What was left in `bytes`, which are UTF-8: the first mark of a conflict, and the first unseen
  /// character of each line.
  public static func problems(in bytes: [UInt8]) -> [MarkupProblem] {
    var problems: [MarkupProblem] = []
    var hasConflict = false
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isLineStart = true
    var isTold = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if isLineStart {
        isTold = false
        isLineStart = false
        if !hasConflict, byte == 0x3C || byte == 0x3E, let end = mark(byte, bytes, offset) {
          hasConflict = true
          problems.append(MarkupProblem(kind: .conflict, range: offset..<end))
        }
      }
      if byte == 0x0A { isLineStart = true }
      let length = byte < 0x20 || byte >= 0xC2 ? unseenLength(bytes, offset) : 0
      if length > 0, !isTold {
        isTold = true
        let value = String(
          scalar(bytes[offset..<(offset + length)]), radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - value.utf8.count)) + value
        problems.append(MarkupProblem(kind: .unseen(name), range: offset..<(offset + length)))
      }
      offset += max(1, length)
    }
    return problems
  }

  /// Where the line that begins at `offset` with seven of `byte` ends, and white space behind them.
  private static func mark(_ byte: UInt8, _ bytes: [UInt8], _ offset: Int) -> Int? {
    guard offset + 7 <= bytes.count, bytes[offset..<(offset + 7)].allSatisfy({ $0 == byte }) else {
      return nil
    }
    let rest = bytes[(offset + 7)...]
    guard rest.first.map({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) ?? true else { return nil }
    return rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  /// The number of bytes of the unseen character at `offset`; 0 where there is none.
  private static func unseenLength(_ bytes: [UInt8], _ offset: Int) -> Int {
    let first = bytes[offset]
    let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
    switch first {
    case 0x09, 0x0A, 0x0C, 0x0D: return 0
    case 0..<0x20: return 1
    case 0xC2: return (0x80...0x9F).contains(second) ? 2 : 0
    case 0xEF: return second == 0xBB && third == 0xBF ? 3 : 0
    case 0xE2 where second == 0x80: return third == 0x8B || (0xAA...0xAE).contains(third) ? 3 : 0
    case 0xE2 where second == 0x81: return third == 0xA0 || (0xA6...0xA9).contains(third) ? 3 : 0
    default: return 0
    }
  }

  private static func scalar(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.value ?? 0
  }
}

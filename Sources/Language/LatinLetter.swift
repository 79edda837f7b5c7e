/// A Latin letter taken apart into an ASCII letter and a combining mark, as NFD does.
///
/// The table holds the letters with one mark that names in Europe are written with: Latin-1,
/// Latin Extended-A and what Romanian, Welsh and Pinyin add. Letters with two marks (Vietnamese)
/// and letters that are no letter with a mark (ø, ł, ß) stay as they are.
struct LatinLetter: Equatable {
  /// The ASCII letter, in the case it was written in.
  let base: UInt8
  /// The combining mark, U+0300 up to U+033F.
  let mark: UInt32

  /// The parts of the scalar `value`, or nil where the table does not hold it.
  @inline(__always)
  static func parts(of value: UInt32) -> LatinLetter? {
    guard value >= first, value <= last else { return nil }
    return table[Int(value - first)]
  }

  private static let first: UInt32 = 0xC0
  private static let last: UInt32 = 0x1EFF

  /// Each mark, the letters that carry it and their bases, in the same order.
  static let groups: [(mark: UInt32, letters: String, bases: String)] = [
    (0x300, "ÀÈÌÒÙàèìòùǸǹẀẁỲỳ", "AEIOUaeiouNnWwYy"),
    (0x301, "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźẂẃǴǵ", "AEIOUYaeiouyCcLlNnRrSsZzWwGg"),
    (0x302, "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ", "AEIOUaeiouCcGgHhJjSsWwYy"),
    (0x303, "ÃÑÕãñõĨĩŨũẼẽỸỹ", "ANOanoIiUuEeYy"),
    (0x304, "ĀāĒēĪīŌōŪū", "AaEeIiOoUu"),
    (0x306, "ĂăĔĕĞğĬĭŎŏŬŭ", "AaEeGgIiOoUu"),
    (0x307, "ĊċĖėĠġİŻżẆẇ", "CcEeGgIZzWw"),
    (0x308, "ÄËÏÖÜäëïöüÿŸẄẅ", "AEIOUaeiouyYWw"),
    (0x30A, "ÅåŮů", "AaUu"),
    (0x30B, "ŐőŰű", "OoUu"),
    (0x30C, "ČčĎďĚěŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǦǧ", "CcDdEeNnRrSsTtZzAaIiOoUuGg"),
    (0x326, "ȘșȚț", "SsTt"),
    (0x327, "ÇçĢģĶķĻļŅņŖŗŞşŢţ", "CcGgKkLlNnRrSsTt"),
    (0x328, "ĄąĘęĮįŲų", "AaEeIiUu"),
  ]

  private static let table: [LatinLetter?] = {
    var table = [LatinLetter?](repeating: nil, count: Int(last - first) + 1)
    for (mark, letters, bases) in groups {
      let bases = Array(bases.utf8)
      var place = 0
      for letter in letters.unicodeScalars {
        if letter.value >= first, letter.value <= last {
          table[Int(letter.value - first)] = LatinLetter(base: bases[place], mark: mark)
        }
        place += 1
      }
    }
    return table
  }()
}

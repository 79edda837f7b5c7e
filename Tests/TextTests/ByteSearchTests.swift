import Testing
import Text

@Suite("Words are found among bytes")
struct ByteSearchTests {
  @Test(
    "at the first place from the start that is given",
    arguments: [
      ("aabaab", "aab", 0, 0), ("aabaab", "aab", 1, 3), ("aaab", "aab", 0, 1),
      ("<main>", "<main", 0, 0), ("x<main", "<main", 0, 1), ("ab", "", 2, 2),
    ])
  func isFound(_ text: String, _ words: String, start: Int, place: Int) {
    #expect(Array(text.utf8).place(of: Array(words.utf8), from: start) == place)
  }

  @Test(
    "and nowhere else", arguments: [("aab", "aab", 1), ("", "a", 0), ("a", "ab", 0), ("ab", "", 3)])
  func isNotFound(_ text: String, _ words: String, start: Int) {
    #expect(Array(text.utf8).place(of: Array(words.utf8), from: start) == nil)
  }

  @Test("as a search of every place finds them")
  func isTheFirst() {
    var random: UInt64 = 7
    for _ in 0..<2_000 {
      let text = (0..<12).map { _ in
        random = random &* 6_364_136_223_846_793_005 &+ 1
        return UInt8(truncatingIfNeeded: random >> 60) & 1
      }
      let words = Array(text[9...])
      let first = (0...9).first { Array(text[$0..<($0 + 3)]) == words }
      #expect(text.place(of: words) == first)
    }
  }
}

@Suite("Eight bytes are looked at as one number")
struct ByteWordTests {
  /// Bytes that look alike in some of their bits.
  private static let bytes: [UInt8] = [0, 1, 0x3B, 0x3C, 0x3D, 0x3E, 0x7F, 0x80, 0xBC, 0xFE, 0xFF]

  @Test("and a byte is found where a search of every place finds it")
  func isTheFirst() {
    var random: UInt64 = 11
    for number in 0..<5_000 {
      let text = (0..<number % 40).map { _ in
        random = random &* 6_364_136_223_846_793_005 &+ 1
        return Self.bytes[Int(random >> 40) % Self.bytes.count]
      }
      for byte in Self.bytes {
        for start in [0, 1, 7] where start <= text.count {
          let first = text[start...].firstIndex(of: byte) ?? text.count
          #expect(text.span.place(of: byte, from: start) == first)
        }
      }
    }
  }

  @Test("of which the first is the lowest")
  func order() {
    let bytes = (1...9).map { UInt8($0) }
    #expect(bytes.span.word(at: 0) == 0x0807_0605_0403_0201)
    #expect(bytes.span.word(at: 1) == 0x0908_0706_0504_0302)
  }
}

@Suite("A text is asked what may be in it")
struct ByteFlagTests {
  @Test("and is plain where every byte is printing ASCII or white space")
  func plain() {
    for byte in UInt8.min...UInt8.max {
      let isPlain = (0x20...0x7E).contains(byte) || [0x09, 0x0A, 0x0D].contains(byte)
      for place in 0..<40 {
        var text = [UInt8](repeating: 0x61, count: 40)
        text[place] = byte
        let isFound = text.span.isAll(\.plainFlag)
        #expect(isFound == isPlain)
      }
    }
    let nothing: [UInt8] = []
    let isPlain = nothing.span.isAll(\.plainFlag)
    #expect(isPlain)
  }

  @Test("and has three bytes in a row wherever they stand")
  func three() {
    for length in 0..<40 {
      for place in 0..<40 {
        var text = [UInt8](repeating: 0x61, count: length)
        for (offset, byte) in "xyz".utf8.enumerated() where place + offset < length {
          text[place + offset] = byte
        }
        let found = text.span.has { first, second, third in
          max(first ^ 0x78, max(second ^ 0x79, third ^ 0x7A))
        }
        #expect(found == (place + 3 <= length))
      }
    }
  }
}

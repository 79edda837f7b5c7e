import Testing
import Text

@Suite("A byte")
struct ByteTests {
  private static let all = (0...255).map { UInt8($0) }

  @Test("is what Swift's characters say it is")
  func agreesWithCharacters() {
    for byte in Self.all {
      let character = Character(Unicode.Scalar(byte))
      let isASCII = byte < 0x80
      #expect(byte.isASCIILetter == (isASCII && character.isLetter))
      #expect(byte.isASCIIDigit == (isASCII && character.isNumber))
      #expect(byte.isASCIICapital == (isASCII && character.isUppercase))
      #expect(byte.isSmallASCIILetter == (isASCII && character.isLowercase))
      #expect(byte.hexadecimalValue.map(Int.init) == (isASCII ? character.hexDigitValue : nil))
      #expect(
        byte.isASCIIPunctuation
          == (isASCII && "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".contains(character)))
      let small = isASCII ? String(character).lowercased() : String(character)
      #expect(String(Character(Unicode.Scalar(byte.smallASCII))) == small)
    }
  }

  @Test("is white space where it is a space, a tab or ends a line")
  func isWhiteSpace() {
    #expect(Self.all.filter(\.isSpaceOrTab) == [0x09, 0x20])
    #expect(Self.all.filter(\.isLineEnd) == [0x0A, 0x0D])
    #expect(Self.all.filter(\.isSpaceOrLineEnd) == [0x09, 0x0A, 0x0D, 0x20])
    #expect(Self.all.filter(\.isContinuation) == Array(0x80...0xBF))
  }
}

@Suite("A sorted list")
struct PartitionTests {
  @Test("is parted where what comes before ends", arguments: 0...9)
  func isParted(count: Int) {
    let list = Array(0..<count)
    for limit in 0...count { #expect(list.partitionPoint { $0 < limit } == limit) }
    let slice = Array(-3..<count)[3...]
    #expect(slice.partitionPoint { $0 < count } == slice.endIndex)
  }
}

import Testing
import Text

@Suite("The FNV-1a hash")
struct FNV1aTests {
  @Test(
    "of 64 bits is that of its authors' test vectors",
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func agreesWithVectors(text: String, value: UInt64) {
    var hash = FNV1a64()
    hash.combine(text.utf8)
    #expect(hash.value == value)
  }

  @Test("of 128 bits ends each part with a border")
  func hasBorders() {
    var hash = FNV1a128()
    hash.combine([])
    // The offset basis, with the border byte 0xFF mixed in: (basis ^ 0xFF) * prime.
    #expect(hash.hexadecimal == "d228cb68f51a8caf78912b704e49f346")
  }
}

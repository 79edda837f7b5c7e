import TestSupport
import Testing
import Text

@Suite("The reader of UTF-8")
struct UTF8DecoderTests {
  @Test("reads what Swift's strings read, of any bytes", arguments: 0..<40 as Range<UInt64>)
  func agreesWithString(seed: UInt64) {
    var random = SeededRandom(seed)
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
      0xEF,
      0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    let bytes = (0..<200).map { _ in edges[Int(random.next() % UInt64(edges.count))] }
    var scalars: [Unicode.Scalar] = []
    var offset = 0
    while offset < bytes.count {
      let step = UTF8Decoder.step(in: bytes, at: offset, end: bytes.count)
      let length = UTF8Decoder.length(in: bytes, at: offset, end: bytes.count)
      #expect(length == (step.scalar == nil ? 0 : step.length))
      scalars.append(step.scalar ?? "\u{FFFD}")
      offset += step.length
      if let scalar = step.scalar {
        #expect(UTF8Decoder.scalar(before: offset, in: bytes) == scalar)
      }
    }
    #expect(scalars == Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
  }
}

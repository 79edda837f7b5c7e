import TestSupport
import Testing

@testable import Media

@Suite("How large a picture is")
struct PictureSizeTests {
  private func size(_ bytes: [UInt8], _ kind: MediaKind) -> [Int]? {
    PictureFacts(of: bytes, kind).size.map { [$0.width, $0.height] }
  }

  @Test("is read in each format")
  func everyFormat() {
    #expect(size(Pictures.png(640, 480), .png) == [640, 480])
    #expect(size(Pictures.jpeg(640, 480), .jpeg) == [640, 480])
    #expect(size(Pictures.webp(Pictures.lossy(640, 480)), .webp) == [640, 480])
    let bits = 639 | 479 << 14
    let lossless = Pictures.riff("VP8L", [0x2F] + Pictures.number(bits, 4).reversed())
    #expect(size(Pictures.webp(lossless), .webp) == [640, 480])
    let canvas = Pictures.riff("VP8X", [0, 0, 0, 0, 0x7F, 0x02, 0, 0xDF, 0x01, 0])
    #expect(size(Pictures.webp(canvas + Pictures.lossy(1, 1)), .webp) == [640, 480])
    #expect(size(Pictures.avif(640, 480), .avif) == [640, 480])
  }

  @Test("is that of the picture as it is shown, on its side")
  func onItsSide() {
    for orientation in 1...8 {
      let photo = Pictures.jpeg([.short(0x0112, orientation)])
      #expect(size(photo, .jpeg) == (orientation < 5 ? [8, 6] : [6, 8]))
    }
    #expect(size(Pictures.avif(turns: 1), .avif) == [6, 8])
    #expect(size(Pictures.avif(turns: 2), .avif) == [8, 6])
  }

  @Test(
    "is read of a drawing as a browser does",
    arguments: [
      ("viewBox='0 0 120 60'", [120, 60]), ("width='40' height='20' viewBox='0 0 9 9'", [40, 20]),
      ("width='10mm' height='2in'", [38, 192]), ("width='50' viewBox='0,0 100 40'", [50, 20]),
      ("height='20px' viewBox='0 0 100 40'", [50, 20]),
      ("width='100%' height='100%' viewBox='0 0 3 2'", [3, 2]),
      ("width='.2' height='.2'", [1, 1]),
    ])
  func drawing(attributes: String, expected: [Int]) {
    let text =
      "<?xml version='1.0'?>\n<!-- a -->\n<svg xmlns='http://www.w3.org/2000/svg' \(attributes)/>"
    #expect(size(Array(text.utf8), .drawing) == expected)
  }

  @Test("is not made up for a drawing that does not say it")
  func drawingWithoutSize() {
    for attributes in [
      "", "width='100%'", "viewBox='0 0 0 0'", "viewBox='a b'", "width='1e99' height='2'",
    ] {
      let facts = PictureFacts(of: Array("<svg \(attributes)/>".utf8), .drawing)
      #expect(facts.size == nil)
      #expect(facts.fault == nil)
    }
  }

  @Test("is a fault where nothing or no screen is that large")
  func impossible() {
    #expect(PictureFacts(of: Pictures.png(0, 6), .png).fault == .empty)
    #expect(PictureFacts(of: Pictures.jpeg(8, 0), .jpeg).fault == .empty)
    #expect(PictureFacts(of: Pictures.webp(Pictures.lossy(0, 5)), .webp).fault == .empty)
    #expect(PictureFacts(of: Array("<svg width='0' height='3'/>".utf8), .drawing).fault == .empty)
    let huge = PictureFacts.PixelSize(width: 0x7FFF_FFFF, height: 0x7FFF_FFFF)
    #expect(PictureFacts(of: Pictures.png(huge.width, huge.height), .png).fault == .tooLarge(huge))
    let long = PictureFacts.PixelSize(width: 32_768, height: 1)
    #expect(PictureFacts(of: Pictures.png(long.width, 1), .png).fault == .tooLarge(long))
    #expect(PictureFacts(of: Pictures.png(10_000, 10_000), .png).fault == nil)
    #expect(PictureFacts(of: Pictures.png(10_000, 10_001), .png).fault != nil)
  }

  @Test("is a fault where the picture ends too soon, wherever that is")
  func cutOff() {
    let whole: [(MediaKind, [UInt8])] = [
      (.png, Pictures.png()), (.jpeg, Pictures.jpeg([.text(0x010F, "Merk van de camera")])),
      (.webp, Pictures.webp(Pictures.lossy(8, 6) + Pictures.riff("EXIF", Pictures.camera([])))),
      (.avif, Pictures.avif()),
    ]
    for (kind, bytes) in whole {
      #expect(PictureFacts(of: bytes, kind).fault == nil)
      for count in 0..<bytes.count {
        #expect(PictureFacts(of: Array(bytes[..<count]), kind).fault != nil, "\(kind) of \(count)")
      }
    }
  }

  @Test("is looked for without a trap in bytes that say anything")
  func anyBytes() {
    var state: UInt64 = 7
    let samples: [(MediaKind, [UInt8])] = [
      (
        .png,
        Pictures.png(8, 6, Pictures.chunk("eXIf", Pictures.camera([.text(0x013B, "Piet Jansen")])))
      ),
      (.jpeg, Pictures.jpeg([.text(0x013B, "Piet Jansen"), .degrees(2)])),
      (.webp, Pictures.webp(Pictures.lossy(8, 6))),
      (.avif, Pictures.avif(camera: Pictures.camera([.text(0x013B, "Piet")]))),
      (.drawing, Array("<svg width='8' height='6' viewBox='0 0 8 6'/>".utf8)),
    ]
    for (kind, bytes) in samples {
      for _ in 0..<2000 {
        var broken = bytes
        for _ in 0..<3 {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          broken[Int(state >> 33) % broken.count] = UInt8(truncatingIfNeeded: state >> 20)
        }
        let facts = PictureFacts(of: broken, kind)
        if let size = facts.size { #expect(size.width > 0 && size.height > 0) }
        _ = MediaContent(of: broken)
      }
    }
  }
}

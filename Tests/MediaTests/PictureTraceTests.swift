import TestSupport
import Testing

@testable import Media

@Suite("What a picture tells of people")
struct PictureTraceTests {
  private func traces(_ bytes: [UInt8], _ kind: MediaKind = .jpeg) -> [PictureFacts.Trace] {
    PictureFacts(of: bytes, kind).traces
  }

  private func position(_ tags: [Pictures.Tag]) -> [UInt8] {
    Pictures.camera([.text(0x010F, "Merk van de camera")], folders: [(0x8825, tags)])
  }

  private func inside(_ tags: [Pictures.Tag]) -> [UInt8] {
    Pictures.camera([], folders: [(0x8769, tags)])
  }

  private func photo(_ camera: [UInt8]) -> [UInt8] {
    Pictures.jpeg(8, 6, Pictures.segment(0xE1, Array("Exif\0\0".utf8) + camera))
  }

  @Test("is where it was taken")
  func place() {
    #expect(traces(photo(position([.degrees(2), .degrees(4)]))) == [.position])
    let area = Pictures.Tag(number: 0x1C, type: 7, count: 13, value: Array("ASCII\0\0\0Delft".utf8))
    #expect(traces(photo(position([area]))) == [.position])
  }

  @Test("is not where a camera had no reception")
  func noPlace() {
    #expect(traces(photo(position([.degrees(2, below: 0), .degrees(4, below: 0)]))) == [])
    let version = Pictures.Tag(number: 0, type: 1, count: 4, value: [2, 3, 0, 0])
    #expect(traces(photo(position([version]))) == [])
    let area = Pictures.Tag(number: 0x1C, type: 7, count: 8, value: Array("ASCII\0\0\0".utf8))
    #expect(traces(photo(position([area]))) == [])
  }

  @Test("is who made it, and the number of the camera")
  func makerAndDevice() {
    #expect(traces(Pictures.jpeg([.text(0x013B, "Piet Jansen")])) == [.maker])
    #expect(traces(photo(inside([.text(0xA430, "Piet Jansen")]))) == [.maker])
    #expect(traces(photo(inside([.text(0xA431, "0123456")]))) == [.device])
    #expect(traces(photo(inside([.text(0xA435, "0123456")]))) == [.device])
  }

  @Test("is nothing in what cameras write in every photo")
  func harmless() {
    #expect(traces(Pictures.jpeg()) == [])
    #expect(
      traces(Pictures.jpeg([.short(0x0112, 6), .text(0x010F, "Canon"), .text(0x0110, "EOS 90D")]))
        == [])
    #expect(traces(Pictures.jpeg([.text(0x013B, "      "), .text(0x8298, "De Linde")])) == [])
    #expect(traces(photo(inside([.text(0x9003, "2026:11:20 10:00:00")]))) == [])
    #expect(traces(Pictures.jpeg(xmp: "<dc:creator><rdf:Seq/></dc:creator><dc:creator/>")) == [])
    #expect(traces(Pictures.jpeg(xmp: "<dc:title>De creator: Piet</dc:title>")) == [])
    #expect(traces(Pictures.jpeg(8, 6, trailer: [0, 0, 0x0A])) == [])
  }

  @Test(
    "is found in what an editor wrote",
    arguments: [
      (
        "<dc:creator><rdf:Seq><rdf:li>Piet</rdf:li></rdf:Seq></dc:creator>",
        PictureFacts.Trace.maker
      ),
      ("<exif:GPSLatitude>52,5.4N</exif:GPSLatitude>", .position),
      ("<photoshop:City>Delft</photoshop:City>", .position),
      ("<aux:SerialNumber>123</aux:SerialNumber>", .device),
      ("<rdf:li exifEX:BodySerialNumber = '12'/>", .device),
      ("<rdf:li\nexif:GPSLongitude=\"4,2E\"/>", .position),
      ("<Iptc4xmpExt:PersonInImage><rdf:li>Piet</rdf:li></Iptc4xmpExt:PersonInImage>", .people),
      ("<rdf:li mwg-rs:Name=\"Piet\"/>", .people), ("<rdf:li GCamera:MotionPhoto=\"1\"/>", .film),
    ])
  func editor(properties: String, trace: PictureFacts.Trace) {
    let packet = Pictures.packet(properties)
    #expect(traces(Pictures.jpeg(xmp: properties)) == [trace])
    let remark = Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + packet
    #expect(traces(Pictures.png(8, 6, Pictures.chunk("iTXt", remark)), .png) == [trace])
    #expect(
      traces(Pictures.webp(Pictures.lossy(8, 6) + Pictures.riff("XMP ", packet)), .webp) == [trace])
    #expect(traces(Pictures.avif(editor: packet), .avif) == [trace])
  }

  @Test("is found in the other formats")
  func otherFormats() {
    let camera = position([.degrees(2)])
    #expect(traces(Pictures.png(8, 6, Pictures.chunk("eXIf", camera)), .png) == [.position])
    #expect(
      traces(Pictures.webp(Pictures.lossy(8, 6) + Pictures.riff("EXIF", camera)), .webp) == [
        .position
      ])
    #expect(traces(Pictures.avif(camera: camera), .avif) == [.position])
  }

  @Test("is found in the remarks of a PNG")
  func remarks() {
    func png(_ type: String, _ remark: String) -> [UInt8] {
      Pictures.png(8, 6, Pictures.chunk(type, Array(remark.utf8)))
    }
    #expect(traces(png("tEXt", "Author\0Piet"), .png) == [.maker])
    #expect(traces(png("zTXt", "Author\0\0x"), .png) == [.maker])
    #expect(traces(png("tEXt", "exif:GPSLatitude\052/1"), .png) == [.position])
    #expect(traces(png("zTXt", "Raw profile type exif\0\0x"), .png) == [.packed])
    let digits = position([.degrees(2)]).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      .joined()
    #expect(
      traces(png("tEXt", "Raw profile type exif\0\nexif\n 99\n" + digits), .png) == [.position])
    for harmless in [
      "Software\0GIMP", "Comment\0Author: Piet", "Author\0 ", "Raw profile type icc\0\nicc\n 2\n00",
    ] {
      #expect(traces(png("tEXt", harmless), .png) == [])
    }
  }

  @Test("is found in what a press photographer's program wrote")
  func press() {
    func photo(_ set: UInt8, _ text: String) -> [UInt8] {
      let record = [0x1C, 2, set] + Pictures.number(text.utf8.count, 2) + Array(text.utf8)
      let resource = Array("8BIM".utf8) + [4, 4, 0, 0] + Pictures.number(record.count, 4) + record
      return Pictures.jpeg(8, 6, Pictures.segment(0xED, Array("Photoshop 3.0\0".utf8) + resource))
    }
    #expect(traces(photo(80, "Piet Jansen")) == [.maker])
    #expect(traces(photo(90, "Delft")) == [.position])
    #expect(traces(photo(120, "De winkel van buiten")) == [])
  }

  @Test("is found behind the picture too")
  func trailer() {
    let film = Pictures.box("ftyp", Array("mp42".utf8) + [0, 0, 0, 0])
    #expect(traces(Pictures.jpeg(8, 6, trailer: film)) == [.film])
    let second = photo(position([.degrees(2)]))
    #expect(traces(Pictures.jpeg(8, 6, trailer: [0, 0] + second)) == [.position])
  }

  @Test("ends where folders of tags lead to each other")
  func circle() {
    // The second folder is the first one.
    let camera =
      Array("MM".utf8) + Pictures.number(42, 2) + Pictures.number(8, 4)
      + Pictures.number(0, 2) + Pictures.number(8, 4)
    #expect(traces(photo(camera)) == [])
  }
}

import TestSupport
import Testing

@testable import Media

@Suite("What a file is")
struct MediaContentTests {
  @Test("is told by its bytes, whatever its name")
  func bytes() {
    #expect(MediaContent(of: Pictures.png()) == .known(.png))
    #expect(MediaContent(of: Pictures.jpeg()) == .known(.jpeg))
    #expect(MediaContent(of: Pictures.webp([])) == .known(.webp))
    #expect(MediaContent(of: Pictures.avif()) == .known(.avif))
    #expect(MediaContent(of: Array("%PDF-1.7\n".utf8)) == .known(.pdf))
    #expect(MediaContent(of: Array("naam;jaar\n".utf8)) == .text)
    #expect(MediaContent(of: [0xE9, 0x0A]) == .unknown)
    #expect(MediaContent(of: []) == .empty)
    #expect(MediaContent(of: Array("GIF89a".utf8)) == .other("GIF"))
    let heic = Pictures.box("ftyp", Array("heic".utf8) + [0, 0, 0, 0] + Array("mif1heic".utf8))
    #expect(MediaContent(of: heic) == .other("HEIC"))
  }

  @Test(
    "is a drawing or a page by its first element",
    arguments: [
      ("<svg/>", MediaContent.known(.drawing)),
      ("\u{FEFF}<?xml version='1.0'?> <svg/>", .known(.drawing)),
      ("<!-- <html> --><svg xmlns='http://www.w3.org/2000/svg'></svg>", .known(.drawing)),
      ("<!DOCTYPE html><svg/>", .other("HTML")), ("<html><svg/></html>", .other("HTML")),
      ("<p>tekst</p>", .text), ("<", .text), ("a < b", .text),
    ])
  func markup(text: String, content: MediaContent) {
    #expect(MediaContent(of: Array(text.utf8)) == content)
  }

  /// An archive whose directory has these names, as far as anybody here looks.
  private func archive(_ names: [String], first: String = "x", _ content: String = "") -> [UInt8] {
    func little(_ value: Int, _ width: Int) -> [UInt8] { Pictures.number(value, width).reversed() }
    func nothing(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
    var bytes = Array("PK\u{3}\u{4}".utf8) + nothing(22)
    bytes += little(first.utf8.count, 2) + nothing(2)
    bytes += Array((first + content).utf8)
    let start = bytes.count
    for name in names {
      bytes += Array("PK\u{1}\u{2}".utf8) + nothing(24)
      bytes += little(name.utf8.count, 2) + nothing(16)
      bytes += Array(name.utf8)
    }
    bytes += Array("PK\u{5}\u{6}".utf8) + nothing(12)
    return bytes + little(start, 4) + nothing(2)
  }

  @Test("is told of archives by what is in them")
  func archives() {
    #expect(MediaContent(of: archive(["[Content_Types].xml", "xl/workbook.xml"])) == .known(.xlsx))
    #expect(MediaContent(of: archive(["xl/workbook.xml", "xl/vbaProject.bin"])) == .other("XLSM"))
    #expect(MediaContent(of: archive(["word/document.xml"])) == .other("Word"))
    #expect(MediaContent(of: archive(["a.txt"])) == .other("ZIP"))
    #expect(MediaContent(of: Array("PK\u{3}\u{4}".utf8)) == .other("ZIP"))
    let sheet = "application/vnd.oasis.opendocument.spreadsheet"
    #expect(MediaContent(of: archive([], first: "mimetype", sheet)) == .known(.ods))
    let text = "application/vnd.oasis.opendocument.text"
    #expect(MediaContent(of: archive([], first: "mimetype", text)) == .other("OpenDocument"))
    let template = sheet + "-template"
    #expect(MediaContent(of: archive([], first: "mimetype", template)) == .other("OpenDocument"))
  }

  @Test(
    "has a name that says so in any case",
    arguments: [
      ("winkel.png", MediaKind.png), ("a/b.c/Foto.JPG", .jpeg), ("foto.jpeg", .jpeg),
      ("x.csv", .csv),
    ])
  func names(path: String, kind: MediaKind) {
    #expect(MediaKind(path: path) == kind)
  }

  @Test("has no name of a picture", arguments: ["png", "a.png/b", "a.gif", "a.docx", "a.", ""])
  func otherNames(path: String) {
    #expect(MediaKind(path: path) == nil)
  }
}

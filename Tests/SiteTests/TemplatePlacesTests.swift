import Diagnostics
import TestSupport
import Testing

@testable import Site

@Suite("The places in templates")
struct TemplatePlaceTests {
  private func place(_ words: [String], _ files: [String], preferring main: Int = 0) -> String? {
    var places = TemplatePlaces(
      files.enumerated().map { (FileID($0), MarkedText($1).bytes) })
    let found = places.place(of: words.map { Array($0.utf8) }, preferring: FileID(main))
    guard let found else { return nil }
    let bytes = MarkedText(files[Int(found.file.index)]).bytes
    return "\(found.file.index): " + String(decoding: bytes[found.offsets], as: UTF8.self)
      + " at \(found.start)"
  }

  @Test("are those of attributes, tags and the ends of addresses, the page's own template first")
  func areFound() {
    let one = "<p>foto's</p><a {{#x}}href=\"weg.html\"{{/x}}>x</a><script src='a.js'>"
    let two = "<a href=\"weg.html\">y</a> <a href=\"{{wortel}}ver/weg.html#x\">z</a>"
    #expect(place(["href=\"weg.html"], [one, two]) == "0: href=\"weg.html at 22")
    #expect(place(["href=\"weg.html"], [one, two], preferring: 1) == "1: href=\"weg.html at 3")
    #expect(
      place(["href=\"../ver/weg.html#x", "ver/weg.html#x"], [one, two])?.hasPrefix("1: ver") == true
    )
    #expect(place(["<script src='a.js'>"], [two, one])?.hasPrefix("1: <script") == true)
    #expect(place(["foto"], [two, one])?.hasPrefix("1: foto") == true)
    #expect(place(["nergens"], [one, two]) == nil)
  }

  @Test("are looked for in all of the text a few times only")
  func areBounded() {
    var places = TemplatePlaces([(FileID(0), Array("<p>foto</p>".utf8))])
    for _ in 0..<100 {
      #expect(places.place(of: [Array("fot".utf8)], preferring: FileID(0)) != nil)
    }
    #expect(places.place(of: [Array("fot".utf8)], preferring: FileID(0)) == nil)
    #expect(places.place(of: [Array("<p>".utf8)], preferring: FileID(0)) != nil)
  }
}

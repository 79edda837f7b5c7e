import Foundation
import Testing

@testable import Diagnostics

@Suite("The JSON writer")
struct JSONWriterTests {
  private func write(pretty: Bool, _ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(pretty: pretty)
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func writeSample(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("naam", "CIS")
      writer.key("lijst")
      writer.array { writer in
        writer.number(-1)
        writer.boolean(true)
        writer.null()
        writer.array { _ in }
        writer.object { _ in }
      }
      writer.member("leeg", nil as String?)
      writer.member("aantal", 3)
    }
  }

  @Test("indents by two spaces, or writes no white space at all")
  func indents() {
    #expect(
      write(pretty: true, writeSample) == """
        {
          "naam": "CIS",
          "lijst": [
            -1,
            true,
            null,
            [],
            {}
          ],
          "leeg": null,
          "aantal": 3
        }
        """)
    #expect(
      write(pretty: false, writeSample)
        == #"{"naam":"CIS","lijst":[-1,true,null,[],{}],"leeg":null,"aantal":3}"#)
  }

  @Test(
    "escapes what must be and what can't be seen",
    arguments: [
      ("a\"b\\c/", #""a\"b\\c/""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
      ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#), ("é漢👩‍👧", "\"é漢👩‍👧\""),
      ("x\u{202E}y\u{2028}\u{9B}\u{FEFF}", #""x\u202ey\u2028\u009b\ufeff""#), ("", "\"\""),
    ])
  func escapes(text: String, json: String) throws {
    let written = write(pretty: false) { $0.string(text) }
    #expect(written == json)
    let read = try JSONSerialization.jsonObject(
      with: Data(written.utf8), options: .fragmentsAllowed)
    #expect((read as? String).map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test("repairs bytes that are no UTF-8, in a slice too")
  func repairs() {
    let bytes: [UInt8] = [0x41, 0x61, 0xFF, 0xE2, 0x82, 0x62, 0xC3, 0xA9]
    let written = write(pretty: false) { $0.string(utf8: bytes[1..<7]) }
    #expect(written == "\"a\u{FFFD}\u{FFFD}b\u{FFFD}\"")
  }

  @Test("gives what it has while more is to come")
  func givesWhatItHas() {
    var writer = JSONWriter(pretty: false)
    var all: [UInt8] = []
    writer.array { writer in
      for number in 0..<3 {
        writer.number(number)
        all += writer.takeBytes()
      }
    }
    all += writer.takeBytes()
    #expect(String(decoding: all, as: UTF8.self) == "[0,1,2]")
  }
}

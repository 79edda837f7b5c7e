import Diagnostics
import Foundation
import Testing

@Suite("JSON that is read")
struct JSONValueTests {
  private func error(in bytes: [UInt8]) -> JSONError? {
    do {
      _ = try JSONValue(bytes)
      return nil
    } catch { return error }
  }

  @Test(
    "is what RFC 8259 allows",
    arguments: [
      "{}", "[]", " [ ] ", "null", "true", "false", "0", "-0", "1.5e+3", "-12E-2", #""""#,
      #""a\/b""#,
      #""\ud83d\ude00 é\u00e9""#, #"{"a":[1,{"b":null}],"c":""}"#, "\u{FEFF}[1]", "[\"\u{2028}\"]",
    ])
  func allowed(text: String) throws {
    #expect(error(in: Array(text.utf8)) == nil)
  }

  @Test(
    "is refused where RFC 8259 does, at the place",
    arguments: [
      ("", JSONError.Reason.ended, 0), ("[", .ended, 1), ("[1,", .ended, 3), (#"{"a""#, .ended, 4),
      (#""a"#, .ended, 2), ("tru", .ended, 3), (#""\u12"#, .ended, 5), ("[1,]", .unexpected, 3),
      ("{,}", .unexpected, 1), (#"{"a":1,}"#, .unexpected, 7), ("{'a':1}", .unexpected, 1),
      ("[1 2]", .unexpected, 3), ("tRue", .unexpected, 1), ("NaN", .unexpected, 0),
      ("// x", .unexpected, 0), ("01", .number, 0), ("-", .number, 0), ("1.", .number, 0),
      ("-01", .number, 0), ("1e", .number, 0), ("\"a\nb\"", .text, 2), (#""\x""#, .text, 1),
      (#""\ud800""#, .text, 1), (#""\ud800A""#, .text, 1), (#""\udc00""#, .text, 1),
      (#""\u00g0""#, .text, 1), ("[] x", .trailing, 3), ("{}{}", .trailing, 2),
      (#"{"a":1,"\u0061":2}"#, .twice("a"), 7),
    ])
  func refused(text: String, reason: JSONError.Reason, offset: Int) {
    let error = error(in: Array(text.utf8))
    #expect(error?.reason == reason, "\(text)")
    #expect(error?.offset == offset, "\(text)")
  }

  @Test("is refused where it is no UTF-8, in a text or outside it")
  func encoding() {
    #expect(error(in: [0x22, 0xC3, 0x28, 0x22])?.reason == .encoding)
    #expect(error(in: [0xFF, 0xFE, 0x7B, 0x00])?.reason == .encoding)
    #expect(error(in: [0x22, 0xED, 0xA0, 0x80, 0x22])?.reason == .encoding)
  }

  @Test("is refused where it is nested too deep, without using up the stack")
  func depth() {
    #expect(error(in: Array(repeating: UInt8(ascii: "["), count: 1_000_000))?.reason == .depth)
    #expect(error(in: Array(String(repeating: #"{"a":"#, count: 100_000).utf8))?.reason == .depth)
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(error(in: Array(deep.utf8)) == nil)
  }

  @Test("is refused at any place where a text breaks off")
  func cut() {
    let text = Array(#"{"a":[1,-2.5e3,"\u00e9\n",true,null],"b":{"c":""}}"#.utf8)
    for length in text.indices { #expect(error(in: Array(text[..<length])) != nil, "\(length)") }
    #expect(error(in: text) == nil)
  }

  @Test("says what was written")
  func values() throws {
    var writer = JSONWriter(pretty: false)
    let words = ["\u{0}\u{1F}", "a\"\\/", "\u{202E}é😀", "##[x]", "\u{FFFF}"]
    writer.object { json in
      for word in words { json.member(word, word) }
    }
    guard case .object(let members) = try JSONValue(writer.bytes).content else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.name) == words)
    for (name, value) in members {
      guard case .text(let text) = value.content else { continue }
      #expect(text == name)
    }
  }
}

import Testing

@testable import Templates

@Suite("A text of a template")
struct EscapeTests {
  @Test(
    "is written so that it means itself, wherever its signs stand",
    arguments: [
      ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"), ("=", "="),
      ("?", "?"), ("#", "#"), ("\u{E9}", "\u{E9}"), ("\u{BC}", "\u{BC}"), ("", ""),
    ])
  func isEscaped(sign: String, written: String) {
    for before in 0..<20 {
      for after in [0, 1, 7, 9] {
        let (start, end) = (
          String(repeating: "a", count: before), String(repeating: "b", count: after)
        )
        var output = Array("<p>".utf8)
        Rendering.escape(start + sign + end + sign, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "<p>" + start + written + end + written)
      }
    }
  }
}

import Testing
import Text

@Suite("An address")
struct PercentEncodingTests {
  @Test(
    "is decoded, a percent sign without two digits as it is",
    arguments: [
      ("a%20b", "a b"), ("%C3%A9", "é"), ("%c3%a9", "é"), ("100%", "100%"), ("%4", "%4"),
      ("%zz", "%zz"), ("%+5", "%+5"), ("%2541", "%41"), ("", ""),
    ])
  func isDecoded(written: String, meant: String) {
    #expect(PercentEncoding.decoded(written) == meant)
  }

  @Test("is encoded, but for what is plain")
  func isEncoded() {
    #expect(
      PercentEncoding.encoded("a é/~".utf8, plain: PercentEncoding.isUnreserved) == "a%20%C3%A9%2F~"
    )
  }
}

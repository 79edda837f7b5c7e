import Diagnostics
import Testing

@testable import Statements

@Suite("The address at which a site stands")
struct BaseAddressTests {
  @Test(
    "is kept as it is sent",
    arguments: [
      ("https://x.example", "https://x.example/"), ("HTTP://X.Example/A", "http://x.example/A/"),
      ("https://x.example:8443/a/b/", "https://x.example:8443/a/b/"),
      ("https://[::1]:80/", "https://[::1]:80/"),
      ("https://privé.example/", "https://xn--priv-epa.example/"),
      ("https://prive\u{301}.example/", "https://xn--priv-epa.example/"),
      ("https://ZOË-ÇELIK.example/", "https://xn--zo-elik-wxa8a.example/"),
      ("https://日本語。example/", "https://xn--wgv71a119e.example/"),
      ("https://x.example/privé verklaring", "https://x.example/priv%C3%A9%20verklaring/"),
      ("https://x.example/a%c3%a9b", "https://x.example/a%C3%A9b/"),
      ("https://x.example/v1.2/a.b", "https://x.example/v1.2/a.b/"),
      ("https://x.example/~a/(b)[c]/...", "https://x.example/~a/(b)%5Bc%5D/.../"),
    ])
  func isKept(written: String, text: String) throws {
    #expect(try BaseAddress(written).text == text)
    #expect(try BaseAddress(text).text == text)
  }

  @Test(
    "is refused where it is no base, with what is wrong",
    arguments: [
      ("ftp://x.example", .otherScheme), ("x.example", .otherScheme), ("https:/x", .otherScheme),
      ("javascript:alert(1)", .otherScheme), ("https:///a", .host),
      ("https://a..b/", .host), ("https://-a.example", .host), ("https://a b/", .host),
      ("https://[x]/", .host), ("https://\u{301}a.example", .host),
      ("https://\(String(repeating: "a", count: 64)).example", .host),
      ("https://x.example:99999", .port), ("https://x.example:a/", .port),
      ("https://me@x.example/", .user), ("https://x.example/?a", .query),
      ("https://x.example?a", .query), ("https://x.example/#a", .fragment),
      ("https://x.example/index.html", .file), ("https://x.example/a/Index.HTM/", .file),
      ("https://x.example/index%2Ehtml", .file), ("https://x.example/a/../b", .dots),
      ("https://x.example/.", .dots), ("https://x.example/%2e%2E/a", .dots),
      ("https://x.example//", .emptyPart), ("https://x.example/a//b", .emptyPart),
      ("https://x.example/%zz", .character), ("https://x.example/%", .character),
      ("https://x.example/a\nb", .character), ("https://x.example/<a>", .character),
      ("https://x.example\\a", .character), ("https://x.example/\u{202E}a", .character),
    ] as [(String, BaseAddress.Fault)])
  func isRefused(written: String, fault: BaseAddress.Fault) {
    #expect(throws: fault) { try BaseAddress(written) }
  }

  @Test("says what is wrong in both languages", arguments: BaseAddress.Fault.allCases)
  func saysWhatIsWrong(fault: BaseAddress.Fault) {
    #expect(fault.phrase.dutch != fault.phrase.english)
    #expect(!fault.phrase.english.hasSuffix("."))
  }
}

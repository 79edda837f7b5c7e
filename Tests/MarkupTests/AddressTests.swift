import Testing

@testable import Markup

@Suite("An address is read as browsers read it")
struct AddressTests {
  private func address(_ text: String) -> MarkupAddress { MarkupAddress(Array(text.utf8)[...]) }

  @Test(
    "with references to characters in every form",
    arguments: [
      ("a&amp;b", "a&b"), ("a&#38;b", "a&b"), ("a&#x26;b", "a&b"), ("a&#X26;b", "a&b"),
      ("&#00104;", "h"), ("&colon;&sol;", ":/"), ("&#233;&#x1F600;", "é😀"), ("a & b", "a & b"),
      ("a?b=1&", "a?b=1&"), ("&Tab;a&NewLine;", "a"), ("a&;b", "a&;b"), ("&&amp;", "&&"),
    ])
  func references(written: String, text: String) {
    #expect(address(written).text == text)
    #expect(address(written).unknownReference == nil)
  }

  @Test(
    "and not at all where they may be read in two ways",
    arguments: [
      ("a&copy", "&copy"), ("a&copy;", "&copy"), ("?a&lt=b", "&lt"), ("&#58a", "&#58a"),
      ("&#0;", "&#0"), ("&#x80;", "&#x80"), ("&#xD800;", "&#xD800"),
      ("&#99999999999;", "&#99999999999"),
      ("&AMP;", "&AMP"), ("&#;", "&#"), ("&#x;", "&#x"),
    ])
  func unknownReferences(written: String, reference: String) {
    #expect(address(written).unknownReference == reference)
    #expect(address(written).lead != .contact)
  }

  @Test(
    "and leads where they say it does",
    arguments: [
      ("", .within), ("a.html", .within), ("../a/#b", .within), ("?a:b", .within), ("/a", .within),
      ("#a:b", .within), ("./a:b", .within), ("https://a.example", .elsewhere),
      ("HTTPS://a.example", .elsewhere), ("//a.example", .elsewhere), ("/\\a.example", .elsewhere),
      ("\\\\a.example", .elsewhere), ("ht\ntps://a.example", .elsewhere),
      ("&#104;ttps://a.example", .elsewhere), (" https://a.example", .elsewhere),
      ("ws://a", .elsewhere), ("ftp://a", .elsewhere), ("https:a", .unknown),
      ("https:///a", .unknown), ("mailto:a@b.example", .contact), ("tel:+31", .contact),
      ("java\tscript:a", .code), ("\u{1}javascript:a", .code), ("JavaScript:a", .code),
      ("javascript&colon;a", .code), ("vbscript:a", .code), ("data:text/html,a", .code),
      ("data:image/svg+xml,a", .code), ("data:image/png,a", .unknown), ("blob:a", .unknown),
      ("a b", .unknown), ("a\\b", .unknown), (" a", .unknown), ("view-source:a", .unknown),
    ] as [(String, MarkupAddress.Lead)])
  func leads(written: String, lead: MarkupAddress.Lead) {
    #expect(address(written).lead == lead)
  }

  @Test("and its host tells whether it is one's own machine")
  func local() {
    for text in ["http://localhost:8080/", "http://a@127.0.0.1", "http://[::1]/", "//b.localhost"] {
      #expect(address(text).isLocal, "\(text)")
    }
    for text in ["http://localhost.example", "http://128.0.0.1", "https://a.example/localhost"] {
      #expect(!address(text).isLocal, "\(text)")
    }
  }
}

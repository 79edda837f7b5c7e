import TestSupport
import Testing

@testable import Markup

@Suite("Tags are read as browsers read them")
struct TokenTests {
  @Test(
    "where nothing is wrong",
    arguments: [
      ("", []), ("tekst", []), ("a < b > c & d", []), ("1 <2", []), ("a <", []), ("<>", []),
      ("<p>a</p>", ["<p>", "</p>"]), ("<P\n>a</p \t>", ["<P\n>", "</p \t>"]),
      ("<br><br/><BR />", ["<br>", "<br/>", "<BR />"]),
      ("<p>een<p>twee", ["<p>", "<p>"]),
      ("<ul><li>a<li>b</ul>", ["<ul>", "<li>", "<li>", "</ul>"]),
      ("<h2>a</h2>", ["<h2>", "</h2>"]), ("é<b>é</b>é", ["<b>", "</b>"]),
      ("<!doctype html><p>a", ["<p>"]), ("<!DOCTYPE HTML><p>a", ["<p>"]),
      ("<p>\r\n<b\r\nid=a>c</b>", ["<p>", "<b\r\nid=a>", "</b>"]),
    ])
  func harmless(text: String, tags: [String]) {
    let reading = Reading(text)
    #expect(reading.tags == tags)
    #expect(reading.kinds == [])
  }

  @Test(
    "in the same way, however it comes in pieces",
    arguments: [
      "<!doctype html><html lang=nl><head><title>a &lt; b</title></head><body>x</body></html>",
      "<p title=\"a > b\" id='c' hidden class = d>e</p><!-- <p> -- - --><br/>",
      "<!--><p>a</p>", "<!---><p>a</p>", "<!-- a --!><p>a</p>", "<!-x><p>b", "<?xml ?><p>b</p>",
      "<svg viewBox='0 0 1 1'><title>a<b</title><path d='M0 0'/></svg>", "<p <b>c</b>", "</ p><p>",
      "<script src=a.js></script ><script>if (a < b) {}</script>",
      "<textarea></textareab></textarea>",
      "<p title=\"a", "<p title", "<p", "<", "</", "<!", "<!-", "<!--", "<!-- -", "<!-- --", "<!d",
    ])
  func pieces(text: String) {
    let whole = Reading(text)
    for step in 1...7 { #expect(Reading(text, step: step) == whole, "by \(step)") }
  }

  @Test("where one begins in another, which no browser reads as it looks")
  func tagInTag() {
    expect(.tagInTag, in: "<p «<»b>c</b>")
    expect(.tagInTag, in: "<p id=a «<»b>c</b>")
    #expect(Reading("<p <b>c</b>").tags == ["<b>", "</b>"])
  }

  @Test("where a slash or a sign stands in the way")
  func signs() {
    expect(.unread, in: "<p«/»id=a>b</p>")
    expect(.unread, in: "<p «\"»>b</p>")
    expect(.unread, in: "<p a«`»=b>c</p>")
    expect(.unread, in: "<b>a«</b id=c>»")
    expect(.unread, in: "<b>a«</b/>»")
    expect(.unread, in: "a«</ »b>c")
    expect(.slash("p"), in: "«<p/>»a</p>")
  }

  @Test("where they lie deeper in each other than browsers let them")
  func depth() {
    let tags = [String](repeating: "<b>", count: 500).joined()
    let ends = [String](repeating: "</b>", count: 500).joined()
    #expect(Reading(tags + ends).kinds == [])
    #expect(Reading(tags + "<i>a</i>" + ends).kinds == [.tooDeep])
    #expect(Reading(tags + "<i><u>a</u></i>" + ends).places == ["<i>"])
    let groups = [String](repeating: "<g>", count: 501).joined()
    #expect(Reading("<svg>" + groups, isXML: true).kinds.first == .tooDeep)
  }

  @Test("where an end is missing, or too many")
  func ends() {
    expect(.notClosed("b"), in: "<p>«<b>»c</p>")
    expect(.notClosed("ul"), in: "«<ul>»<li>a")
    expect(.notOpen("ul"), in: "<p>a</p>«</ul>»")
    expect(.notOpen("br"), in: "a«</br>»")
    expect(.unfinished, in: "<p>a</p>«<»b")
    expect(.unfinished, in: "<p>a</p>«<»b id=\"c>d</b>")
    // In these one thing is wrong for each element, and not two.
    expect(.notClosed("i"), in: "<b>«<i>»a</b></i>")
    #expect(Reading("<b><i><em>a</b></em></i>").kinds == [.notClosed("em"), .notClosed("i")])
    #expect(Reading("<b><i>a</b></i></i>").kinds == [.notClosed("i"), .notOpen("i")])
  }

  @Test("where an element is of no list, or is there twice")
  func elements() {
    expect(.element("x-a"), in: "«<x-a>»b</x-a>")
    expect(.element("IFRAME"), in: "«<IFRAME>»<p title=\"</iframe>")
    expect(.twice("body"), in: "<html><body>«<body id=a>»b</body></html>")
    #expect(Reading("<html><body>a<html>b").kinds.first == .twice("html"))
  }

  @Test("with a hundred attributes, and no more: the rest of such a tag is text")
  func manyAttributes() {
    let attributes = (0..<400).map { " a\($0)=b" }.joined()
    let reading = Reading("<p\(attributes)><b>c</b>")
    #expect(reading.kinds == [.unread])
    #expect(reading.tags == ["<b>", "</b>"])
  }

  @Test("without taking more than each byte a few times, where one never ends")
  func endless() {
    var reader = HTMLReader()
    var bytes = Array("<p title=\"".utf8)
    for _ in 0..<3_000 {
      bytes += "01234567890123456789".utf8
      if case .end = reader.next(in: bytes) { continue }
      Issue.record("a tag that does not end was read")
    }
    reader.finish()
    #expect(reader.takeProblems().map(\.kind).contains(.unfinished))
  }
}

@Suite("A tag that is remembered")
struct TagMemoryTests {
  @Test(
    "is read as it was read first",
    arguments: [
      "<p id=\"a\" class=\"b\">c</p><p id=\"d\" class=\"b\">e</p>",
      "<a href='x>y' title=\"z\">b<a href=\"x\">c</a><br class=\"d\"/>",
      "<svg viewBox=\"0 0 1 1\"><a href=\"x\"><path d=\"M1\"/></a></svg><a href=\"x\">b</a>",
      "<script type=\"application/ld+json\">{\"<a id='b'>\": 1}</script><li id=\"c\">d",
      "<ul class=\"a\"><p class=\"b\">c</ul></p><html lang=\"nl\"><html lang=\"nl\">",
    ])
  func isTheSame(text: String) {
    var memory: TagMemory? = TagMemory()
    let first = Reading(text, memory: &memory)
    // It is kept when it comes for the second time.
    _ = Reading(text, memory: &memory)
    let again = Reading(text, memory: &memory)
    let plain = Reading(text)
    #expect(first.tags == plain.tags && first.kinds == plain.kinds && first.places == plain.places)
    #expect(again.tags == plain.tags && again.kinds == plain.kinds && again.places == plain.places)
    #expect(again.looked == plain.looked)
    // Others are left out of a tag that was known.
    let others = plain.attributes.joined().filter { $0.hasPrefix("class=") }
    #expect(others.isEmpty || again.attributes != plain.attributes)
  }

  @Test("is no longer one that it begins like, and no shorter one")
  func tellsTagsApart() {
    let start = "<a class=\"\(String(repeating: "a", count: 60))"
    var memory: TagMemory? = TagMemory()
    for _ in 0..<2 { _ = Reading("\(start)\" id=\"b\">c</a>", memory: &memory) }
    for text in ["\(start)b\" id=\"b\">c</a>", "\(start)\" id=\"b\"", "\(start)\" id=\"c\">d</a>"] {
      let reading = Reading(text, memory: &memory)
      let plain = Reading(text)
      #expect(reading.tags == plain.tags && reading.attributes == plain.attributes)
    }
  }

  /// Texts of these pieces, the same each time.
  private static let soups: [String] = {
    var random = SeededRandom(20_261_128)
    let pieces = [
      "<p>", "</p>", "<li>", "</li>", "<ul class=\"a\">", "</ul>", "<a href=\"b.html\">", "</a>",
      "<a href='x>y' id=\"c\">", "</A>", "</a >", "<svg viewBox=\"0 0 1 1\">", "</svg>",
      "<path d=\"M1\"/>", "<title id=\"a\">", "</title>", "<script type=\"application/ld+json\">",
      "</script>", "<!--", "-->", "<br>", "<br/>", "<h2 id=\"d\">", "</h2>", "</", "<", ">", "\"",
      "tekst", " ", "<figcaption>", "</figcaption>", "<linearGradient>", "</linearGradient>",
      "<x-y>", "</x-y>", "<textarea>", "</textarea>", "<div class=\"a\" class=\"b\">", "</div>",
    ]
    return (0..<3_000).map { _ in
      (0...Int.random(in: 2...14, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
  }()

  @Test("leaves all that is read as it is, whatever is written")
  func changesNothing() {
    var memory: TagMemory? = TagMemory()
    var known = 0
    for text in Self.soups {
      let plain = Reading(text)
      let byByte = Reading(text, step: 1)
      #expect(byByte.tags == plain.tags && byByte.attributes == plain.attributes, "\(text)")
      #expect(byByte.kinds == plain.kinds && byByte.places == plain.places, "\(text)")
      // A tag near the end is not looked up.
      let longer = text + "                "
      let whole = Reading(longer)
      for _ in 0..<3 {
        let reading = Reading(longer, memory: &memory)
        #expect(reading.tags == whole.tags, "\(text)")
        #expect(reading.kinds == whole.kinds && reading.places == whole.places, "\(text)")
        #expect(reading.looked == whole.looked, "\(text)")
        if reading.attributes != whole.attributes { known += 1 }
      }
    }
    #expect(known > 1_000)
  }

  @Test("is the same in a drawing or outside of one, as it was")
  func knowsDrawings() {
    var memory: TagMemory? = TagMemory()
    for _ in 0..<2 { _ = Reading("<title id=\"a\">b</title>", memory: &memory) }
    let text = "<svg><title id=\"a\"><b></title></svg>"
    #expect(Reading(text, memory: &memory).kinds == Reading(text).kinds)
  }
}

@Suite("Attributes are read as browsers read them")
struct AttributeTests {
  @Test(
    "in every way of quoting",
    arguments: [
      ("<p a=b>", ["a=b"]), ("<p a='b'>", ["a=b"]), ("<p a=\"b\">", ["a=b"]), ("<p a>", ["a="]),
      ("<p a=>", ["a="]), ("<p a=''>", ["a="]), ("<p a=\"\">", ["a="]),
      ("<p a = b>", ["a=b"]), ("<p a\n=\n'b'>", ["a=b"]), ("<p a b>", ["a=", "b="]),
      ("<p a=\"'\" b='\"'>", ["a='", "b=\""]), ("<p a=\"b>c\">", ["a=b>c"]),
      ("<p a='<b>' c>", ["a=<b>", "c="]), ("<p A=B>", ["A=B"]), ("<p a=b/>", ["a=b/"]),
      ("<p a:b-c_d.9=é>", ["a:b-c_d.9=é"]), ("<p a=b\tc='d'\r\ne>", ["a=b", "c=d", "e="]),
      ("<p a=&quot;b>", ["a=&quot;b"]),
    ])
  func quotings(tag: String, attributes: [String]) {
    #expect(Reading(tag).attributes == [attributes])
  }

  @Test("which need a space between them")
  func spaces() {
    expect(.missingSpace, in: "<p id=\"a\"«c»lass=\"b\">d</p>")
    expect(.missingSpace, in: "<p id='a'«c»lass>d</p>")
  }

  @Test(
    "and hold no sign that only seems to quote",
    arguments: [
      "<p id=a«\"»b>c</p>", "<p id=a«'»>c</p>", "<p id=«`»a>c</p>", "<p id=a«<»b>c</p>",
      "<p id=a«=»b>c</p>", "<p id=a«\u{1}»>c</p>",
    ])
  func unquoted(marked: String) {
    expect(.unread, in: marked)
  }

  @Test("and are told apart by what they are to those that look for links")
  func kinds() {
    var reader = HTMLReader()
    let bytes = Array("<a ID=a hReF=b class=c>".utf8)
    _ = reader.next(in: bytes)
    #expect(reader.attributes.map(\.kind) == [.id, .link, .other])
    #expect(reader.attributes.map { bytes[$0.written].count } == [4, 6, 7])
  }
}

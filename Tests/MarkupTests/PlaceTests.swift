import Testing

@testable import Markup

@Suite("What is no markup is passed over as browsers do")
struct PlaceTests {
  @Test(
    "in comments",
    arguments: [
      "<!-- a -->", "<!---->", "<!-- <p> -->", "<!-- -- > -->", "<!-- <!-- -->", "<!--a-- -->",
      "<!-- --- -->", "<!--\n-->", "<!-- é -->", "<!-- a--->",
    ])
  func comments(text: String) {
    let reading = Reading(text + "<p>b</p>")
    #expect(reading.tags == ["<p>", "</p>"])
    #expect(reading.kinds == [])
  }

  @Test("in comments that end sooner than it seems")
  func shortComments() {
    expect(.comment, in: "«<!-->»<p>a</p>")
    expect(.comment, in: "«<!--->»<p>a</p>")
    expect(.comment, in: "<!-- a «--!>»<p>b</p>")
    for text in ["<!--><p>a</p>-->", "<!---><p>a</p>-->", "<!-- a --!><p>a</p>-->"] {
      #expect(Reading(text).tags == ["<p>", "</p>"], "\(text)")
    }
    #expect(Reading("<p>a</p><!-->").kinds == [.comment])
  }

  @Test(
    "in comments that never end",
    arguments: ["<!-- a", "<!--", "<!-- a --", "<!-- a --!", "<!-- a -", "<!--a--<p>b</p>"])
  func openComments(text: String) {
    let reading = Reading(text)
    #expect(reading.tags == [])
    #expect(reading.kinds == [.unfinished])
  }

  @Test("in what looks like a comment, or a declaration")
  func declarations() {
    expect(.declaration, in: "«<!x>»<p>a</p>")
    expect(.declaration, in: "«<!-x>»<p>a</p>")
    expect(.declaration, in: "«<![CDATA[>»a]]>")
    expect(.declaration, in: "«<?xml version=\"1.0\"?>»<p>a</p>")
    expect(.declaration, in: "<html>«<!doctype html>»</html>")
    expect(.declaration, in: "<!doctype html>«<!doctype html>»<p>a</p>")
    expect(.declaration, in: "«<!doctype html SYSTEM \"about:legacy-compat\">»<p>a</p>")
  }

  @Test("in a title and a text area, up to their end tags")
  func escapable() {
    let title = Reading("<title>a &amp; b</TITLE ><p>c</p>")
    #expect(title.tags == ["<title>", "</TITLE >", "<p>", "</p>"])
    #expect(title.kinds == [])
    expect(.rawText("title"), in: "<title>a«<»b></title>")
    expect(.rawText("title"), in: "<title>a«</title»s></title>")
    expect(.rawText("textarea"), in: "<textarea>«<»!--</textarea>")
    #expect(
      Reading("<textarea><!--</textarea><img src=a>-->").tags
        == ["<textarea>", "</textarea>", "<img src=a>"])
    expect(.unfinished, in: "«<»title>a")
  }

  @Test("in a script, where nothing is markup and `<!--` could hide its end")
  func scripts() {
    let script = Reading("<script src=a.js></script><p>a</p>")
    #expect(script.tags.count == 4)
    #expect(script.kinds == [])
    expect(.rawText("script"), in: "<script>a «<»b</script>")
    expect(.rawText("script"), in: "<script>«<»!--</script>")
    #expect(
      Reading("<script><!--<script></script><p>a</p>").tags
        == ["<script>", "</script>", "<p>", "</p>"])
  }

  @Test(
    "in elements of no list whose content browsers do not read as elements",
    arguments: ["style", "iframe", "noembed", "noframes", "noscript", "xmp", "plaintext"])
  func raw(name: String) {
    let reading = Reading("<\(name)><p title=\"</\(name)><b>a</b>\">")
    #expect(reading.tags == ["<\(name)>", "</\(name)>", "<b>", "</b>"])
    #expect(reading.kinds == [.element(name)])
  }
}

@Suite("Drawings are read as browsers read them")
struct ForeignContentTests {
  @Test(
    "within a page",
    arguments: [
      "<svg><title>a</title><path d=\"M0\"/></svg><p>b</p>", "<svg/><p>b</p>",
      "<svg><g><circle r='1'/></g></svg>", "<svg><linearGradient id=a></linearGradient></svg>",
      "<p><svg><text>a</text></svg></p>", "<svg><svg></svg></svg>",
    ])
  func harmless(text: String) {
    #expect(Reading(text).kinds == [])
  }

  @Test("within a page, where an element of pages would end them")
  func elementsOfPages() {
    expect(.element("p"), in: "<svg>«<p>»a</svg>")
    expect(.element("img"), in: "<svg>«<img src=a>»</svg>")
    expect(.element("foreignObject"), in: "<svg>«<foreignObject>»</svg>")
    expect(.element("style"), in: "<p>a</p>«<style>»</style>")
    expect(.element("b"), in: "<svg><title>«<b/>»</title></svg>")
    expect(.notOpen("p"), in: "<svg>«</p>»</svg>")
  }

  @Test("within a page, with names of their own")
  func names() {
    expect(.element("path"), in: "<p>«<path d=a>»</p>")
    #expect(Reading("<svg><path d=\"M0\"></svg>").kinds == [.notClosed("path")])
  }

  @Test(
    "as files of their own",
    arguments: [
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>a</title><g/></svg>",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><svg><style>a{}</style></svg>",
      "<?xml version='1.0'?><!-- a --><svg></svg>",
    ])
  func files(text: String) {
    #expect(Reading(text, isXML: true).kinds == [])
  }

  @Test("as files of their own, with nothing that a reader of XML would take otherwise")
  func hostileFiles() {
    expect(.declaration, in: "«<!DOCTYPE svg [<!ENTITY a \"b\">»]><svg/>", isXML: true)
    expect(.declaration, in: "«<?xml-stylesheet href=\"a\"?>»<svg/>", isXML: true)
    expect(.declaration, in: "<svg>«<?xml version=\"1.0\"?>»</svg>", isXML: true)
    expect(.element("html"), in: "«<html>»a", isXML: true)
    expect(.element("script"), in: "<svg>«<script/>»</svg>", isXML: true)
  }
}

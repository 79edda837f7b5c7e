import Checks
import Diagnostics
import TestSupport
import Testing

@Suite("The published pages")
struct OutputTests {
  private static let codes: Set = ["output-third-party", "output-inline-script", "output-cookie"]

  /// The codes of what a page with `html` does, each with what is written there.
  private func findings(_ html: String) -> [SmallPages.Finding] {
    SmallPages(["index.html": html]).findings(Self.codes)
  }

  @Test(
    "load nothing from elsewhere",
    arguments: [
      ("<img src=\"https://x.example/a.png\">", "src=\"https://x.example/a.png"),
      ("<IMG SRC='//x.example/a.png'>", "SRC='//x.example/a.png"),
      ("<img src=https://x.example/a.png>", "src=https://x.example/a.png"),
      ("<img alt=\"a > b\" src=\"\\\\x.example\\a.png\">", "src=\"\\\\x.example\\a.png"),
      ("<img src=\" https://x.example/a\">", "src=\" https://x.example/a"),
      ("<img src=\"ht\ntps://x.example/a\">", "src=\"ht\ntps://x.example/a"),
      ("<img src=\"&#104;ttps&colon;//x.example/a\">", "src=\"&#104;ttps&colon;//x.example/a"),
      (
        "<img srcset=\"a.png 1x, https://x.example/b.png 2x\">",
        "srcset=\"a.png 1x, https://x.example/b.png 2x"
      ),
      ("<script src=\"https://x.example/a.js\"></script>", "src=\"https://x.example/a.js"),
      (
        "<link rel=\"stylesheet\" href=\"https://x.example/a.css\">",
        "href=\"https://x.example/a.css"
      ),
      (
        "<link rel=\"canonical preconnect\" href=\"https://x.example\">",
        "href=\"https://x.example"
      ),
      ("<form action=\"https://x.example/\">", "action=\"https://x.example/"),
      ("<svg><use href=\"https://x.example/a.svg#b\"/></svg>", "href=\"https://x.example/a.svg#b"),
    ])
  func foreign(html: String, words: String) {
    #expect(findings(html) == [.init(code: "output-third-party", words: words)])
  }

  @Test(
    "hold no code of their own",
    arguments: [
      ("<script>alert(1)</script>", "<script>"),
      ("<script type=\"module\">import 'x'</script>", "<script type=\"module\">"),
      ("<script type=\"text/javascript\"></script>", "<script type=\"text/javascript\">"),
      ("<a href=\"data:text/html,<p>\">", "href=\"data:text/html,<p>"),
      ("<p onclick=\"a()\">", "onclick=\"a()"), ("<svg ONLOAD=a()>", "ONLOAD=a()"),
      ("<a href=\"javascript:a()\">", "href=\"javascript:a()"),
      ("<a href=\"JaVa\tScript:a()\">", "href=\"JaVa\tScript:a()"),
      ("<a href=\"&#x6A;avascript:a()\">", "href=\"&#x6A;avascript:a()"),
    ])
  func code(html: String, words: String) {
    #expect(findings(html) == [.init(code: "output-inline-script", words: words)])
  }

  @Test(
    "hold nothing that is on no list",
    arguments: [
      ("<iframe src=\"https://x.example/\"></iframe>", "<iframe src=\"https://x.example/\">"),
      ("<a href=\"#\" ping=\"https://x.example/\">x</a>", "ping=\"https://x.example/"),
      ("<p style=\"color: red\">x</p>", "style=\"color: red"),
      ("<link rel=\"prefetch\" href=\"index.html\">", "rel=\"prefetch"),
      ("<meta name=\"geheim\" content=\"a\">", "<meta name=\"geheim\" content=\"a\">"),
    ])
  func unlisted(html: String, words: String) {
    let found = SmallPages(["index.html": html]).findings(["output-unlisted"])
    #expect(found == [.init(code: "output-unlisted", words: words)])
  }

  @Test(
    "are read as they look",
    arguments: [
      ("<ul><li>a</ul></ul>", "</ul>"), ("<p><b>a</p>", "<b>"), ("<p title=a title=b>x", "title=b"),
      ("<img alt=\"\"src=\"assets/a.png\">", "s"), ("<a href=\"?a&b=c\">x</a>", "href=\"?a&b=c"),
      ("<title>a < b</title>", "<"), ("<!-- a --!>", "--!>"), ("<svg/><div/>", "<div/>"),
    ])
  func unread(html: String, words: String) {
    let found = SmallPages(["index.html": html], files: ["assets/a.png"]).findings(["output-unread"]
    )
    #expect(found.first == .init(code: "output-unread", words: words))
  }

  @Test("have each id once, and headings with text in their order")
  func ids() {
    let found = SmallPages([
      "index.html":
        "<h1>a</h1><p id=a></p><p id=b></p><p id='&#97;'></p><h2> <b></b></h2><h4>x</h4><h2>y</h2>"
    ]).findings(["output-id-twice", "output-heading"])
    #expect(
      Set(found) == [
        .init(code: "output-id-twice", words: "id='&#97;"),
        .init(code: "output-heading", words: "<h2>"), .init(code: "output-heading", words: "<h4>"),
      ])
  }

  @Test("have one title, their own")
  func titles() {
    let title = "<title>Begin</title>"
    let codes: Set = ["output-title-twice", "title-shared"]
    let twice = SmallPages(["a.html": title + "<svg><title>a</title></svg>" + title]).findings(
      codes)
    #expect(twice == [.init(code: "output-title-twice", words: title)])
    let other = "<title>Begin hier</title>"
    #expect(SmallPages(["a.html": title, "b.html": other]).findings(codes) == [])
    #expect(
      SmallPages(["a.html": title, "b.html": other, "c.html": title]).findings(codes).map(\.code)
        == ["title-shared"])
  }

  @Test("say first what may be loaded")
  func policy() {
    let sound = SmallPages(["index.html": SmallPages.page(body: "")])
    #expect(sound.findings([]) == [])
    let late = SmallPages([
      "index.html": "<!doctype html><html><head><title>a</title></head></html>"
    ])
    #expect(late.findings([]).map(\.code) == ["output-policy"])
  }

  @Test("lead to no machine of their maker, and over secure connections")
  func secure() {
    let codes: Set = ["address-local", "address-insecure", "link-broken"]
    func found(_ address: String) -> [String] {
      SmallPages(["index.html": "<a href=\"\(address)\">x</a>"]).findings(codes).map(\.code)
    }
    #expect(found("http://localhost:3000/") == ["address-local"])
    #expect(found("https://127.0.0.1/") == ["address-local"])
    #expect(found("https://proef.localhost") == ["address-local"])
    #expect(found("http://x.example/") == ["address-insecure"])
    #expect(found("https://huis.example/weg.html") == ["link-broken"])
    for sound in [
      "https://huis.example/", "https://huis.example/index.html", "https://localhost.nl/",
    ] {
      #expect(found(sound) == [], "\(sound)")
    }
  }

  @Test("set no cookie")
  func cookie() {
    let tag = "<meta http-equiv=\"set-cookie\" content=\"a=b\">"
    #expect(findings(tag) == [.init(code: "output-cookie", words: tag)])
  }

  @Test(
    "may link to others, and hold data and files of their own",
    arguments: [
      "<a href=\"https://x.example/\">x</a>", "<img src=\"assets/a.png\">",
      "<link rel=\"canonical\" href=\"https://x.example/\">",
      "<meta property=\"og:url\" content=\"https://x.example/\">",
      "<script type=\"application/ld+json\">{\"url\": \"https://x.example/\"}</script>",
      "<script src=\"assets/a.js\" defer></script>", "<!-- <script>alert(1)</script> -->",
      "<p>&lt;script&gt; onclick=\"a()\"</p>", "<p data-on=\"a\" lang=\"nl\">",
      "<img src=\"https://huis.example/a.png\">",
      "<style>p::before { content: \"url(https://x)\" }",
      "<blockquote cite=\"https://x.example/\">", "<svg xmlns=\"http://www.w3.org/2000/svg\">",
      "<", "<a", "<a href", "<a href=", "<a href=\"", "<!--", "<script", "<script>", "</",
      "<a b=\"c",
    ])
  func sound(html: String) {
    #expect(findings(html).filter { $0.code != "output-inline-script" || html.count > 8 } == [])
  }

  /// What is found in a file that is published as it is; marks are where.
  private func expectMarked(_ code: String?, _ path: String, _ text: String) {
    let marked = MarkedText(text)
    let paths = SitePaths(
      pages: ["index.html"], files: ["assets/stijl.css", "assets/a.png"],
      ownAddress: "https://huis.example/")
    let found = AssetReview.findings(in: marked.bytes, at: path, file: FileID(0), of: paths)
    #expect(found.map(\.range.offsets) == marked.ranges)
    #expect(Set(found.map(\.code)) == (code.map { [$0] } ?? []))
  }

  @Test(
    "have styles that load nothing from elsewhere",
    arguments: [
      "p { background: url(«https://x.example/a») }",
      "p { background: URL( \"«//x.example/a»\" ) }",
      "@import \"«https://x.example/a.css»\";", "@import url('«https://x.example/a.css»');",
      "/* url( */ @font-face { src: url(«https://x.example/a») }",
    ])
  func foreignStyle(text: String) {
    expectMarked("output-third-party", "assets/stijl.css", text)
  }

  @Test("have styles whose files are there")
  func brokenStyle() {
    expectMarked("link-broken", "assets/stijl.css", "p { background: url(«b.png») }")
    expectMarked(nil, "assets/stijl.css", "p { background: url(a.png), url(#b) }")
    expectMarked(
      nil, "assets/stijl.css", "/* url(b.png) */ p::after { content: 'url(b.png)' }")
  }

  @Test(
    "have scripts that store nothing",
    arguments: [
      "document.«cookie» = 1", "window.«localStorage».a = 1", "«sessionStorage»['a']",
      "// cookie\nconst a = /* b */ «indexedDB»;", "await «cookieStore».set('a', 'b')",
      "«caches».open('a')", "navigator.«serviceWorker».register('script.js')",
    ])
  func storing(text: String) { expectMarked("output-cookie", "assets/script.js", text) }

  @Test(
    "have scripts that call nobody",
    arguments: [
      "fetch('«https://x.example/»')", "import(\"«//x.example/a.js»\")", "a = `«wss://x.example»`",
    ])
  func calling(text: String) { expectMarked("output-third-party", "assets/script.js", text) }

  @Test(
    "may have scripts that do other things",
    arguments: [
      "// document.cookie\n'https:'; a.cookie", "a('http://www.w3.org/2000/svg')", "'\\", "\"", "`",
      "/* ", "a = 'localStorage'", "x = 'https://huis.example/a'", "\u{FEFF}const é = 1",
    ])
  func soundScript(text: String) { expectMarked(nil, "assets/script.js", text) }

  @Test("have drawings that run and load nothing")
  func drawings() {
    expectMarked("output-inline-script", "assets/a.svg", "<svg «onload=\"a()»\"/>")
    expectMarked(
      "output-third-party", "assets/a.svg", "<svg><use «href=\"https://x.example/a»\"/></svg>")
  }

  @Test("can all be reached from the home page")
  func reachable() {
    func unreached(_ pages: [String: String]) -> Int {
      SmallPages(pages).findings(["page-unreachable"]).count
    }
    let home = "<a href=\"a/index.html\">"
    #expect(unreached(["index.html": home, "a/index.html": "", "404.html": ""]) == 0)
    #expect(unreached(["index.html": "", "a/index.html": "<a href=\"../index.html\">"]) == 1)
    #expect(
      unreached([
        "index.html": home, "a/index.html": "<a href=\"../b/#c\">", "b/index.html": "<p id=c>",
        "d/index.html": "<a href=\"../e/\">", "e/index.html": "<a href=\"../d/\">",
      ]) == 2)
    // What only the page on which everything can be looked up leads to is out of reach.
    #expect(
      unreached([
        "index.html": "<a href=\"zoeken/\">", "zoeken/index.html": "<a href=\"../a/\">",
        "a/index.html": "",
      ]) == 1)
    var old = SmallPages(["index.html": "", "oud/index.html": "", "weg/index.html": ""])
    old.kept = ["oud/index.html"]
    #expect(old.findings(["page-unreachable"]).count == 1)
  }

  @Test("are not called out of reach where a link is broken")
  func brokenWay() {
    let pages = SmallPages(["index.html": "<a href=\"b/\">", "a/index.html": ""])
    let codes: Set = ["page-unreachable", "link-broken"]
    #expect(pages.findings(codes).map(\.code) == ["link-broken"])
  }
}

import Checks
import Diagnostics
import TestSupport
import Testing

/// What somebody might write to have a page ask another site, run code or be read otherwise than it
/// looks; `E` stands for the other site.
@Suite("Hostile markup is refused")
struct HostileMarkupTests {
  private static let elsewhere = "http://127.0.0.1:18998"

  /// The codes of errors on a page with `body` before its heading and `head` in its head.
  private func codes(head: String = "", body: String = "") -> Set<String> {
    let pages = SmallPages(
      ["index.html": SmallPages.page(head: head, body: body)],
      files: ["assets/a.png", "assets/a.css"])
    return Set(pages.findings([]).map(\.code))
  }

  @Test("while an ordinary page is not")
  func ordinary() {
    let body = """
      <P>een <br>twee<br/></P><p>drie<ul><li>a<li>b</ul>
      <p title="a > b en </ul>">x &amp; y &eacute; &copy</p><!-- </ul> <a href="x"> -- -->
      <img src="assets/a.png" srcset="assets/a.png 2x" alt="" loading="lazy">
      <table><tr><th scope="col">a<td>b<tr><td>c</table>
      <a href="https://x.example/?a=1&amp;b=2" rel="noopener" target="_blank">x</a>
      <a href="mailto:a@b.example?subject=Hoi%20daar">mail</a> <a href="tel:+31201234567">bel</a>
      <svg viewBox="0 0 9 9" aria-hidden="true"><title>t</title><path fill="url(#a)" d="M1 1h7"/>
      <linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient><use href="#a"/>
      <a href="index.html"><text>DAS</text></a></svg>
      <details><summary>meer</summary>1 < 2 & meer</details>
      <form role="search" hidden><label for="z">z</label><input id="z" type="search"></form>
      """
    #expect(
      codes(
        head: """
          <link rel="icon" href="assets/a.png"><meta name="referrer" content="no-referrer">
          <script type="application/ld+json">{"a": "https://x.example/"}</script>
          """, body: body) == [])
  }

  @Test(
    "in the body",
    arguments: [
      // Comments that end sooner than they seem, and what only looks like one.
      "<!--><img src=\"E/a\" alt=\"\">-->", "<!---><img src=\"E/a\" alt=\"\">-->",
      "<!-- x --!><img src=\"E/a\" alt=\"\"><!-- -->", "<!x><img src=\"E/a\" alt=\"\">",
      "<?x ><img src=\"E/a\" alt=\"\"?>", "</ x><img src=\"E/a\" alt=\"\">",
      "<![CDATA[><img src=\"E/a\" alt=\"\">]]>",
      // What is no markup in some places, and is in others.
      "<textarea><!--</textarea><img src=\"E/a\" alt=\"\">-->", "<xmp><p></xmp>",
      "<noscript><p title=\"</noscript><img src=E/a>\"></p></noscript>",
      "<style><!--</style><img src=\"E/a\" alt=\"\">-->", "<plaintext>", "<noembed></noembed>",
      "<noframes></noframes>", "<template><img src=\"E/a\" alt=\"\"></template>",
      "<svg><style><img src=\"E/a\"></style></svg>", "<svg><title><p>a</p></title></svg>",
      "<svg><desc><img src=\"E/a\" alt=\"\"></desc></svg>", "<svg></p><p>a</p></svg>",
      "<svg><foreignObject><p>a</p></foreignObject></svg>", "<math><mtext></mtext></math>",
      "<math><annotation-xml encoding=\"text/html\"><img src=E/a></annotation-xml></math>",
      "<select><svg><script>a()</script></svg></select>", "<svg><p>a</p></svg>",
      // Addresses.
      "<img src=\"E/a\" alt=\"\">", "<img src=E/a alt=a>", "<img alt=\"\"src=\"E/a\">",
      "<img alt=\"\" src=\"//127.0.0.1/a\">", "<img alt=\"\" src=\"/\\127.0.0.1/a\">",
      "<img alt=\"\" src=\"\\\\127.0.0.1\\a\">", "<img alt=\"\" src=\"ht\ntp://127.0.0.1/a\">",
      "<img alt=\"\" src=\"http&#58//127.0.0.1/a\">",
      "<img alt=\"\" src=\"http&colon;//127.0.0.1/\">",
      "<img alt=\"\" src=\"&bsol;&bsol;127.0.0.1/a\">", "<img alt=\"\" src=\"http:127.0.0.1/a\">",
      "<img alt=\"\" src=\"http&#00000000000058;//127.0.0.1/a\">",
      "<img alt=\"\" src=\"http&Colon;a\">",
      "<img alt=\"\" src=\"http:\u{FE0F}127.0.0.1/a\">",
      "<img alt=\"\" src=\"//\u{FE0F}127.0.0.1/\">",
      "<img alt=\"\" srcset=\"assets/a.png 1x, E/a 2x\">", "<img alt=\"\" srcset=\"E/a\">",
      "<picture><source srcset=\"E/a\"><img src=\"assets/a.png\" alt=\"\"></picture>",
      "<img alt=\"\" src=\"assets/a.png\" src=\"E/a\">",
      "<img alt=\"\" src=\"data:image/png;base64,AA\">",
      "<img alt=\"\" src=\"blob:E/a\">", "<img alt=\"\" src=\"filesystem:E/a\">",
      "<img alt=\"\" src=\"assets/a.png\" dynsrc=\"E/a\">", "<img alt=\"\" lowsrc=\"E/a\">",
      "<img alt=\"\" src=\"assets/a.png\" attributionsrc=\"E/a\">",
      "<input type=\"image\" src=\"E/a\" alt=\"x\">", "<table background=\"E/a\"><tr><td>a</table>",
      "<a href=\"javascript:a()\">a</a>", "<a href=\" \u{1}javascript:a()\">a</a>",
      "<a href=\"java\tscript:a()\">a</a>", "<a href=\"&#106avascript:a()\">a</a>",
      "<a href=\"javascript&colon;a()\">a</a>", "<a href=\"JAVASCRIPT:a()\">a</a>",
      "<a href=\"&#x6a;&#x61;vascript:a()\">a</a>", "<a href=\"vbscript:a\">a</a>",
      "<a href=\"javascript:\u{FF9E}=1\">a</a>", "<a href=\"data:text/html,a\">a</a>",
      "<a href=\"//elders.example/\">a</a>", "<a href=\"view-source:a\">a</a>",
      "<a href=\"#\" ping=\"E/a\">a</a>", "<a href=\"#\" attributionsrc=\"E/a\">a</a>",
      "<blockquote cite=\"javascript:a()\">a</blockquote>",
      // Elements that load or run.
      "<iframe src=\"E/a\"></iframe>", "<iframe srcdoc=\"&lt;img src=E/a&gt;\"></iframe>",
      "<object data=\"E/a\"></object>", "<embed src=\"E/a\">", "<applet code=\"a\"></applet>",
      "<frameset><frame src=\"E/a\"></frameset>", "<portal src=\"E/a\"></portal>",
      "<fencedframe></fencedframe>", "<video src=\"E/a\" poster=\"E/b\"></video>",
      "<audio src=\"E/a\"></audio>", "<bgsound src=\"E/a\">", "<isindex>", "<keygen>",
      "<image src=\"E/a\">", "<map name=\"a\"><area href=\"javascript:a()\"></map>",
      "<canvas></canvas>", "<slot></slot>",
      "<div><template shadowrootmode=\"open\"></template></div>",
      "<marquee onstart=\"a()\">a</marquee>", "<base href=\"E/\">", "<x-a></x-a>",
      // Attributes that run or send.
      "<p onclick=\"a()\">a</p>", "<p OnClIcK=\"a()\">a</p>", "<p/onclick=\"a()\">a</p>",
      "<p title=\"a\"onclick=\"a()\">a</p>", "<p on\u{0}click=\"a()\">a</p>",
      "<p\u{C}onclick=a()>a</p>",
      "<p onfuture=\"a()\">a</p>", "<p style=\"background:url(E/a)\">a</p>",
      "<p style=\"background:u\\72l(E/a)\">a</p>", "<form action=\"E/a\"></form>",
      "<form action=\"javascript:a()\"></form>", "<button formaction=\"E/a\">a</button>",
      "<button form=\"a\" formaction=\"javascript:a()\">a</button>", "<p is=\"a-b\">a</p>",
      "<p popover>a</p>", "<button popovertarget=\"a\">a</button>", "<p slot=\"a\">a</p>",
      "<p nonce=\"a\">a</p>", "<dialog onclose=\"a()\">a</dialog>", "<body onload=\"a()\">",
      "<html manifest=\"E/a\">", "<p \"=\"\" onclick=a()>a</p>", "<p a=`onclick=a()`>a</p>",
      "<a href=\"#\" target=\"_blank\" referrerpolicy=\"unsafe-url\">a</a>",
      // Drawings in a page.
      "<svg><script>a()</script></svg>", "<svg onload=\"a()\"></svg>",
      "<svg><a href=\"E/a\"></a></svg>",
      "<svg><use href=\"E/a.svg#a\"/></svg>",
      "<svg><use xlink:href=\"data:image/svg+xml,a\"/></svg>",
      "<svg><image href=\"E/a\"/></svg>", "<svg><feImage href=\"E/a\"/></svg>",
      "<svg><filter id=\"f\"><feImage href=\"E/a\"/></filter></svg>",
      "<svg><rect fill=\"url(E/a#a)\"/></svg>", "<svg><rect filter=\"url(E/a#a)\"/></svg>",
      "<svg><rect mask=\"url(&quot;E/a#a&quot;)\"/></svg>",
      "<svg><rect cursor=\"url(E/a)\"/></svg>",
      "<svg><rect clip-path=\"u\\72l(E/a#a)\"/></svg>", "<svg><rect fill=\"URL(E/a#a)\"/></svg>",
      "<svg><path marker-start=\"url(E/a#a)\" d=\"\"/></svg>",
      "<svg><rect fill=\"src(E/a)\"/></svg>",
      "<svg><set attributeName=\"href\" to=\"E/a\"/></svg>",
      "<svg><animate attributeName=\"href\" values=\"E/a;E/b\"/></svg>",
      "<svg><rect style=\"fill:url(E/a)\"/></svg>", "<svg><linearGradient href=\"E/a#a\"/></svg>",
      "<svg><rect fill=\"image-set(&quot;E/a&quot; 1x)\"/></svg>",
      "<svg><tref href=\"E/a\"/></svg>",
      "<svg xmlns=\"http://www.w3.org/1999/xhtml\"></svg>",
      "<svg><textPath href=\"E/a#a\">a</textPath></svg>",
      // What is left open, and closed for nothing.
      "<ul><li>a</li>", "<p>a</p></ul>", "<p><a href=\"#\">a</p>", "<b><i>a</b></i>",
      "<p title=\"a",
      "<p", "<div/>a", "</br>", "<textarea>", "<!-- ", "<h2>a</h3>",
    ])
  func inBody(html: String) {
    let written = html.replacing("E/", with: Self.elsewhere + "/")
    #expect(codes(body: written) != [], "\(written)")
  }

  @Test(
    "in the head",
    arguments: [
      "<title>a<!--</title><link rel=\"stylesheet\" href=\"E/a\"><meta name=\"x\" content=\"-->\">",
      "<meta http-equiv=\"refresh\" content=\"0;E/a\">",
      "<meta http-equiv=\"Refresh\" content=\"0\">",
      "<meta http-equiv=\"&#114;efresh\" content=\"0;E/a\">",
      "<meta http-equiv=\"set-cookie\" content=\"a=b\">", "<meta charset=\"utf-7\">",
      "<meta charset=\"utf-16\">",
      "<meta http-equiv=\"content-type\" content=\"text/html;charset=utf-7\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src *\">",
      "<meta http-equiv=\"origin-trial\" content=\"a\">",
      "<meta http-equiv=\"x-dns-prefetch-control\">",
      "<meta name=\"referrer\" content=\"unsafe-url\">",
      "<meta name=\"monetization\" content=\"E/a\">",
      "<base href=\"E/\">", "<base href=\"http:&#47;/127.0.0.1:18998/\">", "<base target=\"_top\">",
      "<link rel=\"stylesheet\" href=\"E/a\">",
      "<link rel=\"canonical preload\" href=\"assets/a.css\">",
      "<link rel=\"&#115;tylesheet\" href=\"E/a\">", "<link rel=\"dns-prefetch\" href=\"E/a\">",
      "<link rel=\"PRECONNECT\" href=\"E/a\">", "<link rel=\"modulepreload\" href=\"assets/a.js\">",
      "<link rel=\"prefetch\" href=\"assets/a.png\">", "<link rel=\"prerender\" href=\"E/a\">",
      "<link rel=\"icon\" href=\"E/a\">", "<link rel=\"manifest\" href=\"E/a\">",
      "<link rel=\"import\" href=\"E/a\">", "<link rel=\"pingback\" href=\"E/a\">",
      "<link rel=\"icon\" imagesrcset=\"E/a\" href=\"assets/a.png\">",
      "<link rel=\"compression-dictionary\" href=\"E/a\">",
      "<link rel=\"monetization\" href=\"E/a\">",
      "<script>a()</script>", "<script src=\"E/a\"></script>",
      "<script src=\"data:,a()\"></script>",
      "<script type=\"importmap\">{}</script>", "<script type=\"speculationrules\">{}</script>",
      "<script type=\"module\">a()</script>", "<script type=\"text/x-template\"></script>",
      "<script type=\"application/ld+json\"><!--<script></script>", "<style>a{}</style>",
      "<script type=\"&#109;odule\">a()</script>",
      "<script type=\"application/ld+json\" src=\"E/a\"></script>",
      "<title>a</title><title>b</title>", "<bgsound src=\"E/a\">",
      "<noscript><img src=\"E/a\"></noscript>",
    ])
  func inHead(html: String) {
    let written = html.replacing("E/", with: Self.elsewhere + "/")
    #expect(codes(head: written) != [], "\(written)")
  }

  /// The codes of what is found in a file that is published as it is.
  private func codes(_ path: String, _ bytes: [UInt8]) -> Set<String> {
    let paths = SitePaths(
      pages: ["index.html"], files: ["assets/a.png", "assets/a.css"],
      ownAddress: "https://huis.example/")
    return Set(AssetReview.findings(in: bytes, at: path, file: FileID(0), of: paths).map(\.code))
  }

  @Test(
    "in a style",
    arguments: [
      "p{background:url(E/a)}", "p{background:url( 'E/a' )}", "p{background:U\\52L(E/a)}",
      "p{background:u\\72l(E/a)}", "p{background:url(\\68ttp://127.0.0.1/a)}",
      "p{background:url(\"\\68ttp://127.0.0.1/a\")}", "p{background:url(//127.0.0.1/a)}",
      "p{background:url(\\/\\/127.0.0.1/a)}", "p{background:url(data:image/png,a)}",
      "p{background:image-set(\"E/a\" 1x)}", "p{background:-webkit-image-set(\"E/a\" 1x)}",
      "p{--a:\"E/a\";background:image-set(var(--a) 1x)}", "p{background:image-set(url(E/a) 1x)}",
      "p{background:-webkit-image-set(url(E/a) 1x)}", "p{background:src(\"E/a\")}",
      "p{background:image(\"E/a\")}", "p{background:cross-fade(url(E/a), url(E/b))}",
      "p{background:element(#a)}", "p{background:paint(a)}", "p{width:expression(a())}",
      "p{--a:url(E/a);background:var(--a)}", "p{cursor:url(E/a),auto}",
      "p::before{content:url(E/a)}",
      "ul{list-style:url(E/a)}", "p{mask:url(E/a#a)}", "p{filter:url(E/a#a)}",
      "p{-moz-binding:url(E/a)}",
      "p{behavior:url(E/a.htc)}", "p{border-image:url(E/a) 1}", "p{shape-outside:url(E/a)}",
      "p{offset-path:url(E/a#a)}", "a:visited{background:url(E/a)}", ":host{background:url(E/a)}",
      "input[value^=\"a\"]{background:url(E/a)}", "@import \"E/a.css\";", "@import'E/a.css';",
      "@import/**/\"E/a.css\";", "@import url(E/a.css);", "@IMPORT \"E/a.css\" layer(a);",
      "@im\\70ort \"E/a.css\";", "@import \"\\68ttp://127.0.0.1/a\";",
      "@import \"//127.0.0.1/a.css\";",
      "@font-face{font-family:a;src:url(E/a)}",
      "@font-face{src:local(a),url(E/a);unicode-range:U+41}",
      "@namespace url(E/a);", "@namespace \"E/a\";", "@document url(E/a){p{}}",
      "@charset \"utf-7\";",
      "@charset \"utf-16\"; p{}", "@media screen{p{background:url(E/a)}}",
      "@supports (a:b){p{b:url(E/a)}}",
      "@counter-style a{symbols:url(E/a)}", "@future \"E/a\";", "p{color:red", "p{a:b}}",
      "/* p{}",
      "p{a:\"b\n;background:url(E/a)}", "p{background:url(a b)}", "p{background:url(a",
      "<!-- p{} -->",
      "p{background:url(assets\\a.png)}", "p{a:b\u{0}}", "@view-transition{navigation:url(E/a)}",
    ])
  func inStyle(css: String) {
    let written = css.replacing("E/", with: Self.elsewhere + "/")
    #expect(codes("assets/a.css", Array(written.utf8)) != [], "\(written)")
  }

  @Test(
    "while an ordinary style is not",
    arguments: [
      "@charset \"utf-8\"; p::after { content: \"\\2192 url(https://x)\" } /* url(https://x) */",
      "@media (width < 40rem) { p { color: rgb(1 2 3 / 50%); background: url(a.png) } }",
      ".w-1\\/2 { width: calc(100% / 2) } a:not(:is(.a, .b)):nth-child(2n + 1) { margin: -1px }",
      "@import \"a.css\" layer(a); @font-face { src: url('a.png') format(\"woff2\") }",
      "p { mask: url(#a); background: linear-gradient(to right, red, var(--a, #fff)) }",
      "p { background: image-set(\"a.png\" 1x, url(a.png) type(\"image/png\") 2x) }",
    ])
  func inOrdinaryStyle(css: String) { #expect(codes("assets/a.css", Array(css.utf8)) == []) }

  @Test(
    "in a drawing",
    arguments: [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"a()\"/>",
      "<?xml-stylesheet href=\"E/a.css\"?><svg/>",
      "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>",
      "<!DOCTYPE svg SYSTEM \"E/a\"><svg/>", "<svg><script>a()</script></svg>",
      "<svg><style>@import \"E/a\";</style></svg>",
      "<svg><style>@im&#112;ort \"E/a\";</style></svg>",
      "<svg><style><![CDATA[@import \"E/a\";]]></style></svg>",
      "<svg><style>p{a:url(b.png)}</style></svg>",
      "<svg><rect style=\"fill:url(E/a)\"/></svg>", "<svg><rect fill=\"url(E/a#a)\"/></svg>",
      "<svg xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:script>a()</h:script></svg>",
      "<svg><g xmlns=\"http://www.w3.org/1999/xhtml\"/></svg>", "<svg><image href=\"E/a\"/></svg>",
      "<svg><a href=\"javascript:a()\"><rect/></a></svg>", "<svg><use href=\"E/a#a\"/></svg>",
      "<svg><foreignObject/></svg>", "<svg><animate attributeName=\"href\" to=\"E/a\"/></svg>",
      "<svg><feImage href=\"E/a\"/></svg>", "<html/>", "<svg/><svg onload=\"a()\"/>",
      "<svg><g></svg>",
      "<svg><handler>a()</handler></svg>", "<svg><metadata><a/></metadata></svg>",
      "<svg><xi:include href=\"E/a\"/></svg>", "<?xml version=\"1.0\" encoding=\"utf-7\"?><svg/>",
    ])
  func inDrawing(svg: String) {
    let written = svg.replacing("E/", with: Self.elsewhere + "/")
    #expect(codes("assets/a.svg", Array(written.utf8)) != [], "\(written)")
  }

  @Test("while an ordinary drawing is not")
  func inOrdinaryDrawing() {
    let svg = """
      \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
      <title>a</title><defs><style>.a{fill:#fff}</style><linearGradient id="b"/></defs>
      <g class="a" style="fill:none;stroke:url(#b)"><path d="M1 1h7v7z"/><use xlink:href="#c"/></g></svg>
      """
    #expect(codes("assets/a.svg", Array(svg.utf8)) == [])
  }

  @Test("by another name than its own, or with none")
  func kinds() {
    let page = Array("<script>a()</script>".utf8)
    for path in [
      "a.html", "a.htm", "a.xhtml", "a.xml", "a.swf", "a.mht", "a.shtml", "a", "a.wasm", "a.HTML",
      "a.png",
      "a.jpg", "a.gif", "a.webp", "a.avif", "a.ico", "a.woff2", "a.pdf", "a.svg", "a.zip",
    ] {
      #expect(codes("assets/\(path)", page) != [], "\(path)")
    }
    let utf16 = Array("\u{FEFF}p{}".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for path in ["a.css", "a.js", "a.svg", "a.txt"] {
      #expect(codes("assets/\(path)", utf16) != [])
    }
    #expect(codes("assets/a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]) == [])
    #expect(codes("assets/a.pdf", Array("%PDF-1.7".utf8)) == [])
    #expect(codes("assets/a.webp", Array("RIFF0000WEBPVP8 ".utf8)) == [])
  }
}

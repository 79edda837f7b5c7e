import Diagnostics
import TestSupport
import Testing

@testable import Templates

@Suite("A strict template")
struct StrictnessTests {
  private static let link = Schema(
    name: "koppeling", documentation: Phrase("link"),
    fields: [
      Field(name: "naam", kind: .text, documentation: Phrase("name")),
      Field(name: "adres", kind: .address, documentation: Phrase("address")),
    ])

  private static let page = Schema(
    name: "pagina", documentation: Phrase("page"),
    fields: [
      Field(name: "titel", kind: .text, documentation: Phrase("title")),
      Field(name: "inhoud", kind: .html, documentation: Phrase("content")),
      Field(name: "thuis", kind: .flag, documentation: Phrase("home")),
      Field(name: "menu", kind: .list(link), documentation: Phrase("menu")),
      Field(name: "site", kind: .object(link), documentation: Phrase("site")),
      Field(name: "boven", kind: .optional(link), documentation: Phrase("up")),
      Field(name: "namen", kind: .texts, documentation: Phrase("names")),
    ])

  private func compile(_ text: String, _ partials: [String: String] = [:]) -> [Diagnostic] {
    var files = [TemplateFile(name: "pagina", file: FileID(0), bytes: Array(text.utf8))]
    for (name, text) in partials {
      files.append(TemplateFile(name: name, file: FileID(1), bytes: Array(text.utf8)))
    }
    return TemplateLibrary(files).compile("pagina", against: Self.page).diagnostics
  }

  @Test(
    "points at what is wrong",
    arguments: [
      ("<h1>{{«titl»}}</h1>", "template-name-unknown"),
      ("{{#menu}}{{«nam»}}{{/menu}}", "template-name-unknown"),
      ("{{«site.naan»}}", "template-name-unknown"),
      ("{{«titel.naam»}}", "template-kind"),
      ("{{#«titel»}}x{{/titel}}", "template-kind"),
      ("{{^«inhoud»}}x{{/inhoud}}", "template-kind"),
      ("{{«menu»}}", "template-kind"),
      ("«{{inhoud}}»", "template-escaping"),
      ("«{{{titel}}}»", "template-escaping"),
      ("{{> «partials/kop»}}", "template-partial-missing"),
      ("«{{#menu}}»<li>", "template-unclosed"),
      ("{{#menu}}«{{/manu}}»", "template-unclosed"),
      ("«{{/menu}}»", "template-unclosed"),
      ("<p>«{{»titel", "template-syntax"),
      ("<h1>«{{»titel}</h1>\n{{{inhoud}}}", "template-syntax"),
      ("«{{»#menu}\n{{titel}}", "template-syntax"),
      ("<p>«{{}}»", "template-syntax"),
      ("<a href=«{{site.adres}}»>", "template-attribute"),
      ("<a href=\"«{{titel}}»\">", "template-attribute"),
      ("<a «onclick=\"f(»{{titel}})\">", "template-unlisted"),
      ("<«{{titel}}»>", "template-attribute"),
      ("<p «{{titel}}»>", "template-attribute"),
      ("<script type=\"application/ld+json\">[«{{titel}}»]</script>", "template-attribute"),
      ("<!-- «{{titel}}» -->", "template-attribute"),
      ("<p title=\"«{{{inhoud}}}»\">", "template-attribute"),
      ("<title>«{{{inhoud}}}»</title>", "template-attribute"),
      ("<a href=\"{{#thuis}}java{{/thuis}}«{{titel}}»\">x</a>", "template-attribute"),
      ("<img srcset=\"a.png 1x, «{{titel}}» 2x\">", "template-attribute"),
      ("<a «{{#thuis}}»href=\"x{{/thuis}}\">x</a>", "template-html"),
      ("«{{#menu}}»<!-- {{/menu}} x", "template-html"),
      ("<p {{#thuis}}id=\"a\"{{/thuis}}«c»lass=\"b\">", "template-html"),
      ("<p>x</p>«<»!-- x", "template-html"),
      ("<li«<»a href=\"x\">x</a>", "template-html"),
      ("<li class=\"a\" «<»a>x</a>", "template-html"),
      ("x «<»p class=\"{{titel}}\" ", "template-html"),
      ("<script type=\"application/ld+json\">\"«<»!--\"</script>", "template-html"),
      ("<ul><li>«<b>»x</ul>", "template-html"),
      ("<p>x</p>«</ul>»", "template-html"),
      ("{{#thuis}}«<div>»{{/thuis}}", "template-html"),
      ("<div>«{{#menu}}»</div>{{/menu}}", "template-html"),
      ("<!-- x «--!>»", "template-html"), ("«<!-->»", "template-html"),
      ("<img alt=\"\"«s»rc=\"a.png\">", "template-html"), ("<p «/»id=\"a\">", "template-html"),
      ("«<iframe src=\"»{{site.adres}}\"></iframe>", "template-unlisted"),
      ("<img alt=\"\" «src=\"data:image/png,a»\">", "template-unlisted"),
      ("<p «style=\"color: red»\">x</p>", "template-unlisted"),
      ("<svg><rect «fill=\"url(a.svg#b)»\"/></svg>", "template-unlisted"),
      ("<svg><rect fill=\"«{{titel}}»\"/></svg>", "template-attribute"),
      ("«<meta http-equiv=\"refresh\" content=\"0\">»", "template-unlisted"),
      ("<link «rel=\"preload»\" href=\"a.css\">", "template-unlisted"),
      ("<a «href=\"java&#115;cript:a()»\">x</a>", "template-unlisted"),
      ("{{titel}} {{«ti tel»}}", "template-syntax"),
      ("{{«.»}}", "template-name-unknown"),
      ("{{#menu}}{{naam}}{{#«menu»}}{{naam}}{{/menu}}{{/menu}}", "template-limit"),
      ("{{#namen}}{{#site}}{{#«namen»}}{{.}}{{/namen}}{{/site}}{{/namen}}", "template-limit"),
    ])
  func pointsAtIt(text: String, code: String) {
    let marked = MarkedText(text)
    let found = compile(marked.text)
    #expect(found.map(\.code) == [code])
    #expect(found.first?.range.offsets == marked.ranges.first)
  }

  @Test(
    "accepts what is sound",
    arguments: [
      "<!doctype html><title>{{titel}}</title>{{{inhoud}}}{{& inhoud}}",
      "<a href=\"{{site.adres}}\" title='{{titel}}'>{{#site}}{{naam}} {{titel}}{{/site}}</a>",
      "{{#thuis}}a{{/thuis}}{{^thuis}}b{{/thuis}}{{#boven}}{{adres}}{{/boven}}{{^boven}}-{{/boven}}",
      "{{#menu}}{{#namen}}{{.}}{{/namen}}{{^menu}}-{{/menu}}{{/menu}}{{#menu}}{{naam}}{{/menu}}",
      "{{#namen}}<li>{{.}}</li>{{/namen}}{{^namen}}geen{{/namen}}{{boven.naam}}",
      "<a href=\"index.html#{{titel}}\"></a><script type=\"application/ld+json\">1</script>{{titel}}<!-- a > b -->{{titel}}",
      "<ul>{{#menu}}<li>{{naam}}{{/menu}}</ul><table><tr><th>a{{#namen}}<th>b{{/namen}}<tr><td>c</table>",
      "<p class=\"a{{#thuis}} b{{/thuis}}\"{{#boven}} title=\"{{naam}}\"{{/boven}}>1 < 2 &copy; <!-- </ul> --></p>",
      "<p>e\u{301}\u{AD}👩‍👩‍👧 שלום\u{200F}\u{A0}€ 5</p>\n<pre>\n=======\n <<<<<<< a\n</pre>",
      "<svg><title>{{titel}}</title><path d=\"M1 1\"/><use href=\"#{{titel}}-a\"/></svg><title>{{titel}}</title>",
      "<input value=\"a{{titel}}b\" {{#thuis}}checked{{/thuis}}>",
    ])
  func accepts(text: String) {
    #expect(compile(text).map(\.summary.english) == [])
  }

  @Test("that makes a page has a head, in which what is given comes first")
  func headStart() {
    func compile(_ text: String) -> (
      template: Template?, diagnostics: [Diagnostic]
    ) {
      let files = [
        TemplateFile(name: "pagina", file: FileID(0), bytes: Array("{{> deel}}".utf8)),
        TemplateFile(name: "deel", file: FileID(1), bytes: Array(text.utf8)),
      ]
      let compiled = TemplateLibrary(files).compile(
        "pagina", against: Self.page, headStart: Array("<meta charset=\"utf-8\">".utf8))
      return (compiled.template, compiled.diagnostics)
    }
    var output: [UInt8] = []
    let values = Value.object([
      .text("a"), .html([]), .flag(true), .list([]), .absent, .absent, .list([]),
    ])
    compile("<html><HEAD lang=\"{{titel}}\"><title>{{titel}}</title></html>").template?
      .render(values, into: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == "<html><HEAD lang=\"a\"><meta charset=\"utf-8\"><title>a</title></html>")
    #expect(compile("<html><body></html>").diagnostics.map(\.code) == ["template-html"])
  }

  @Test(
    "judges a partial where it stands",
    arguments: [
      ("<a href={{> deel}}>", "«{{titel}}»", "template-attribute"),
      (
        "<script type=\"application/ld+json\">{{> deel}}</script>", "«{{titel}}»",
        "template-attribute"
      ),
      ("<a href=\"{{> deel}}\">", "«{{titel}}»", "template-attribute"),
      (
        "{{<deel}}{{$naam}}x{{/naam}}{{/deel}}", "<p>{{$naam}}{{/naam}}{{«site»}}", "template-kind"
      ),
      ("{{#site}}{{> deel}}{{/site}}", "{{naam}}{{«nam»}}", "template-name-unknown"),
      ("{{> deel}}", "{{titel}}{{> deel}}", "template-recursion"),
      ("{{> deel}}</p>", "<p>«<»!-- ", "template-html"),
    ])
  func judgesPartials(text: String, partial: String, code: String) {
    let marked = MarkedText(partial)
    let found = compile(text, ["deel": marked.text])
    #expect(found.map(\.code) == [code])
    if let range = marked.ranges.first { #expect(found.first?.range.offsets == range) }
    #expect(found.first?.range.file == FileID(1))
  }

  @Test(
    "judges what fills a block",
    arguments: [
      ("{{<deel}}{{$«nam»}}x{{/nam}}{{/deel}}", "template-block"),
      ("{{<deel}}{{$naam}}x{{/naam}}«{{$naam}}»y{{/naam}}{{/deel}}", "template-block"),
      ("{{<deel}}{{$adres}}«{{titel}}»{{/adres}}{{/deel}}", "template-attribute"),
      ("{{<deel}} «Hallo» {{$naam}}x{{/naam}}{{/deel}}", "template-ignored"),
      ("{{<deel}}«{{titel}}»{{/deel}}", "template-ignored"),
    ])
  func judgesBlocks(text: String, code: String) {
    let marked = MarkedText(text)
    let found = compile(
      marked.text, ["deel": "{{$naam}}-{{/naam}}<a href={{$adres}}x{{/adres}}></a>"])
    #expect(found.map(\.code) == [code])
    #expect(found.first?.range.offsets == marked.ranges.first)
  }

  @Test("that grows without end is refused, and soon")
  func refusesGrowth() {
    var partials: [String: String] = [:]
    for number in 0..<25 { partials["a\(number)"] = "{{> a\(number + 1)}}{{> a\(number + 1)}}" }
    partials["a25"] = "x"
    #expect(compile("{{> a0}}", partials).map(\.code) == ["template-limit"])
    #expect(
      compile("{{<a}}{{$b}}{{$b}}x{{/b}}{{/b}}{{/a}}", ["a": "{{$b}}{{/b}}"]).map(\.code) == [])
  }

  @Test("does not come to more text than a page can hold, however it is laid out")
  func staysSmall() {
    let large = String(repeating: "<p>ha</p>\n", count: 20_000)
    #expect(compile(large).map(\.code) == [])
    let often = String(repeating: "{{> a}}", count: 20)
    #expect(compile(often, ["a": large]).map(\.code) == ["template-limit"])
    // Each line of a partial that stands alone is indented as its tag.
    let indented = String(repeating: " ", count: 100_000) + "{{> a}}\n"
    #expect(compile(indented, ["a": large]).map(\.code) == ["template-limit"])
    // With each filled block in force for all that stands within, many by many is very many.
    let blocks = (0..<1_000).map { "{{$b\($0)}}{{/b\($0)}}" }.joined()
    let parents = String(repeating: "{{<c}}{{/c}}", count: 1_000)
    #expect(
      compile("{{<a}}\(blocks){{/a}}", ["a": blocks + parents, "c": "x"]).map(\.code)
        == ["template-limit"])
  }

  @Test("reports five mistakes as five findings")
  func reportsFive() {
    let found = compile(
      "{{titl}}\n{{#titel}}x{{/titel}}\n{{inhoud}}\n{{> weg}}\n<a href={{site.adres}}>\n")
    #expect(
      found.map(\.code).sorted() == [
        "template-attribute", "template-escaping", "template-kind", "template-name-unknown",
        "template-partial-missing",
      ])
  }

  @Test("names what was probably meant")
  func namesNearMisses() {
    #expect(compile("{{titl}}").first?.help?.dutch == "bedoelde je 'titel'?")
    #expect(
      compile("{{> partials/kopp}}", ["partials/kop": "x"]).first?.help?.dutch
        == "bedoelde je 'partials/kop'?")
  }

  @Test("that includes itself is refused")
  func refusesRecursion() {
    let found = compile("{{> a}}", ["a": "{{> b}}", "b": "{{> a}}"])
    #expect(found.map(\.code) == ["template-recursion"])
  }

  @Test(
    "never traps on noise", arguments: 0..<64)
  func survivesNoise(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let parts = [
      "{{", "}}", "{{{", "}}}", "#", "/", "^", "<", "$", ">", "!", "=", "titel", "menu", " ", "\n",
      "<a href=\"", "\">", "{{#menu}}", "{{/menu}}", "{{$b}}", "{{/b}}", "{{=<% %>=}}", "é", ".",
    ]
    for _ in 0..<100 {
      let text = (0..<next(30)).map { _ in parts[next(parts.count)] }.joined()
      let library = TemplateLibrary([
        TemplateFile(name: "pagina", file: FileID(0), bytes: Array(text.utf8))
      ])
      let result = library.compile("pagina", against: Self.page)
      let hasErrors = result.diagnostics.contains { $0.severity == .error }
      #expect((result.template == nil) == hasErrors)
    }
  }
}

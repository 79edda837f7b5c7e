import Testing

@testable import Site

@Suite("A style sheet as published")
struct StyleSheetTests {
  @Test(
    "has no comment and no space that means nothing",
    arguments: [
      ("a { color: red; }", "a{color:red}\n"),
      ("/* Links */\na,\nb > i {\n  margin: 0 auto;\n}\n", "a,b > i{margin:0 auto}\n"),
      ("a{b:c}\n\n\nd{e:f}", "a{b:c}\nd{e:f}\n"),
      ("@media (min-width: 60rem) {\n  a { b: c }\n}", "@media (min-width:60rem){a{b:c}\n}\n"),
      (":root { --a: 1px; --b: calc(1px + 2px) }", ":root{--a:1px;--b:calc(1px + 2px)}\n"),
      ("", ""), ("  \n", ""), ("/* alleen uitleg */", ""),
    ])
  func plain(source: String, published: String) {
    #expect(text(source) == published)
  }

  @Test(
    "keeps what a space or a comment parts",
    arguments: [
      (".a .b{}", ".a .b{}\n"), (".a :is(b){}", ".a :is(b){}\n"), ("a+b{}", "a+b{}\n"),
      ("a/**/b{}", "a/**/b{}\n"), (".a/* x */.b{}", ".a/**/.b{}\n"),
      (".a /* x */ .b{}", ".a .b{}\n"), ("a{b:1px/* x */2px}", "a{b:1px/**/2px}\n"),
      ("@media screen and (x){}", "@media screen and (x){}\n"),
    ])
  func apart(source: String, published: String) {
    #expect(text(source) == published)
  }

  @Test(
    "keeps strings, addresses, escapes and licences as they are",
    arguments: [
      #"a::after{content:" {  /* ; */ } "}"#, #"a{content:'a\'  b'}"#,
      "a{background:url(een  plaatje;.png)}", "a{background:URL( \"a  b\" )}", #".a\  b{}"#,
      #".\41  b{}"#, #"a{content:"→ "/""}"#,
    ])
  func verbatim(source: String) {
    #expect(text(source) == source + "\n")
  }

  @Test("keeps a licence")
  func licence() {
    #expect(text("/*! MIT */\na { b: c }") == "/*! MIT */\na{b:c}\n")
  }

  @Test(
    "never traps on what is no style sheet",
    arguments: ["/*", "/", "\"", "'\\", "\\", "a{b:url(", "}", "{;}", "\\4", "url(\\", "\u{0}é🎈"])
  func broken(source: String) {
    #expect(text(text(source)).utf8.count <= source.utf8.count + 2)
  }

  @Test("says the same when it is published twice")
  func twice() {
    let once = text("a { b: c; } /*! d */ @media print { e::before { content: \"f  g\" } }")
    #expect(text(once) == once)
  }

  private func text(_ source: String) -> String {
    String(decoding: StyleSheet.published(Array(source.utf8)), as: UTF8.self)
  }
}

import Files
import Markup
import Testing

@testable import Preview

@Suite("A file in the preview")
struct PreviewFileTests {
  private func sent(_ path: String, _ text: String) -> String {
    let file = PreviewFile(OutputFile(path: path, bytes: Array(text.utf8)))
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test("that is a page has the script of the preview in its head")
  func addsScript() {
    let page = sent("index.html", "<html><head><title>A</title></head><body></head></body></html>")
    let parts = page.split(separator: "</head>", omittingEmptySubsequences: false)
    #expect(parts.count == 3)
    #expect(parts[0].hasSuffix("<script src=\"/_helder/voorbeeld.js\" defer></script>\n"))
  }

  @Test("that is a page may ask the preview what is new, and nothing else")
  func policy() {
    let policy = String(decoding: ContentPolicy.element, as: UTF8.self)
    let page = sent("index.html", "<head>\(policy)<title>A</title></head>\(policy)")
    #expect(page.contains("form-action 'self'; connect-src 'self'\"><title>A"))
    #expect(page.hasSuffix("</head>\(policy)"))
    #expect(ContentPolicy.ofHost.hasPrefix(ContentPolicy.ofPage + "; frame-ancestors"))
  }

  @Test("that is a page without a head has it all the same")
  func addsScriptAtStart() {
    #expect(sent("a.html", "<p>A").hasSuffix("</script>\n<p>A"))
    #expect(sent("a.html", "").contains("voorbeeld.js"))
  }

  @Test("that is no page stays as it is", arguments: ["assets/stijl.css", "sitemap.xml", "a.js"])
  func leavesAlone(path: String) {
    #expect(sent(path, "</head>") == "</head>")
  }

  @Test("leads to the preview where the page for missing addresses leads to the site")
  func localAddresses() {
    let file = OutputFile(
      path: "404.html",
      bytes: Array(
        """
        <a href="https://a.nl/b/x.css"></a><a href="https://a.nl/c">h</a><a href="/b/y.css">/b/</a>
        """.utf8))
    let page = String(
      decoding: PreviewFile(file, standingAt: "https://a.nl/b/").bytes, as: UTF8.self)
    #expect(page.contains("<a href=\"/x.css\"></a><a href=\"https://a.nl/c\">h</a>"))
    #expect(page.contains("<a href=\"/y.css\">/b/</a>"))
  }

  @Test("has the same tag for the same bytes only")
  func tags() {
    func tag(_ text: String) -> String {
      PreviewFile(bytes: Array(text.utf8), type: "").entityTag
    }
    #expect(tag("a") == tag("a"))
    #expect(Set(["", "a", "b", "ab", "ba"].map(tag)).count == 5)
  }
}

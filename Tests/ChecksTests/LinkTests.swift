import Testing

@Suite("Links on the rendered pages")
struct LinkTests {
  private func check(_ pages: [String: String], files: [String] = []) -> [String] {
    SmallPages(pages, files: files).findings(["link-broken", "anchor-broken"]).map(\.code)
  }

  @Test(
    "are sound when they lead to a file of the site",
    arguments: [
      "<a href=\"../index.html\">", "<a href=\"../index.html#kop\">", "<a href='../'>",
      "<a href=\"#eigen\">", "<img src=\"../assets/a.css\">", "<a href=\"https://elders.example\">",
      "<a href=\"mailto:a@b.nl\">", "<a href=\"../index.html?zoek=a\">",
      "<!-- <a href=\"weg.html\"> -->",
      "<script type=\"application/ld+json\">\"<a href=\\\"weg\\\">\"</script>",
      "<p data-href=\"weg.html\">", "<a href=\"../index.html#k%6Fp\">",
      "<a href=\"../index.html#a&amp;b\">",
    ])
  func areSound(html: String) {
    let pages = [
      "index.html": "<h2 id=\"kop\"></h2><p id=\"a&amp;b\">",
      "over/index.html": "<p id=\"eigen\">\(html)",
    ]
    #expect(check(pages, files: ["assets/a.css"]) == [])
  }

  @Test(
    "are broken when they do not",
    arguments: [
      ("<a href=\"weg.html\">", "link-broken"), ("<a href=\"/index.html\">", "link-broken"),
      ("<a href=\"../../index.html\">", "link-broken"),
      ("<img src=\"../assets/b.css\">", "link-broken"),
      ("<a href=\"../index.html#kopje\">", "anchor-broken"),
      ("<a class=\"x\" href='#weg'>", "anchor-broken"),
      ("<a\nhref=\"weg.html\">", "link-broken"),
      ("<p title=\"a > b\"><a href=\"weg\">", "link-broken"),
    ])
  func areBroken(html: String, code: String) {
    let pages = ["index.html": "<h2 id=\"kop\"></h2>", "over/index.html": html]
    #expect(check(pages, files: ["assets/a.css"]) == [code])
  }
}

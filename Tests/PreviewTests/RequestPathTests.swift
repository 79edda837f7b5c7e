import Testing

@testable import Preview

@Suite("The path of a request")
struct RequestPathTests {
  @Test(
    "names a file of the site",
    arguments: [
      ("/", "index.html"), ("/partijen/cis/", "partijen/cis/index.html"),
      ("/assets/stijl.css?v=3", "assets/stijl.css"), ("/partijen/cis", "partijen/cis"),
      ("/caf%C3%A9.png", "café.png"), ("/a%20b", "a b"), ("/a+b", "a+b"), ("/%41", "A"),
    ])
  func namesFiles(target: String, file: String) {
    #expect(RequestPath(target)?.file == file)
  }

  @Test(
    "that leads elsewhere or makes no sense names none",
    arguments: [
      "", "*", "index.html", "http://evil.example/", "/..", "/../etc/passwd", "/a/../b", "/./a",
      "/%2e%2e/etc/passwd", "/%2E%2E%2Fetc%2Fpasswd", "//evil.example", "/a//b", "/a\\b", "/a%5cb",
      "/a%00b", "/a%0ab", "/%", "/%4", "/%zz", "/%+1", "/%ff", "/%c3%28",
    ])
  func refuses(target: String) {
    #expect(RequestPath(target) == nil)
  }

  @Test("that is encoded twice is decoded once")
  func decodesOnce() {
    #expect(RequestPath("/%252e%252e/etc")?.file == "%2e%2e/etc")
  }

  @Test("gives the values of its query")
  func query() {
    let path = RequestPath("/a?pagina=partijen%2Fcis&leeg=&pagina=b")
    #expect(path?.value(of: "pagina") == "partijen/cis")
    #expect(path?.value(of: "leeg") == "")
    #expect(path?.value(of: "regel") == nil)
  }
}

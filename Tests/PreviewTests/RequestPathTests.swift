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

  @Test(
    "knows its own addresses after decoding once",
    arguments: [
      ("/_helder/stand", true), ("/%5Fhelder%2fstand", true), ("/%255fhelder/stand", false),
      ("/_helder", false), ("/_Helder/stand", false), ("/x/_helder/stand", false),
    ])
  func knowsItsOwn(target: String, isOwn: Bool) {
    #expect(RequestPath(target)?.isOfPreview == isOwn)
  }

  @Test(
    "and its host are those of this machine, with the port, which 80 can do without",
    arguments: [
      ("127.0.0.1:8080", 8080, true), ("LOCALHOST:8080", 8080, true), ("%6cocalhost:1", 1, true),
      ("[::1]:80", 80, true), ("localhost", 80, true), ("localhost", 8080, false),
      ("%256cocalhost:1", 1, false), ("localhost.:1", 1, false), ("", 80, false),
      ("localhost:80%00", 80, false), ("127.0.0.1:8080 ", 8080, false), ("\u{212A}:1", 1, false),
    ])
  func knowsItsHost(host: String, port: Int, isOwn: Bool) {
    #expect(RequestHost.isOwn(host, port: port) == isOwn)
  }
}

import Files
import Testing

@testable import Site

@Suite("The assets of a site")
struct PublishedAssetsTests {
  private func assets(_ texts: [(String, String)], plain: Bool = false) -> PublishedAssets {
    PublishedAssets(
      texts.map { OutputFile(path: "assets/" + $0.0, bytes: Array($0.1.utf8)) }, plain: plain)
  }

  private func text(_ address: [UInt8]?) -> String? {
    address.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The published texts by the names as they are written.
  private func texts(_ assets: PublishedAssets) -> [String: String] {
    var texts: [String: String] = [:]
    for file in assets.files {
      texts[file.withoutDigest] = String(decoding: file.bytes, as: UTF8.self)
    }
    return texts
  }

  @Test("have the digest of what is in them before the end of their names")
  func haveDigests() {
    let assets = assets([("a.js", "1"), ("b/LICENSE", "2"), ("c.min.js", "1"), ("zoë.svg", "")])
    #expect(assets.files[0].path == "assets/a.\(assets.files[0].digest).js")
    #expect(assets.files[1].path == "assets/b/LICENSE.\(assets.files[1].digest)")
    #expect(assets.files[2].path == "assets/c.min.\(assets.files[0].digest).js")
    #expect(assets.files[3].path == "assets/zoë.ef46db3751d8e999.svg")
  }

  @Test("are called by these names in templates, whatever stands behind them")
  func areCalledByThem() throws {
    let assets = assets([("a.css", "p{}"), ("een plaatje.png", "x")])
    let name = assets.files[0].path
    for rest in ["\">", "' media=print", "", "?x#y\"", "#y\"", ", ", "\n"] {
      #expect(text(assets.behindValue(Array("assets/a.css\(rest)".utf8)[...])) == name + rest)
    }
    #expect(
      text(assets.behindValue(Array("assets/een%20plaatje.png\"".utf8)[...]))
        == "assets/een%20plaatje.\(assets.files[1].digest).png\"")
    for other in ["assets/b.css\"", "/assets/a.css\"", "assets/a.css.map\"", "assets/", "a.css"] {
      #expect(assets.behindValue(Array(other.utf8)[...]) == nil)
    }
  }

  @Test("call each other by them, in styles, scripts and drawings")
  func callEachOther() {
    let assets = assets([
      ("a.css", "@import \"sub/b.css\";p{background:url(x.png)}q{content:\"x.png\"}"),
      ("sub/b.css", "p{background:url( '../x.png?v#w' ),url(weg.png),url(https://x.png)}"),
      ("x.png", "png"), ("s.js", "load('x.png', './sub/b.css', `no x.png`, 'a.css?1')"),
      ("y.svg", "<svg><use href=\"z.svg#x\"/><text>x.png</text></svg>"), ("z.svg", "<svg/>"),
    ])
    let names = Dictionary(
      uniqueKeysWithValues: assets.files.map {
        ($0.withoutDigest.dropFirst(7), $0.path.dropFirst(7))
      })
    func name(_ path: Substring) -> Substring { names[path] ?? "?" }
    let texts = texts(assets)
    #expect(
      texts["assets/a.css"]
        == "@import \"\(name("sub/b.css"))\";p{background:url(\(name("x.png")))}\nq{content:\"x.png\"}\n"
    )
    #expect(
      texts["assets/sub/b.css"]
        == "p{background:url( '../\(name("x.png"))?v#w' ),url(weg.png),url(https://x.png)}\n")
    #expect(
      texts["assets/s.js"]
        == "load('\(name("x.png"))', './\(name("sub/b.css"))', `no x.png`, '\(name("a.css"))?1')")
    #expect(
      texts["assets/y.svg"] == "<svg><use href=\"\(name("z.svg"))#x\"/><text>x.png</text></svg>")
  }

  @Test("get another name when one that they call does, however far, and in a circle too")
  func getOtherNames() {
    func paths(_ last: String) -> [String] {
      assets([
        ("a.css", "@import 'b.css';"), ("b.css", "@import 'c.css';"),
        ("c.css", "@import 'a.css';\(last)"), ("d.css", "p{}"),
      ]).files.map(\.path)
    }
    let (one, other) = (paths("p{}"), paths("q{}"))
    #expect(zip(one, other).map(==) == [false, false, false, true])
    #expect(paths("p{}") == one)
  }

  @Test("keep their names for the preview, and are compared without digests")
  func keepTheirNames() {
    let files = [("a.css", "p{background:url(x.png)}"), ("x.png", "x")]
    let plain = assets(files, plain: true)
    #expect(plain.files.map(\.path) == ["assets/a.css", "assets/x.png"])
    #expect(text(plain.address("assets/x.png".utf8)) == "assets/x.png")
    #expect(plain.address("assets/y.png".utf8) == nil)
    let page =
      "<p>assets/ assets/a.css</p><img src=\"../assets/x.png?y\"><link href='assets/a.css'>"
    let digests = assets(files)
    let published = page.replacing("assets/x.png", with: digests.files[1].path)
      .replacing("'assets/a.css", with: "'" + digests.files[0].path)
    #expect(published != page)
    let file = OutputFile(path: "index.html", bytes: Array(published.utf8))
    #expect(String(decoding: file.withPlainAssetNames.bytes, as: UTF8.self) == page)
  }
}

extension OutputFile {
  /// The path without the digest in it.
  fileprivate var withoutDigest: String {
    let parts = path.split(separator: ".")
    return parts.filter { $0.count != 16 }.joined(separator: ".")
  }
}

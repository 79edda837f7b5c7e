import Testing

@testable import Checks

@Suite("Plain addresses")
struct PlainAddressTests {
  private static let paths = SitePaths(
    pages: ["index.html", "a/index.html", "a/b/index.html", "a/b/c.html", "404.html"],
    files: ["assets/a.css", "_headers", "a/a", "a/b"], ownAddress: "https://huis.example/")

  /// Addresses of these pieces, the same each time.
  private static let random: [String] = {
    var state: UInt64 = 20_180_525
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 11) % bound
    }
    let pieces = [
      "../", "./", "/", "a", "b", "a/", "b/", "index.html", "c.html", "#", "?", "%61", "&amp;", ":",
      ".", "..", "assets/a.css", "é", "#wat", "//", "\\",
    ]
    return (0..<20_000).map { _ in (0...next(5)).map { _ in pieces[next(pieces.count)] }.joined() }
  }()

  @Test("are read as all addresses are", arguments: 0..<5)
  func agree(page: Int) {
    let plain = PlainAddresses(onPage: page, of: Self.paths)
    var readCount = 0
    for address in Self.random {
      let bytes = Array(address.utf8)
      guard let (target, start) = plain.target(of: bytes[...]) else { continue }
      readCount += 1
      let full = LocalAddress(bytes[...], in: Self.paths.pages[page])
      let fragment = String(decoding: bytes[start...], as: UTF8.self)
      #expect(full.map { Self.paths.target(at: $0.path) } == target, "\(address)")
      #expect(full?.fragment ?? "" == fragment, "\(address)")
    }
    #expect(readCount > 2_000)
  }

  @Test("of the site itself are paths where something is at that path")
  func arePaths() {
    let own = Array("https://huis.example/".utf8)
    var readCount = 0
    for address in Self.random {
      let bytes = Array(address.utf8)
      guard PlainAddresses.isPath(bytes[...]) else { continue }
      let target = Self.paths.target(at: bytes[...], [])
      guard target != .nothing else { continue }
      readCount += 1
      let full = LocalAddress((own + bytes)[...], in: "a/index.html", ownAddress: own)
      #expect(full.map { Self.paths.target(at: $0.path) } == target, "\(address)")
      #expect(full?.fragment == nil, "\(address)")
    }
    #expect(readCount > 200)
    for address in ["a#b", "a?b", "a%61", "a&amp;b", "a b", "a\tb", "a\\b"] {
      #expect(!PlainAddresses.isPath(Array(address.utf8)[...]), "\(address)")
    }
  }

  @Test("are nearly all that pages hold")
  func areRead() {
    let plain = PlainAddresses(onPage: 2, of: Self.paths)
    for address in [
      "../../index.html", "../../assets/a.css", "c.html#wat", "#inhoud", "../b/c.html",
    ] {
      #expect(plain.target(of: Array(address.utf8)[...]) != nil, "\(address)")
    }
  }
}

@Suite("Strings of bytes")
struct ByteStringsTests {
  @Test("are each there once, in their order", arguments: [1, 12, 13, 1000])
  func areThereOnce(count: Int) {
    var strings = ByteStrings()
    let texts = (0..<count).map { "tekst \($0 * 7919)" } + [""]
    for (index, text) in (texts + texts).enumerated() {
      let (number, isNew) = strings.insert(Array(text.utf8)[...])
      #expect(number == index % texts.count)
      #expect(isNew == (index < texts.count))
    }
    #expect(strings.count == texts.count)
    #expect(strings.texts == texts)
    for (index, text) in texts.enumerated() {
      let bytes = Array(text.utf8)
      let middle = bytes.count / 2
      #expect(strings.index(of: bytes[...]) == index)
      #expect(strings.index(of: bytes[..<middle], bytes[middle...]) == index)
      #expect(strings.index(of: (bytes + [0])[...]) == nil)
    }
  }
}

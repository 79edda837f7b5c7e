import Testing

@testable import Files

@Suite("Reading a file")
struct ReadingTests {
  @Test("gives its bytes, whatever they are", arguments: [0, 1, 4095, 4096, 65536, 1_000_000])
  func givesTheBytes(size: Int) throws {
    let folder = try TemporaryFolder()
    try folder.script("head -c \(size) /dev/urandom > a; od -An -v -tx1 a | tr -d ' \\n' > a.hex")
    let bytes = try FileSystem.readFile(folder.path("a"), limit: 1_000_000)
    let hex = try FileSystem.readFile(folder.path("a.hex"), limit: 2_000_000)
    #expect(bytes.count == size)
    let digits = Array("0123456789abcdef".utf8)
    #expect(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] } == hex)
  }

  @Test("reads to the end where the system gives no size")
  func readsFilesOfUnknownSize() throws {
    let bytes = try FileSystem.readFile("/proc/self/status", limit: 1_000_000)
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("Name:"))
    #expect(bytes.last == UInt8(ascii: "\n"))
  }

  @Test("follows a link that the reader named himself")
  func followsLinks() throws {
    let folder = try TemporaryFolder()
    try folder.script("printf hallo > a; ln -s a b")
    #expect(try FileSystem.readFile(folder.path("b"), limit: 10) == Array("hallo".utf8))
  }

  @Test(
    "is refused, without waiting, with the reason",
    arguments: [
      ("mkfifo x", "x", FileSystemError.Reason.isNoFile),
      ("mkdir x", "x", .isFolder),
      ("ln -s /dev/zero x", "x", .isNoFile),
      ("ln -s x x", "x", .linkLoop),
      ("true", "x", .missing),
      ("touch x", "x/y", .isNoFolder),
      ("printf 12345678901 > x", "x", .largerThan(limit: 10)),
      ("truncate -s 1T x", "x", .largerThan(limit: 10)),
      ("true", String(repeating: "x", count: 300), .nameTooLong),
      ("true", "a\0b", .impossibleName),
    ])
  func isRefused(script: String, name: String, reason: FileSystemError.Reason) throws {
    let folder = try TemporaryFolder()
    try folder.script(script)
    let path = folder.path(name)
    #expect(throws: FileSystemError(.read, path, reason)) {
      try FileSystem.readFile(path, limit: 10)
    }
  }

  @Test("refuses an endless file that gives no size at its limit")
  func refusesAtTheLimit() {
    #expect(throws: FileSystemError(.read, "/proc/self/status", .largerThan(limit: 100))) {
      try FileSystem.readFile("/proc/self/status", limit: 100)
    }
  }
}

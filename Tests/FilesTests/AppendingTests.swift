import Testing

@testable import Files

@Suite("Adding to a file")
struct AppendingTests {
  @Test("makes it, and then keeps what it has")
  func keepsWhatItHas() throws {
    let folder = try TemporaryFolder()
    for text in ["een\n", "", "twee\n"] {
      try FileSystem.append(Array(text.utf8), to: folder.path("a"))
    }
    #expect(try FileSystem.readFile(folder.path("a"), limit: 100) == Array("een\ntwee\n".utf8))
  }

  @Test(
    "is refused, without waiting, with the reason",
    arguments: [
      ("mkfifo x", "x", FileSystemError.Reason.isNoFile), ("mkdir x", "x", .isFolder),
      ("ln -s /dev/full x", "x", .diskFull), ("ln -s x x", "x", .linkLoop),
      ("true", "x/y", .missing), ("touch x", "x/y", .isNoFolder), ("true", "x\0y", .impossibleName),
    ])
  func isRefused(script: String, name: String, reason: FileSystemError.Reason) throws {
    let folder = try TemporaryFolder()
    try folder.script(script)
    let path = folder.path(name)
    #expect(throws: FileSystemError(.write, path, reason)) {
      try FileSystem.append([0x78], to: path)
    }
  }
}

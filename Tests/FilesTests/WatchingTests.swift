import Files
import Testing

@Suite("A folder that is watched", .timeLimit(.minutes(1)))
struct WatchingTests {
  /// A folder with a file and a folder in it.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try folder.script("mkdir -p content/partijen; echo een > content/index.md")
    return folder
  }

  /// What is told after `script` ran in the folder.
  private func change(after script: String) async throws -> FolderChange? {
    let folder = try folder()
    let watcher = try FolderWatcher(["\(folder.path)/content"])
    defer { watcher.close() }
    _ = try folder.script(script)
    var changes = watcher.changes.makeAsyncIterator()
    return await changes.next()?.below(folder.path)
  }

  @Test(
    "tells which files were written, moved into place or removed",
    arguments: [
      ("echo twee > content/index.md", ["content/index.md"]),
      ("echo twee > content/partijen/cis.md", ["content/partijen/cis.md"]),
      ("echo x > nieuw; mv nieuw content/index.md", ["content/index.md"]),
      ("rm content/index.md", ["content/index.md"]),
      ("ln -s index.md content/link.md", ["content/link.md"]),
      ("ln content/index.md content/hard.md", ["content/hard.md"]),
      ("echo x > 'content/Zoë b.md'", ["content/Zoë b.md"]),
    ])
  func tellsFiles(script: String, paths: [String]) async throws {
    #expect(try await change(after: script) == .files(Set(paths)))
  }

  @Test("tells of a save by way of another name, as vim does it, together")
  func tellsRenamingSave() async throws {
    let script = "cd content; mv index.md index.md~; echo twee > index.md; rm index.md~"
    let change = try await change(after: script)
    #expect(change == .files(["content/index.md", "content/index.md~"]))
  }

  @Test(
    "tells that folders came or went",
    arguments: [
      "mkdir content/momenten", "rmdir content/partijen", "mv content/partijen content/p",
      "mkdir -p x/y; mv x content/x",
    ])
  func tellsFolders(script: String) async throws {
    #expect(try await change(after: script) == .anything)
  }

  @Test("is watched with the folders that come into it later, and once it came back itself")
  func followsNewFolders() async throws {
    let folder = try folder()
    let watcher = try FolderWatcher(["\(folder.path)/content"])
    defer { watcher.close() }
    var changes = watcher.changes.makeAsyncIterator()
    _ = try folder.script("mkdir -p content/a/b")
    #expect(await changes.next() == .anything)
    _ = try folder.script("echo x > content/a/b/c.md")
    #expect(await changes.next()?.below(folder.path) == .files(["content/a/b/c.md"]))
    _ = try folder.script("mv content weg")
    #expect(await changes.next() == .anything)
    _ = try folder.script("mkdir content")
    #expect(await changes.next() == .anything)
    _ = try folder.script("echo x > content/d.md")
    #expect(await changes.next()?.below(folder.path) == .files(["content/d.md"]))
  }

  @Test(
    "is another one once a link on the way to it is pointed elsewhere, or a folder above swapped",
    arguments: [
      ("ln -s een nu", "nu/content", "ln -sfn twee nu"),
      ("mkdir w; ln -s ../een w/a; ln -s w/a nu", "nu/content", "ln -sfn ../twee w/a"),
      ("ln -s een/content c", "c", "rm c; sleep 0.05; ln -s twee/content c"),
      ("true", "een/content", "mv een oud; mv twee een"),
    ])
  func followsTheWay(before: String, root: String, swap: String) async throws {
    let folder = try TemporaryFolder()
    _ = try folder.script(
      "mkdir -p een/content twee/content; echo een > een/content/a.md; echo 2 > twee/content/a.md")
    _ = try folder.script(before)
    let watcher = try FolderWatcher(["\(folder.path)/\(root)"])
    defer { watcher.close() }
    var changes = watcher.changes.makeAsyncIterator()
    _ = try folder.script(swap)
    var last = await changes.next()
    #expect(last == .anything)
    // What is there in the end is watched; until it is, nothing is told file by file.
    while last == .anything {
      _ = try folder.script("echo drie > \(root)/a.md || true")
      last = await changes.next()
    }
    #expect(last?.below(folder.path) == .files(["\(root)/a.md"]))
  }

  @Test("tells nothing of what comes and goes beside the way to it")
  func leavesNeighboursAlone() async throws {
    let folder = try folder()
    let watcher = try FolderWatcher(["\(folder.path)/content"])
    defer { watcher.close() }
    var changes = watcher.changes.makeAsyncIterator()
    _ = try folder.script("echo x > buur; rm buur; mkdir map; echo y > content/index.md")
    #expect(await changes.next()?.below(folder.path) == .files(["content/index.md"]))
  }

  @Test("is left alone while a file in it is being written")
  func waitsForTheEnd() async throws {
    let folder = try folder()
    let watcher = try FolderWatcher(["\(folder.path)/content"])
    defer { watcher.close() }
    _ = try folder.script(
      "exec 3> content/lang.md; printf half >&3; echo x > content/kort.md; printf heel >&3")
    var changes = watcher.changes.makeAsyncIterator()
    guard case .files(let first) = await changes.next()?.below(folder.path) else {
      Issue.record("no files")
      return
    }
    #expect(first.contains("content/kort.md"))
    #expect(try FileSystem.readFile("\(folder.path)/content/lang.md", limit: 99).count == 8)
  }

  @Test("that is not there can't be watched")
  func needsTheFolder() throws {
    #expect(throws: FileSystemError.self) { _ = try FolderWatcher(["/nergens/te/vinden"]) }
  }

  @Test("tells nothing more once it is closed")
  func ends() async throws {
    let folder = try folder()
    let watcher = try FolderWatcher(["\(folder.path)/content"])
    watcher.close()
    var changes = watcher.changes.makeAsyncIterator()
    #expect(await changes.next() == nil)
  }

  @Test("can be looked at again and again instead")
  func polls() async throws {
    let folder = try folder()
    var changes = FolderPoller(["\(folder.path)/content"]).changes().makeAsyncIterator()
    _ = try folder.script("echo drie > content/index.md; rm -r content/partijen")
    #expect(await changes.next()?.below(folder.path) == .files(["content/index.md"]))
  }
}

extension FolderChange {
  /// The change with its paths from `folder`.
  fileprivate func below(_ folder: String) -> FolderChange {
    guard case .files(let paths) = self else { return self }
    return .files(Set(paths.map { String($0.dropFirst(folder.count + 1)) }))
  }
}

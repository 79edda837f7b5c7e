import Testing

@testable import Files

@Suite("Two builds at once")
struct LockTests {
  @Test("are kept apart: the second says who is busy")
  func areKeptApart() throws {
    let site = try Site()
    try site.publish(["a": "1"])
    let draft = try site.publication().begin()
    let busy = PublicationError.isBusy(
      output: site.output, process: SystemCall.processNumber)
    #expect(throws: busy) { try site.publish(["a": "2"]) }
    draft.discard()
    #expect(try site.publish(["a": "2"]).written == 1)
  }

  @Test("are no trouble to outputs side by side")
  func areNoTroubleToOthers() throws {
    let site = try Site()
    let draft = try site.publication().begin()
    let other = Publication(output: site.folder.path("public2"), protectedFolders: [])
    #expect(try other.publish([]).mode == .created)
    #expect(try draft.publish().mode == .created)
  }

  @Test("are not confused by the lock file of a build that was killed")
  func areNotConfusedByAnOldLock() throws {
    let site = try Site()
    try site.folder.script("echo 1 > .public.lock")
    #expect(try site.publish(["a": "1"]).mode == .created)
    #expect(try site.names() == ["public"])
  }
}

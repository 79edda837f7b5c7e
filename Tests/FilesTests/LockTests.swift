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

  @Test("say once that they wait, and for whom, when it takes half a second")
  func sayThatTheyWait() throws {
    let site = try Site()
    let draft = try site.publication().begin()
    let busy = PublicationError.isBusy(
      output: site.output, process: SystemCall.processNumber)
    for (patience, told) in [(400, []), (700, [busy])] {
      var said: [PublicationError] = []
      #expect(throws: busy) {
        _ = try site.publication(patience: patience).begin { said.append($0) }
      }
      #expect(said == told)
    }
    draft.discard()
    _ = try site.publication().begin { _ in Issue.record("nobody is waited for") }
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

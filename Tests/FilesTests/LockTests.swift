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

  @Test(
    "take nothing for the lock that is something else, and leave it as it is",
    arguments: [
      "ln -s mine .public.lock", "ln mine .public.lock", "ln -s nowhere .public.lock",
      "mkdir .public.lock", "mkfifo .public.lock", "cp mine .public.lock",
      "printf 123456789012345678901 > .public.lock", "ln -s public .public.lock",
    ])
  func takeNothingElse(script: String) throws {
    let site = try Site()
    try site.publish(["a": "1"])
    try site.folder.script("echo precious > mine; \(script)")
    let before = try site.folder.script("ls -lAR --full-time; ls -di mine .public.lock")
    #expect(throws: PublicationError.isNoLock(site.folder.path(".public.lock"))) {
      try site.publish(["a": "2"])
    }
    #expect(try site.folder.script("ls -lAR --full-time; ls -di mine .public.lock") == before)
    #expect(try site.folder.script("cat mine") == "precious\n")
  }

  @Test("leave what somebody put in place of the lock meanwhile")
  func leaveWhatIsNoLock() throws {
    let site = try Site()
    let draft = try site.publication().begin()
    try site.folder.script("rm .public.lock; echo precious > .public.lock")
    _ = try draft.publish()
    #expect(try site.folder.script("cat .public.lock") == "precious\n")
  }
}

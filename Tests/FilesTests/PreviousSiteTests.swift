import Testing

@testable import Files

@Suite("The old site")
struct PreviousSiteTests {
  private let kept = ".public.vorige"

  @Test("stays whole until another site takes the place of the new one")
  func staysWhole() throws {
    let site = try Site()
    try site.publish(["a": "1", "b": "1", "c/d": "1"])
    #expect(try site.folder.script("ls -A") == "public\n")
    let number = try site.trace(".").number
    try site.publish(["a": "2", "b": "1"])
    #expect(try site.texts(in: site.folder.path(kept)) == ["a": "1", "b": "1", "c/d": "1"])
    #expect(try site.folder.script("stat -c %i \(kept)") == "\(number)\n")
    #expect(try site.publish(["a": "2", "b": "1"]).mode == .untouched)
    #expect(try site.texts(in: site.folder.path(kept))["a"] == "1")
    #expect(throws: PublicationError.impossiblePath("../x")) { try site.publish(["../x": ""]) }
    #expect(try site.texts(in: site.folder.path(kept))["a"] == "1")
    try site.publish(["a": "3"])
    #expect(try site.texts(in: site.folder.path(kept)) == ["a": "2", "b": "1"])
    #expect(try site.names() == ["public"])
  }

  @Test(
    "never takes the place of what is not Helder's",
    arguments: [
      "mkdir .public.vorige; echo precious > .public.vorige/mine",
      "ln -s public .public.vorige", "echo precious > .public.vorige",
    ])
  func takesNoPlace(script: String) throws {
    let site = try Site()
    try site.publish(["a": "1"])
    try site.folder.script(script)
    let before = try site.folder.script("ls -lAR --full-time")
    for force in [false, true] {
      #expect(throws: PublicationError.isNoPreviousSite(site.folder.path(kept))) {
        try site.publish(["a": "2"], force: force)
      }
      #expect(try site.texts() == ["a": "1"])
    }
    #expect(try site.publish(["a": "1"]).mode == .untouched)
    #expect(try site.folder.script("ls -lAR --full-time") == before)
    #expect(try site.publish(["a": "2"], inPlace: true).mode == .inPlace)
    #expect(try site.folder.script("ls -A").contains(kept))
  }

  @Test("that somebody put a file in is not removed with it")
  func isNotRemovedWithAFile() throws {
    let site = try Site()
    try site.publish(["a": "1"])
    try site.publish(["a": "2"])
    try site.folder.script("echo precious > .public.vorige/mine")
    #expect(throws: PublicationError.isNoPreviousSite(site.folder.path(kept))) {
      try site.publish(["a": "3"])
    }
    try site.folder.script("rm .public.vorige/mine")
    #expect(try site.publish(["a": "3"]).mode == .exchanged)
  }

  @Test("is not kept where force was to remove it, so that nothing stands in the way")
  func isNotKeptFromForce() throws {
    let site = try Site()
    try site.folder.script("mkdir public; echo mine > public/mine")
    try site.publish(["a": "1"], force: true)
    #expect(try site.folder.script("ls -A") == "public\n")
    try site.folder.script("echo mine > public/mine")
    try site.publish(["a": "2"], force: true)
    #expect(try site.texts(in: site.folder.path(kept)) == ["a": "1"])
    #expect(try site.publish(["a": "3"]).mode == .exchanged)
  }

  @Test("goes when a later one is replaced in place")
  func goesInPlace() throws {
    let site = try Site()
    try site.publish(["a": "1"])
    try site.publish(["a": "2"])
    try site.publish(["a": "3"], inPlace: true)
    #expect(try site.folder.script("ls -A") == "public\n")
  }
}

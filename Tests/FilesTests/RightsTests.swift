import Testing

@testable import Files

@Suite("An output of which not all may be written", .enabled(if: Tools.canBeOther, "needs root"))
struct RightsTests {
  @Test("in a folder that may not be written is filled file by file")
  func parentIsReadOnly() throws {
    let stage = try stage("chmod 755 out; chown root out")
    let result = try Shell.run(Tools.asOther(stage.command("two")))
    #expect(result.output == "fileByFile: written 9, unchanged 3, removed 5, leftovers 0\n")
    #expect(try stage.standing() == "two")
    #expect(try stage.names() == ["public"])
  }

  @Test(
    "is left alone where it, or all of it, may not be written",
    arguments: [
      "chmod 555 out/public; chown root out out/public", "chmod 555 out/public; chown -R root out",
      "chmod 555 out/public", "chmod 555 out; chown root out; chmod 555 out/public/partijen",
    ])
  func outputIsReadOnly(script: String) throws {
    let stage = try stage(script)
    let result = try Shell.run(Tools.asOther(stage.command("two")))
    #expect(result.end == .exit(3), "\(result.output)")
    #expect(result.output.hasSuffix("you have no permission\n"), "\(result.output)")
    #expect(try stage.standing() == "one")
    #expect(try stage.names() == ["public"])
  }

  @Test("is replaced where it can be renamed, and says what of the old could not be removed")
  func partIsReadOnly() throws {
    let stage = try stage("chown root out/public/partijen")
    let result = try Shell.run(Tools.asOther(stage.command("two")))
    #expect(result.end == .exit(0))
    #expect(result.output.hasPrefix("exchanged: "))
    #expect(result.output.contains("left behind: can't remove"))
    #expect(try stage.standing() == "two")
    #expect(try stage.names().count == 2)
    // Who may remove it does so with the next build.
    #expect(try Shell.run(stage.command("two")).output.contains("leftovers 1"))
    #expect(try stage.names() == ["public"])
  }

  @Test("keeps the files of another user, as copies where it must, with their times")
  func filesAreOfAnother() throws {
    let stage = try stage(
      "chown root out/public/partijen/equal1.html; touch -d 2001-02-03 out/public/partijen/equal1.html"
    )
    let result = try Shell.run(Tools.asOther(stage.command("two")))
    #expect(result.output == "exchanged: written 9, unchanged 3, removed 5, leftovers 0\n")
    #expect(try stage.standing() == "two")
    #expect(
      try stage.folder.script("stat -c %y out/public/partijen/equal1.html").hasPrefix(
        "2001-02-03 00:00:00"))
  }

  @Test("that may not be read is not taken for an empty one")
  func mayNotBeRead() throws {
    let stage = try stage("chmod 000 out/public/partijen; chown root out/public/partijen")
    let result = try Shell.run(Tools.asOther(stage.command("two")))
    #expect(result.end == .exit(3))
    #expect(
      result.output.hasSuffix("out/public/partijen': you have no permission\n"), "\(result.output)")
    #expect(try stage.standing() == "one")
  }

  /// A stage where the site `one` stands, all of it another user's, and then `script` was run.
  private func stage(_ script: String) throws -> Stage {
    let stage = try Stage(.probe)
    try stage.folder.script("chmod -R a+rX .; chmod 755 .")
    try stage.reset("one")
    try stage.folder.script("chown -R 65534:65534 out; \(script)")
    return stage
  }
}

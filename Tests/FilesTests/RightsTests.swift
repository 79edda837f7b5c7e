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

  @Test(
    "of which a folder or a file is another's stays so: it is replaced file by file",
    arguments: [("out/public/partijen", "777"), ("out/public/partijen/equal1.html", "755")])
  func partIsOfAnother(path: String, mode: String) throws {
    let stage = try stage(
      "chmod \(mode) \(path); chown root:root \(path); touch -d 2001-02-03 \(path)")
    let result = try Shell.run(Tools.asOther(stage.command("two")))
    #expect(result.end == .exit(0))
    #expect(result.output == "fileByFile: written 9, unchanged 3, removed 5, leftovers 0\n")
    #expect(try stage.standing() == "two")
    #expect(try stage.folder.script("stat -c '%U %G %a' \(path)") == "root root \(mode)\n")
    #expect(
      try stage.folder.script("stat -c %y out/public/partijen/equal1.html").hasPrefix("2001")
        == path.hasSuffix("html"))
    #expect(try stage.names() == ["public"])
  }

  @Test(
    "of which a file that changes is another's is left alone, and says what it can't keep",
    arguments: [
      ("chown root", "the owner"), ("chgrp root", "the group"),
    ])
  func fileIsOfAnother(script: String, what: String) throws {
    let stage = try stage("\(script) out/public/partijen/changed2.html")
    for options in [[], ["--in-place"]] {
      let result = try Shell.run(Tools.asOther(stage.command("two") + options))
      #expect(result.end == .exit(3))
      #expect(
        result.output.hasPrefix("error: can't keep \(what) of '")
          && result.output.hasSuffix("partijen/changed2.html': you have no permission\n"),
        "\(result.output)")
      #expect(try stage.standing() == "one")
      #expect(try stage.names() == ["public"])
    }
  }

  @Test(
    "keeps whose it is, who may read it and what else is noted of it; what is new gets what its folder gives",
    arguments: [[], ["--in-place"]])
  func keepsItsRights(options: [String]) throws {
    let stage = try Stage(.probe)
    try stage.reset("one")
    try stage.folder.script(
      """
      chgrp -R 33 out/public; find out/public -type d -exec chmod 2750 {} +
      find out/public -type f -exec chmod 640 {} +
      chown 7:8 out/public/index.html out/public/.helder.json; chmod 444 out/public/index.html
      chmod 2555 out/public/partijen
      """)
    let before = try rights(stage, "public public/index.html public/partijen public/.helder.json")
    let result = try Shell.run(
      ["sh", "-c", "umask 027; exec \"$@\"", "sh"] + stage.command("two") + options)
    #expect(result.end == .exit(0), "\(result.output)")
    #expect(try stage.standing() == "two")
    #expect(
      try rights(stage, "public public/index.html public/partijen public/.helder.json") == before)
    #expect(
      try rights(
        stage,
        "public/partijen/two public/partijen/two/alone1.html public/kind public/kind/index.html")
        == "0 33 2750\n0 33 640\n0 33 2750\n0 33 640\n")
    #expect(
      try rights(stage, "public/partijen/changed1.html public/partijen/equal1.html")
        == "0 33 640\n0 33 640\n")
  }

  @Test(
    "keeps access lists and attributes", .enabled(if: Tools.canSetAttributes, "needs attributes"),
    arguments: [[], ["--in-place"]])
  func keepsAccessLists(options: [String]) throws {
    let stage = try Stage(.probe)
    try stage.reset("one")
    // An access list: the user any, the user 33 may read, the group nothing, the mask, others none.
    let list =
      "0x0200000001000600ffffffff020004002100000004000000ffffffff10000400ffffffff20000000ffffffff"
    let folders =
      "0x0200000001000700ffffffff020005002100000004000000ffffffff10000500ffffffff20000000ffffffff"
    let set = """
      import os, sys
      at = lambda name, path, value: os.setxattr(path, name, bytes.fromhex(value[2:]))
      at("system.posix_acl_access", "out/public/index.html", "\(list)")
      at("user.note", "out/public/index.html", "0x414243")
      for path in ["out/public", "out/public/partijen"]:
          at("system.posix_acl_access", path, "\(folders)")
          at("system.posix_acl_default", path, "\(folders)")
      """
    let get = """
      import os
      for path in ["", "/partijen", "/index.html", "/partijen/two", "/partijen/two/alone1.html",
                   "/partijen/equal1.html", "/partijen/changed1.html"]:
          path = "out/public" + path
          if os.path.exists(path): print(path, {name: os.getxattr(path, name).hex() for name in sorted(os.listxattr(path))})
      """
    func run(_ script: String) throws -> [Substring] {
      let result = try Shell.run(["python3", "-c", script], in: stage.folder.path)
      #expect(result.end == .exit(0), "\(result.output)")
      return result.output.split(separator: "\n")
    }
    _ = try run(set)
    let before = try run(get)
    #expect(before.count == 5)
    let result = try Shell.run(stage.command("two") + options)
    #expect(result.end == .exit(0), "\(result.output)")
    let after = try run(get)
    #expect(after.count == 7)
    for line in before { #expect(after.contains(line)) }
    // What is new gets it from its folder, and what was there without it does not.
    #expect(after.first { $0.contains("/two {") }?.contains("posix_acl_default") == true)
    #expect(after.first { $0.contains("alone1") }?.contains("posix_acl_access") == true)
    #expect(after.first { $0.contains("changed1") }?.contains("acl") == false)
  }

  /// The owner, group and mode of paths in the stage's `out`, a line each.
  private func rights(_ stage: Stage, _ paths: String) throws -> String {
    try stage.folder.script("cd out; stat -c '%u %g %a' \(paths)")
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

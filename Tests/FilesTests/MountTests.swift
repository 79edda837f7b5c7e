import Testing

@testable import Files

@Suite("An output on a disk that sets limits", .enabled(if: Tools.canMount, "needs mounts"))
struct MountTests {
  @Test(
    "that runs full keeps the whole old site, however little is missing",
    arguments: ["size", "nr_inodes"])
  func runsFull(limit: String) throws {
    let stage = try Stage(.probe)
    // With room for the old site alone, then for a file or a block more each time.
    let least = limit == "size" ? 14 : 22
    var refusals = 0
    for extra in 0... {
      let amount = limit == "size" ? "\((least + extra) * 4)k" : "\(least + extra)"
      let result = try mounted(
        stage,
        """
        mkdir out; mount -t tmpfs -o \(limit)=\(amount) none out
        cp -a whole/one out/public || { echo too small; exit 0; }
        $two && echo || echo "exit $?"
        ls -A out; cp -a out/public result
        """)
      if result.contains("too small") {
        try stage.folder.script("rm -rf out result")
        continue
      }
      let standing = try stage.standing(output: "result")
      try stage.folder.script("rm -rf out result")
      guard result.contains("exit") else {
        #expect(standing == "two", "\(amount): \(result)")
        #expect(result.hasSuffix("\n\npublic\n"), "\(result)")
        break
      }
      refusals += 1
      #expect(result.contains("the disk is full\nexit 3\npublic\n"), "\(result)")
      #expect(standing == "one", "\(amount): \(result)")
    }
    #expect(refusals > 5)
  }

  @Test(
    "that is mounted there is filled file by file, with the old site's files where they were",
    arguments: [
      "mount -t tmpfs none out/public", "mkdir real; mount --bind real out/public",
      "mkdir sub; mount -t tmpfs none sub; mkdir sub/x; mount --bind sub/x out/public",
    ])
  func isMounted(mount: String) throws {
    let stage = try Stage(.probe)
    let result = try mounted(
      stage,
      """
      mkdir -p out/public; \(mount)
      cp -a whole/one/. out/public; stat -c %i out/public/partijen/equal1.html > before
      $two; stat -c %i out/public/partijen/equal1.html | cmp before; ls -A out; ls -A out/public
      find out/public -type d -empty; cp -a out/public result
      """)
    #expect(
      result == """
        fileByFile: written 9, unchanged 3, removed 5, leftovers 0
        public
        .helder.json
        diep
        index.html
        kind
        partijen

        """)
    #expect(try stage.standing(output: "result") == "two")
  }

  @Test("that is empty and mounted there is filled")
  func isMountedAndEmpty() throws {
    let stage = try Stage(.probe)
    let result = try mounted(
      stage,
      "mkdir -p out/public; mount -t tmpfs none out/public; $two; $two; cp -a out/public result")
    #expect(
      result == """
        fileByFile: written 12, unchanged 0, removed 0, leftovers 0
        untouched: written 0, unchanged 12, removed 0, leftovers 0

        """)
    #expect(try stage.standing(output: "result") == "two")
  }

  @Test(
    "that can only be read is left alone, with the reason",
    arguments: [
      "mount --bind -o ro out out", "mount --bind -o ro out/public out/public",
      "mount -t tmpfs none out/public; cp -a whole/one/. out/public; mount -o remount,ro out/public",
    ])
  func isReadOnly(mount: String) throws {
    let stage = try Stage(.probe)
    try stage.reset("one")
    let result = try mounted(
      stage, "\(mount); $two || echo \"exit $?\"; cp -a out/public result; ls -A out")
    #expect(result.contains("this disk can only be read\nexit 3\npublic\n"), "\(result)")
    #expect(try stage.standing(output: "result") == "one")
  }

  @Test("that is also mounted elsewhere is still known for a folder that is read")
  func isMountedElsewhere() throws {
    let stage = try Stage(.probe)
    let result = try mounted(
      stage,
      """
      mkdir -p content out; mount --bind content out
      $two --force --protect content || echo "exit $?"; ls -A content
      """)
    #expect(result.hasSuffix("can't be in 'content', for Helder reads from there\nexit 2\n"))
  }

  /// Runs shell script with mounts of its own in the stage's folder; `$two` publishes the site.
  private func mounted(_ stage: Stage, _ script: String) throws -> String {
    let two = stage.command("two").joined(separator: " ")
    let result = try Shell.run(
      ["unshare", "-rm", "sh", "-ec", "two='\(two)'\n\(script)"], in: stage.folder.path)
    #expect(result.end == .exit(0), "\(result.output)")
    return result.output
  }
}

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

@Suite("Builds at once")
struct SimultaneousTests {
  @Test("each publish a whole site, one after the other", arguments: [nil, "one"] as [String?])
  func eachPublish(before: String?) throws {
    let stage = try Stage(.large(files: 50))
    try stage.reset(before)
    let started = try (0..<8).map { try Shell.start(stage.command($0 % 2 == 0 ? "two" : "one")) }
    let results = started.map { $0.finish() }
    for result in results { #expect(result.end == .exit(0), "\(result.output)") }
    #expect(["one", "two"].contains(try stage.standing()))
    #expect(try stage.names() == ["public"])
  }

  @Test("never show a reader anything but a whole site")
  func neverShowAPart() throws {
    let stage = try Stage(.probe)
    try stage.reset("one")
    let turns = try Shell.start(
      ["sh", "-ec", "for n in $(seq 10); do $two; $one; done"],
      environment: [
        "one": stage.command("one").joined(separator: " "),
        "two": stage.command("two").joined(separator: " "),
      ])
    // A reader that enters the output sees one site, also when it is replaced meanwhile.
    var seen: Set<String> = []
    var readings = 0
    while turns.isRunning {
      let folder = try OpenFolder(stage.folder.path("out/public"))
      if let index = try? folder.read(RawPath(name: "index.html"), limit: 100) {
        seen.insert(String(decoding: index, as: UTF8.self))
        readings += 1
      }
    }
    #expect(turns.finish().end == .exit(0))
    #expect(seen == ["one\n", "two\n"] && readings > 100)
  }

  @Test("are told which process is busy")
  func areToldWhoIsBusy() throws {
    let stage = try Stage(.probe)
    try stage.reset("one")
    let output = stage.folder.path("out/public")
    let draft = try Publication(output: output, protectedFolders: []).begin()
    let result = try Shell.run(stage.command("two") + ["--patience", "40"])
    #expect(
      result.output
        == "error: another build (process \(SystemCall.processNumber)) is working on '\(output)'\n")
    #expect(result.end == .exit(3))
    draft.discard()
    #expect(try stage.standing() == "one")
  }
}

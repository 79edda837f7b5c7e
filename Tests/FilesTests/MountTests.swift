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
        ls -A out | grep -v '^.public.vorige$'; cp -a out/public result
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

  @Test(
    "that is mounted in what a killed build left, or a kept site, is never emptied",
    arguments: [
      ("out/.public.AAAAAA", ""), ("out/.public.AAAAAA/site/x", ""),
      ("out/.public.AAAAAA/site/x", "openat2:error=ENOSYS"),
      ("out/.public.AAAAAA/site/x", "openat2:error=EPERM"),
      ("out/.public.vorige/partijen/x", ""), ("out/.public.vorige", ""),
    ])
  func isMountedInALeftover(place: String, injection: String) throws {
    let stage = try Stage(.probe)
    try stage.reset("one")
    let tracing = injection.isEmpty || !Tools.canTrace ? [] : Tools.trace([injection])
    let result = try mounted(
      stage,
      """
      mkdir -p out/.public.AAAAAA/site/y \(place) mine/deep
      echo precious | tee mine/file > mine/deep/file; touch out/.public.AAAAAA/helder-werkplaats
      touch out/.public.AAAAAA/site/y/z; mount --bind mine \(place)
      \(tracing.joined(separator: " ")) $two || echo "exit $?"
      cat mine/file mine/deep/file; find out/.public.AAAAAA -name z 2> /dev/null || :
      """)
    #expect(result.hasSuffix("precious\nprecious\n"), "\(result)")
    let isKept = place.contains("vorige")
    #expect(result.contains("exit 3") == isKept, "\(result)")
    #expect(result.contains("x': something else is mounted there") == place.hasSuffix("site/x"))
    #expect(try stage.standing() == (isKept ? "one" : "two"))
  }

  @Test("that another mounted elsewhere stays whole for that until the next build")
  func isHeldByAnother() throws {
    let stage = try Stage(.probe)
    let one = stage.command("one").joined(separator: " ")
    let result = try mounted(
      stage,
      """
      mkdir out held; cp -a whole/one out/public; mount --bind out/public held; exec 3< out/public
      $two; diff -r whole/one held && ls /proc/self/fd/3/ | wc -l; diff -r whole/two out/public
      diff -r whole/one out/.public.vorige; $two; diff -r whole/one held
      \(one); ls held | wc -l; diff -r whole/two out/.public.vorige; ls -A out
      """)
    #expect(
      result == """
        exchanged: written 9, unchanged 3, removed 5, leftovers 0
        4
        untouched: written 0, unchanged 12, removed 0, leftovers 0
        exchanged: written 9, unchanged 3, removed 5, leftovers 0
        0
        .public.vorige
        public

        """)
  }

  @Test("that another holds is one and the same folder, in place")
  func isHeldInPlace() throws {
    let stage = try Stage(.probe)
    let one = stage.command("one").joined(separator: " ")
    let result = try mounted(
      stage,
      """
      mkdir out held; cp -a whole/one out/public; mount --bind out/public held
      $two --in-place; diff -r whole/two held; \(one) --in-place; diff -r whole/one held; ls -A out
      """)
    #expect(
      result == """
        inPlace: written 9, unchanged 3, removed 5, leftovers 0
        inPlace: written 9, unchanged 3, removed 5, leftovers 0
        public

        """)
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

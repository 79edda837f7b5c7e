import Foundation
import Glibc
import TestSupport
import Testing

@Suite("helder serve", .serialized)
struct PreviewServerTests {
  private let site: SampleSite

  init() throws { site = try SampleSite() }

  private func status(_ answer: String) -> String {
    String(answer.split(separator: " ").dropFirst().first ?? "")
  }

  @Test("answers with 700 open streams of events, each of which lives")
  func answersManyStreams() throws {
    let preview = try RunningPreview(
      in: site.folder.url, before: ["bash", "-c", "ulimit -Sn 256; exec \"$@\"", "-"])
    let request = "GET /_helder/gebeurtenissen HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n"
    var streams: [RunningPreview.Connection] = []
    for _ in 0..<700 {
      let stream = try preview.connect()
      stream.send(request)
      streams.append(stream)
    }
    for stream in streams { #expect(stream.read(until: "\n\n").contains("200 OK")) }
    #expect(status(try preview.get("/")) == "200")
    #expect(try preview.get("/_helder/stand?pagina=index.html").contains("application/json"))
    try site.folder.write(
      "---\ntitel: Nieuw\n---\n\nEen nieuwe tekst.\n", to: "content/nieuw.md")
    // Every page hears of the change.
    for stream in streams { #expect(!stream.read(until: "\n\n").isEmpty) }
  }

  @Test("says how many pages can be open where the system allows few")
  func saysHowMany() throws {
    let result = try HelderCommand(
      folder: site.folder.url, program: URL(fileURLWithPath: "/bin/bash")
    ).run([
      "-c",
      "ulimit -n 200; timeout -s INT 5 '\(HelderCommand.executable.path)' serve --port 0 --lang nl",
    ])
    #expect(result.errors.contains("hooguit 104 pagina's"), "\(result.errors)")
  }

  @Test(
    "answers under its own name, however that is written",
    arguments: ["127.0.0.1:", "localhost:", "LocalHost:", "[::1]:", "%6cocalhost:", "127%2E0.0.1:"])
  func answers(name: String) throws {
    let preview = try RunningPreview(in: site.folder.url)
    #expect(status(try preview.get("/", host: name + String(preview.port))) == "200")
  }

  @Test(
    "refuses another name, and one that is decoded twice",
    arguments: [
      "voorbeeld.example:", "127.0.0.1.voorbeeld.example:", "%256cocalhost:", "localhost.:",
      "xlocalhost:", "localhost%00:", "localhost:1",
    ])
  func refuses(name: String) throws {
    let preview = try RunningPreview(in: site.folder.url)
    #expect(status(try preview.get("/", host: name + String(preview.port))) == "421")
    #expect(status(try preview.get("/", host: "127.0.0.1")) == "421")
  }

  @Test(
    "gives another site nothing of its own addresses, however these are written",
    arguments: [
      "/_helder/stand", "/%5fhelder/stand", "/_helder%2Fstand", "/%5F%68elder/voorbeeld.js",
      "/_helder/gebeurtenissen", "/_helder/?x",
    ])
  func refusesOtherSites(target: String) throws {
    let preview = try RunningPreview(in: site.folder.url)
    let answer = try preview.get(target, ["Sec-Fetch-Site: cross-site"])
    #expect(status(answer) == "403")
    let own = try preview.get("/%255fhelder/stand", ["Sec-Fetch-Site: cross-site"])
    #expect(status(own) == "404")
  }

  @Test(
    "answers on port 80, with the port in the name and without",
    .enabled(if: getuid() == 0, "needs the right to listen there"))
  func answersBelow1024() throws {
    // In a network of its own, so that nothing else listens there.
    let script = """
      ip link set lo up 2>/dev/null || true
      '\(HelderCommand.executable.path)' serve --port 80 --lang nl >out 2>&1 &
      for try in $(seq 100); do grep -q Ctrl-C out && break; sleep 0.1; done
      for host in 127.0.0.1 127.0.0.1:80 LOCALHOST evil.example 127.0.0.1:8080; do
        exec 3<>/dev/tcp/127.0.0.1/80
        printf 'GET / HTTP/1.1\\r\\nHost: %s\\r\\nConnection: close\\r\\n\\r\\n' $host >&3
        read -r _ code _ <&3; echo "$host $code"; exec 3>&-
      done
      kill -INT $!; wait $!; echo "ended $?"
      """
    let result = try HelderCommand(
      folder: site.folder.url, program: URL(fileURLWithPath: "/usr/bin/unshare")
    ).run(["-rn", "bash", "-c", script])
    #expect(
      result.output.split(separator: "\n") == [
        "127.0.0.1 200", "127.0.0.1:80 200", "LOCALHOST 200", "evil.example 421",
        "127.0.0.1:8080 421", "ended 0",
      ], "\(result.output) \(result.errors)")
  }

  @Test("says so where it may not listen on a port")
  func saysItMayNot() throws {
    let result = try HelderCommand(
      folder: site.folder.url, program: URL(fileURLWithPath: "/usr/bin/strace")
    ).run([
      "-f", "-qq", "-o", "/dev/null", "-e", "inject=bind:error=EACCES",
      HelderCommand.executable.path, "serve", "--port", "81",
    ])
    #expect(result.exitCode == 3)
    #expect(result.errors.contains("fout: je mag niet luisteren op poort 81"), "\(result.errors)")
  }

  @Test("starts an editor with the signals of a shell and no file of its own, one at a time")
  func startsOneEditor() throws {
    try site.folder.write(
      """
      #!/bin/bash
      echo "$1" >> begonnen
      { grep -E '^Sig(Blk|Ign)' /proc/self/status; ls /proc/$$/fd; } > "hoe.$$"
      mv "hoe.$$" hoe
      while [ ! -e klaar ]; do sleep 0.05; done
      """, to: "editor")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: site.folder.path + "/editor")
    let preview = try RunningPreview(
      in: site.folder.url, ["--editor", site.folder.path + "/editor {file}:{line}"])
    func open(_ line: Int) throws -> String {
      status(
        try preview.get(
          "/_helder/open?bestand=content/index.md&regel=\(line)", method: "POST",
          ["X-Helder: 1", "Content-Length: 0"]))
    }
    #expect(try open(1) == "204")
    try wait { FileManager.default.fileExists(atPath: site.folder.path + "/hoe") }
    for line in 2...20 { #expect(try open(line) == "409") }
    #expect(try site.folder.read("begonnen") == "content/index.md:1\n")
    let how = try site.folder.read("hoe").split(whereSeparator: \.isWhitespace)
    #expect(how.prefix(3) == ["SigBlk:", "0000000000000000", "SigIgn:"])
    // The C library keeps two signals for itself, 32 and 33, and ignores them in what it starts.
    let ignored = try #require(UInt64(how[3], radix: 16))
    #expect(ignored & ~(0b11 << 31) == 0, "\(how)")
    // Its input, output and errors; the script itself, which bash reads, and what bash keeps.
    #expect(Set(how.dropFirst(4)).isSubset(of: ["0", "1", "2", "10", "255"]), "\(how)")
    try site.folder.write("", to: "klaar")
    try wait { (try? open(21)) == "204" }
    try wait { (try? site.folder.read("begonnen").hasSuffix(":21\n")) ?? false }
    try wait { self.children(of: preview.process.processIdentifier).isEmpty }
  }

  @Test("tells where the editor does not start")
  func tellsNoEditor() throws {
    let preview = try RunningPreview(in: site.folder.url, ["--editor", "/bestaat/niet"])
    let answer = try preview.get(
      "/_helder/open?bestand=content/index.md&regel=1", method: "POST",
      ["X-Helder: 1", "Content-Length: 0"])
    #expect(status(answer) == "500")
  }

  @Test("never shows a foreign file when a text becomes a link to it")
  func showsNoForeignFile() throws {
    try site.folder.write("Een vreemde tekst: GEHEIM.\n", to: "buiten.md")
    let preview = try RunningPreview(in: site.folder.url)
    let page = "/partijen/cis/"
    #expect(status(try preview.get(page)) == "200")
    let path = site.folder.path + "/content/partijen/cis.md"
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: "../../buiten.md")
    try wait {
      (try? preview.get("/_helder/stand?pagina=index.html").contains("link-not-followed")) ?? false
    }
    #expect(try !preview.get(page).contains("GEHEIM"))
    #expect(try !preview.get("/_helder/stand?pagina=partijen/cis/index.html").contains("GEHEIM"))
  }

  @Test("looks for changes itself where the system watches no more folders, and says so")
  func looksItself() throws {
    let preview = try RunningPreview(
      in: site.folder.url,
      before: [
        "unshare", "-r", "bash", "-c",
        "echo 2 > /proc/sys/user/max_inotify_watches; exec 2>meldingen; exec \"$@\"", "-",
      ])
    #expect(try site.folder.read("meldingen").contains("het systeem volgt geen mappen meer"))
    try site.folder.write("---\ntitel: Nieuw\n---\n\nEen nieuwe tekst.\n", to: "content/nieuw.md")
    try wait { (try? preview.get("/nieuw/").contains("Een nieuwe tekst")) ?? false }
  }

  @Test("tells where the entry of a mark stands, and nothing of a mark that is none")
  func tellsPlaces() throws {
    let preview = try RunningPreview(in: site.folder.url)
    let page = try preview.get("/partijen/cis/")
    #expect(page.contains("data-bron=\"content/data/partijen.yaml#cis\""))
    let answer = try preview.get("/_helder/plaats?merk=content/data/partijen.yaml%23cis")
    #expect(answer.contains("{\"bestand\":\"content/data/partijen.yaml\",\"regel\":"))
    for mark in ["", "x", "content/data/partijen.yaml%23nee", "/etc/passwd%23root", "%23cis"] {
      #expect(status(try preview.get("/_helder/plaats?merk=\(mark)")) == "404", "\(mark)")
    }
  }

  @Test("ends well on Ctrl-C, and when it is asked to end", arguments: [SIGINT, SIGTERM])
  func ends(signal: Int32) throws {
    let preview = try RunningPreview(in: site.folder.url)
    #expect(preview.end(by: signal) == 0)
    #expect(preview.process.terminationReason == .exit)
  }

  /// Waits until `condition` holds, at most 20 seconds.
  private func wait(until condition: () -> Bool) throws {
    struct TookTooLong: Error {}
    for _ in 0..<2000 {
      if condition() { return }
      usleep(10_000)
    }
    throw TookTooLong()
  }

  /// The numbers of the children of a process, also of those that ended and were not asked for.
  private func children(of process: Int32) -> [Substring] {
    let path = "/proc/\(process)/task"
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return tasks.flatMap { task in
      (try? String(contentsOfFile: "\(path)/\(task)/children", encoding: .utf8))?
        .split(separator: " ").map { $0 } ?? []
    }
  }

  @Test("tells what changes for whom, and refuses a record of a newer Helder in words")
  func tellsWhatChanges() throws {
    #expect(try site.helder("build").exitCode == 0)
    #expect(try site.helder("release", "--versie", "1", "--datum", "2026-11-23").exitCode == 0)
    let preview = try RunningPreview(in: site.folder.url)
    let stream = try preview.connect()
    stream.send(
      "GET /_helder/gebeurtenissen HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n")
    #expect(stream.read(until: "\n\n").contains("200 OK"))
    let before = try preview.get("/_helder/verschil")
    #expect(before.ranges(of: "Niemand krijgt iets anders dan eerst.").count == 2, "\(before)")
    try site.folder.replace(
      "krijgt: [naam]", with: "krijgt: [naam, gezondheid]", in: "content/data/partijen.yaml")
    #expect(!stream.read(until: "\n\n").isEmpty)
    let told = try preview.get("/_helder/verschil")
    let sentence = "CIS krijgt nu ook gegevens over je gezondheid."
    #expect(told.ranges(of: sentence).count == 2, "\(told)")
    #expect(told.contains("Sinds wat gepubliceerd is"), "\(told)")
    #expect(told.contains("Sinds versie 1"))
    try site.folder.replace("\"version\":1,", with: "\"version\":99,", in: "public/verklaring.json")
    #expect(try preview.get("/_helder/verschil").contains("99"))
  }
}

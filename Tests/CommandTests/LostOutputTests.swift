import Foundation
import TestSupport
import Testing

@Suite("What is printed")
struct LostOutputTests {
  /// Runs `script` with bash in the folder of `site`; `$H` is the built command.
  private func run(_ script: String, in site: SampleSite) throws -> HelderCommand.Result {
    let environment = [
      "H": HelderCommand.executable.path, "GITHUB_STEP_SUMMARY": site.folder.path + "/s.md",
      "LC_ALL": "C",
    ]
    return try HelderCommand(folder: site.folder.url, program: URL(fileURLWithPath: "/bin/bash"))
      .run(["--noprofile", "--norc", "-c", script], environment: environment)
  }

  static let printing = [
    "check --format json", "check --format sarif", "check --format github",
    "check --format gitlab", "check --format junit", "check", "check --avg",
    "check --leesbaarheid", "build", "data content/site.yaml", "explain", "explain raw-html",
    "explain --reference", "explain templates", "new nieuw", "--help", "--version", "help check",
  ]

  /// A site of which the check has something to say in each form.
  private func site() throws -> SampleSite {
    let site = try SampleSite()
    try site.folder.replace(
      "https://www.stichtingcis.nl", with: "http://www.stichtingcis.nl",
      in: "content/data/partijen.yaml")
    return site
  }

  /// What is left of what a run says, without the findings.
  private func lastLine(_ result: HelderCommand.Result) -> String {
    result.errors.split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test("is not lost in silence where the output can't be written", arguments: printing)
  func fullOutput(command: String) throws {
    let site = try site()
    let result = try run("\"$H\" \(command) >/dev/full", in: site)
    #expect(result.exitCode == 3)
    #expect(lastLine(result) == "error: can't write 'stdout': the disk is full")
  }

  @Test("is not lost where the output is closed, or a pipe that nobody reads", arguments: printing)
  func closedOutput(command: String) throws {
    let site = try site()
    let words = "error: can't write 'stdout': there is nobody to read it"
    let closed = try run("\"$H\" \(command) >&-", in: site)
    #expect(closed.exitCode == 3)
    #expect(lastLine(closed) == words)
    // The reader is gone before a byte is written.
    let other = try self.site()
    let unread = try run(
      "mkfifo p; exec 3<>p; exec 4>p; exec 3>&-; \"$H\" \(command) >&4; exit $?", in: other)
    #expect(unread.exitCode == 3)
    #expect(lastLine(unread) == words)
  }

  @Test(
    "is told to be lost in the language that is asked for",
    arguments: [
      "check --format json", "check", "build", "claims", "data content/site.yaml", "explain",
      "new nieuw",
    ])
  func language(command: String) throws {
    let site = try site()
    let dutch = try run("\"$H\" \(command) --lang nl >/dev/full", in: site)
    #expect(dutch.exitCode == 3)
    #expect(lastLine(dutch) == "fout: kan 'stdout' niet schrijven: de schijf is vol")
    let other = try self.site()
    let english = try run("LC_ALL=nl_NL.UTF-8 \"$H\" \(command) --lang en >&-", in: other)
    #expect(lastLine(english) == "error: can't write 'stdout': there is nobody to read it")
  }

  @Test("is not lost where the findings can't be written", arguments: ["check", "build"])
  func fullErrors(command: String) throws {
    let site = try SampleSite()
    try site.folder.remove("content/partijen/cis.md")
    for target in [">/dev/full", ">&-"] {
      let result = try run("\"$H\" \(command) 2\(target)", in: site)
      #expect(result.exitCode == 3)
      #expect(result.output.contains("error: can't write 'stderr': "))
    }
  }

  @Test("ends quietly for a reader that has seen enough")
  func readerLeaves() throws {
    let site = try SampleSite()
    let link = "Kijk bij [een partij](partij:weg) en meer.\n\n"
    let text = try site.folder.read("content/overzicht.md")
    try site.folder.write(
      text + String(repeating: link, count: 3000), to: "content/overzicht.md")
    let result = try run(
      "\"$H\" check --format junit | head -1; echo ${PIPESTATUS[0]}", in: site)
    #expect(result.output.hasPrefix("<?xml"))
    #expect(result.output.hasSuffix("\n1\n"))
    #expect(result.errors == "")
  }

  @Test("does not end up in a file that is opened in the place of a closed stream")
  func keepsPlaces() throws {
    let site = try SampleSite()
    let result = try run("\"$H\" build >&- 2>&- <&-; \"$H\" build --verify", in: site)
    #expect(result.exitCode == 0, "\(result.errors)")
  }

  @Test(
    "of the arguments is no command to a CI",
    arguments: [
      ["check", "--content", "::error::x"], ["check", "a\n::error::x"],
      ["explain", "\n::error::x"],
      ["check", "--format", "x\r::error::x"], ["build", "--output", "\n##vso[task.complete]"],
      ["##[error]x"], ["data", "\n::error::x"], ["new", "::error::x"],
      ["check", "--jobs", "\n::x"],
      ["build", "--base-url", "\n::error::x"], ["check", "--templates", "a\u{1B}[2J\n::x"],
      ["check", "--::error::x"], ["::error::x"],
    ])
  func arguments(arguments: [String]) throws {
    let site = try SampleSite()
    if arguments.contains("::error::x") {
      try site.folder.copy(
        Repository.file("Tests/Fixtures/klein/content"), to: "::error::x/content")
    }
    let result = try site.helder("check")
    #expect(result.exitCode == 0)
    let run = try HelderCommand(folder: site.folder.url).run(arguments)
    let printed = run.output + "\n" + run.errors
    let commands = printed.split(whereSeparator: \.isNewline).filter { line in
      line.drop(while: \.isWhitespace).hasPrefix("::") || line.contains("##[")
        || line.contains("##vso[")
    }
    #expect(commands.isEmpty)
    #expect(!printed.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}

@Suite("What is let pass")
struct ShownAllowanceTests {
  private func site() throws -> SampleSite {
    let site = try SampleSite()
    let text = try site.folder.read("content/overzicht.md")
    try site.folder.write(
      text + "\n<!-- helder: sta-toe word-hard \"de term uit de wet\" -->\nWe verstrekken het.\n",
      to: "content/overzicht.md")
    try site.folder.replace(
      "soort: categorie\n  waarvoor: Ze herstellen",
      with: "soort: ongenoemd\n  waarvoor: Ze herstellen",
      in: "content/data/partijen.yaml")
    let settings = try site.folder.read("content/site.yaml")
    try site.folder.write(
      settings + "controles:\n  party-unnamed: uit # dat mag van de wet\n", to: "content/site.yaml")
    return site
  }

  @Test("is listed with its reasons where that is asked for")
  func isListed() throws {
    let site = try site()
    let result = try site.helder("check", "--allowed")
    #expect(result.exitCode == 0)
    #expect(result.output == "Nagekeken: geen fouten (1 toegestaan, 1 uitgezet).\n")
    #expect(result.errors.contains("toegestaan: 'verstrekken'"))
    #expect(result.errors.contains("reden: de term uit de wet (content/overzicht.md:"))
    #expect(result.errors.contains(": uitgezet: 'party-unnamed', 1 keer  [party-unnamed]"))
    #expect(result.errors.contains("reden: dat mag van de wet\n"))
    #expect(try site.helder("check").errors == "")
    let sample = try SampleSite()
    #expect(
      try sample.helder("check", "--allowed").errors
        == "Er is niets toegestaan of lager ingesteld.\n"
    )
  }

  @Test("is told after all where nobody's word counts", arguments: ["check", "build"])
  func isTold(command: String) throws {
    let site = try site()
    let result = try site.helder(command, "--no-allowances", "--default-settings", "--strict")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("[word-hard]"))
    #expect(result.errors.contains("[party-unnamed]"))
    #expect(!result.errors.contains("[allowance-unused]"))
    #expect(!result.output.contains("toegestaan"))
  }
}

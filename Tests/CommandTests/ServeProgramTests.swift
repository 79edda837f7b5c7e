import Foundation
import TestSupport
import Testing

@Suite("The program that helder serve runs")
struct ServeProgramTests {
  private let folder: TemporaryDirectory
  private let program: URL

  /// A folder with `helder` in it, and nothing beside it.
  init() throws {
    folder = try TemporaryDirectory()
    program = folder.url.appendingPathComponent("bin/helder")
    try folder.write("", to: "bin/other")
    // Copied by another process: one that is started while this one writes could not be run.
    let copy = HelderCommand(folder: folder.url, program: URL(fileURLWithPath: "/bin/cp"))
    try #require(
      try copy.run([HelderCommand.executable.path, program.path]).exitCode == 0)
  }

  /// Puts a program beside `helder` that prints what it is given.
  private func putPrinter() throws {
    try folder.write("#!/bin/sh\nprintf '<%s>' \"$@\"\n", to: "bin/helder-serve")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/bin/helder-serve")
  }

  private func run(_ script: String) throws -> HelderCommand.Result {
    try HelderCommand(folder: folder.url, program: URL(fileURLWithPath: "/bin/bash"))
      .run(["-c", script])
  }

  @Test("stands beside it, and where it does not, that is said with what to do")
  func isMissed() throws {
    let result = try HelderCommand(folder: folder.url, program: program).run(["serve"])
    #expect(result.exitCode == 3)
    #expect(result.output.isEmpty)
    #expect(
      result.errors == """
        fout: kan '\(try realPath(program))-serve' niet starten: het bestaat niet
        hulp: maak het met 'make serve', of installeer het pakket van Helder opnieuw

        """)
  }

  @Test("that may not be run is said to be so")
  func isDenied() throws {
    try folder.write("", to: "bin/helder-serve")
    let result = try HelderCommand(folder: folder.url, program: program).run(["serve"])
    #expect(result.exitCode == 3)
    #expect(result.errors.contains("hulp: installeer Helder opnieuw"), "\(result.errors)")
  }

  @Test("gets all that was asked, as bytes and in its order, also by way of a link")
  func getsArguments() throws {
    try putPrinter()
    let result = try run(
      "ln -s bin/helder link; ./link serve --port 0 --published serve "
        + "--content $'caf\\xc3\\xa9' --editor 'a  b' --lang en | od -An -c | tr -d ' \\n'")
    #expect(
      result.output == "<--port><0><--published><serve><--content><caf303251>"
        + "<--editor><ab><--lang><en>", "\(result.errors)")
  }

  @Test("is not started by what is wrong on the command line")
  func refusesFirst() throws {
    try putPrinter()
    for arguments in [["--port", "x"], ["--port", "70000"], ["--editor", " "], ["--jobs", "0"]] {
      let result = try HelderCommand(folder: folder.url, program: program)
        .run(["serve"] + arguments)
      #expect(result.exitCode == 2, "\(arguments)")
      #expect(result.output.isEmpty)
    }
  }

  @Test("says its version, which is that of helder")
  func saysItsVersion() throws {
    let folder = HelderCommand.executable.deletingLastPathComponent()
    let serve = try HelderCommand(
      folder: folder, program: folder.appendingPathComponent("helder-serve")
    ).run(["--version"])
    let helder = try HelderCommand(folder: folder).run(["--version"])
    #expect(serve.output.replacing("helder-serve", with: "helder") == helder.output)
  }

  private func realPath(_ url: URL) throws -> String {
    try run("realpath '\(url.path)'").output.trimmingCharacters(in: .newlines)
  }
}

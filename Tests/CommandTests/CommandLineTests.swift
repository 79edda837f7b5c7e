import Foundation
import TestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test(
    "explains itself",
    arguments: [["--help"], ["build", "--help"], ["check", "--help"], ["data", "--help"]])
  func explainsItself(arguments: [String]) throws {
    let result = try HelderCommand(folder: Repository.url).run(arguments)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("USAGE: helder"))
  }

  @Test(
    "names its version",
    arguments: [["--version"], ["build", "--version"], ["data", "--version"]])
  func namesItsVersion(arguments: [String]) throws {
    let result = try HelderCommand(folder: Repository.url).run(arguments)
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("helder "))
  }

  @Test(
    "answers wrong use with exit code 2",
    arguments: [
      ["buidl"], ["build", "--jobs", "0"], ["build", "--lang", "fr"], ["data"],
      ["build", "--base-url", "javascript:alert(1)"], ["build", "--output"],
    ])
  func refusesWrongUse(arguments: [String]) throws {
    let result = try HelderCommand(folder: Repository.url).run(arguments)
    #expect(result.exitCode == 2)
    #expect(!result.errors.isEmpty)
  }

  @Test("answers a file that is not there with exit code 3")
  func reportsMachine() throws {
    let result = try HelderCommand(folder: Repository.url).run(["data", "nergens.yaml"])
    #expect(result.exitCode == 3)
    #expect(result.errors.contains("nergens.yaml"))
  }

  @Test("prints data as JSON, from a file and from standard input")
  func printsData() throws {
    let text = "b: 1.10\na: [nee, \"x\\ny\"]\nleeg:\n"
    let expected = """
      {
        "b": "1.10",
        "a": [
          "nee",
          "x\\ny"
        ],
        "leeg": null
      }

      """
    let folder = try TemporaryDirectory()
    try folder.write(text, to: "a.yaml")
    let command = HelderCommand(folder: folder.url)
    #expect(try command.run(["data", "a.yaml"]).output == expected)
    #expect(try command.run(["data", "-"], input: text).output == expected)
  }

  @Test("prints nothing for data that it refuses, and says why")
  func refusesData() throws {
    let result = try HelderCommand(folder: Repository.url).run(["data", "-"], input: "a: b: c")
    #expect(result.exitCode == 1)
    #expect(result.output == "")
    #expect(result.errors.contains("-:1:"))
  }
}

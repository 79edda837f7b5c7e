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

  @Test(
    "tells of wrong use in Dutch where that is asked for, or is the language of the environment",
    arguments: [
      (["check", "--strct"], "de optie '--strct' is er niet; bedoelde je '--strict'?"),
      (["check", "-q"], "de optie '-q' is er niet"),
      (["build", "--output"], "achter '--output <folder>' ontbreekt de waarde"),
      (["check", "alles"], "'alles' hoort hier niet"),
      (["check", "a'b", "c"], "dit hoort hier niet: 'a'b', 'c'"),
      (["buidl"], "'buidl' hoort hier niet"),
      (["data"], "'<file>' ontbreekt"),
      (["check", "--strict=ja"], "bij de optie '--strict' hoort geen waarde, zoals 'ja'"),
      (["check", "--jobs", "veel"], "'veel' past niet bij '--jobs <n>'"),
      (["check", "--jobs", "0"], "bij --jobs hoort een getal van 1 tot en met 256, niet '0'."),
      (
        ["release", "--datum", "morgen"],
        "bij --datum hoort een datum zoals 2026-11-23, niet 'morgen'."
      ),
      (["check", "--today=1"], "bij --today hoort een datum zoals 2026-11-23, niet '1'."),
      (
        ["changes", "--format", "pdf"],
        "bij --format hoort een van deze: text, markdown, json, github; niet 'pdf'."
      ),
      (
        ["claims", "--format", "pdf"],
        "'pdf' past niet bij '--format <format>': kies 'text' of 'json'"
      ),
      (
        ["build", "--base-url", "x"],
        "bij --base-url hoort het adres van de map waarin de site staat, zoals "
          + "https://privacy.voorbeeld.nl/; 'x' begint niet met https:// of http://."
      ),
      (["build", "--lang", "fr"], "bij --lang hoort nl of en, niet 'fr'."),
      (["buld", "--strict"], "'buld' hoort hier niet"),
    ])
  func tellsInDutch(arguments: [String], sentence: String) throws {
    let command = HelderCommand(folder: Repository.url)
    let own = try command.run(arguments)
    let lines = own.errors.split(separator: "\n")
    #expect(lines.first == "fout: \(sentence)")
    #expect(lines.dropFirst().first?.hasPrefix("Gebruik: helder") ?? false, "\(own.errors)")
    let more = /Meer staat in 'helder.* --help' \(in het Engels\)\./
    #expect(lines.last?.wholeMatch(of: more) != nil, "\(own.errors)")
    #expect(own.exitCode == 2 && own.output.isEmpty)
    let asked = try command.run(["--lang=nl"] + arguments, environment: ["LC_ALL": "C"])
    #expect(asked.errors.hasPrefix("fout: "))
    let other = try command.run(["--lang", "en"] + arguments)
    #expect(other.errors.hasPrefix("Error: "), "\(other.errors)")
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

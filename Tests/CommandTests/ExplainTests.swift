import Foundation
import TestSupport
import Testing

@Suite("helder explain")
struct ExplainTests {
  private func helder(_ arguments: String...) throws -> HelderCommand.Result {
    try HelderCommand(folder: Repository.url).run(arguments)
  }

  /// Every code there is.
  private func codes() throws -> [String] {
    try helder("explain").output.split(separator: "\n").compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
  }

  @Test("tells of every code what is wrong and what is right, in both languages")
  func explainsEveryCode() throws {
    let codes = try codes()
    #expect(codes.count > 50)
    #expect(Set(codes).count == codes.count)
    for code in codes {
      let dutch = try helder("explain", code)
      let english = try helder("explain", code, "--lang", "en")
      #expect(dutch.exitCode == 0 && english.exitCode == 0)
      #expect(dutch.output.hasPrefix("\(code)  ("))
      #expect(dutch.output != english.output, "\(code)")
    }
  }

  @Test("knows every code that the manual lists")
  func knowsTheManualsCodes() throws {
    let manual = try String(contentsOf: Repository.file("docs/handleiding.md"), encoding: .utf8)
    let listed = manual.matches(of: /(?m)^\| `([a-z-]+)` \| (?:fout|waarschuwing|melding|uit)/)
      .map { String($0.1) }
    #expect(listed.count > 50)
    #expect(Set(listed).subtracting(try codes()) == [])
  }

  @Test("names what was probably meant")
  func namesNearMisses() throws {
    let result = try helder("explain", "party-undocumentd")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("bedoelde je 'party-undocumented'?"))
  }

  @Test("tells of every name that a template may use")
  func explainsTemplates() throws {
    let dutch = try helder("explain", "templates", "--lang", "nl")
    let english = try helder("explain", "templates", "--lang", "en")
    #expect(dutch.exitCode == 0 && dutch.output != english.output)
    for name in ["pagina.mustache", "onderdelen/partijen.mustache", "wij_zien_niet", "kruimels"] {
      #expect(dutch.output.contains(name) && english.output.contains(name))
    }
    // A name is told of where it belongs, and what every page has only once.
    #expect(dutch.output.components(separatedBy: "venstertitel").count == 2)
  }

  @Test(
    "is the source of the references in docs/",
    arguments: [([], "controles.md"), (["templates"], "sjablonen.md")])
  func isTheReference(about: [String], file: String) throws {
    let result = try HelderCommand(folder: Repository.url)
      .run(["explain"] + about + ["--reference", "--lang", "nl"])
    let path = Repository.file("docs/\(file)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(result.output.utf8).write(to: path)
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == result.output)
  }
}

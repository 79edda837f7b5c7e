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

  @Test("names what was probably meant")
  func namesNearMisses() throws {
    let result = try helder("explain", "party-undocumentd")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("bedoelde je 'party-undocumented'?"))
  }

  @Test("is the source of the reference in docs/", arguments: [("nl", "controles.md")])
  func isTheReference(language: String, file: String) throws {
    let result = try helder("explain", "--reference", "--lang", language)
    let path = Repository.file("docs/\(file)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(result.output.utf8).write(to: path)
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == result.output)
  }
}

import Foundation
import Language
import Statements
import TestSupport
import Testing

@testable import Checks
@testable import Site

@Suite("The letters of a statement, as they read")
struct ReadableLetterTests {
  private static let statements =
    ["content"]
    + ["gemeente", "klein", "pensioenfonds", "saas", "versies", "volledig", "ziekenhuis"].map {
      "Tests/Fixtures/\($0)/content"
    }

  /// All letters of the statement in the folder `content`.
  private func letters(_ content: String) throws -> [Letter] {
    let site = try SiteLoader(
      folders: SiteFolders(
        content: Repository.file(content).path, templates: Repository.file("templates").path),
      jobs: 2, today: CalendarDate(daysSince1970: 20_780)
    ).load()
    return PersonalRight.allCases.flatMap {
      Letter.all($0, site.statement, site.subject.claims)
    }
  }

  @Test("are easy to read, in sentences of twenty words at most", arguments: statements)
  func areEasy(content: String) throws {
    for letter in try letters(content) {
      var sum = Readability()
      for line in letter.paragraphs.flatMap({ [$0.text] + $0.items }) {
        let text = DutchText(Array(line.utf8))
        sum += Readability(text)
        for sentence in text.sentences { #expect(sentence.wordCount <= 20, "\(line)") }
      }
      let ease = try #require(sum.fleschDouma)
      #expect(ease >= 65, "\(letter.right) to \(letter.party ?? -1): \(ease)")
    }
  }

  @Test("call the reader 'ik' and the one they are for 'u'", arguments: statements)
  func areFromTheReader(content: String) throws {
    for letter in try letters(content) {
      let words = letter.paragraphs.map { $0.plain() }.joined(separator: "\n").lowercased()
        .split { !$0.isLetter }
      #expect(!words.contains { ["je", "jij", "jou", "jouw"].contains($0) }, "\(words)")
    }
  }
}

import Diagnostics
import Testing

@testable import Files

@Suite("The catalogue of problems with files")
struct FilesCatalogueTests {
  @Test(
    "explains each in both languages, with an example", arguments: FilesCatalogue.kinds.map(\.code))
  func explainsEach(code: String) throws {
    let kind = try #require(FilesCatalogue.kinds.first { $0.code == code })
    #expect(kind.explanation.why.dutch != kind.explanation.why.english)
    #expect(!kind.explanation.wrong.isEmpty && !kind.explanation.right.isEmpty)
  }
}

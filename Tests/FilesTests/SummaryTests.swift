import Diagnostics
import Testing

@testable import Files

@Suite("A summary")
struct SummaryTests {
  @Test("has no remarks on what went as usual")
  func hasNoRemarks() {
    #expect(summary(.exchanged).remarks == [])
  }

  @Test("says that files were replaced one by one, what was cleared, and what could not be")
  func saysWhatWentOtherwise() {
    let failure = FileSystemError(.remove, "x", .denied)
    let remarks = summary(.fileByFile, leftovers: 2, leftBehind: failure).remarks
    #expect(remarks.count == 3)
    #expect(remarks.allSatisfy { $0.dutch != $0.english })
    #expect(
      remarks.last?.dutch.hasSuffix("kan 'x' niet verwijderen: je hebt er geen rechten voor")
        == true)
  }

  private func summary(
    _ mode: Publication.Summary.Mode, leftovers: Int = 0, leftBehind: FileSystemError? = nil
  ) -> Publication.Summary {
    Publication.Summary(
      mode: mode, written: 1, unchanged: 1, removed: 1, leftoversCleared: leftovers,
      leftBehind: leftBehind)
  }
}

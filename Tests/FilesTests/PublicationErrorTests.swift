import Diagnostics
import Testing

@testable import Files

@Suite("The messages of a publication")
struct PublicationErrorTests {
  static let errors: [PublicationError] = [
    .fileSystem(FileSystemError(.write, "a", .diskFull)),
    .fileSystem(FileSystemError(.keep(.owner), "a", .denied)), .isRoot, .isHome(output: "a"),
    .overlaps(output: "a", folder: "b", .same), .overlaps(output: "a", folder: "b", .inside),
    .overlaps(output: "a", folder: "b", .around), .isNoFolder(output: "a"),
    .isBrokenLink(output: "a"), .isNoLock("a"), .isNoPreviousSite("a"), .hasNoRecord(output: "a"),
    .hasDamagedRecord(record: "a"), .hasForeignFiles(output: "a", []),
    .hasForeignFiles(output: "a", [.init(path: "b", reason: .edited)]),
    .isBusy(output: "a", process: 1), .isBusy(output: "a", process: nil), .impossiblePath("a"),
    .clashingPaths("a"),
  ]

  @Test("are headlines in both languages", arguments: errors)
  func areHeadlines(error: PublicationError) {
    for text in [error.message.dutch, error.message.english] {
      #expect(text.first?.isUppercase == false)
      #expect(text.last != ".")
    }
    #expect(error.message.dutch != error.message.english)
    #expect(error.help.map { $0.dutch != $0.english } ?? true)
  }

  @Test("show names without letting them steer the terminal")
  func showNamesSafely() {
    let error = PublicationError.hasForeignFiles(
      output: "public", [.init(path: "a\u{1B}[31m\nb", reason: .notListed)])
    #expect(error.details.map(\.english) == ["public/a\\u{1b}[31m\\u{a}b: not made by Helder"])
  }
}

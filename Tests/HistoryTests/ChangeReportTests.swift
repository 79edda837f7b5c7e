import Diagnostics
import Testing

@testable import History

@Suite("A report of changes")
struct ChangeReportTests {
  @Test(
    "drives no terminal and no CI by what somebody wrote",
    arguments: [ChangeReport.Format.markdown, .github])
  func drivesNothing(format: ChangeReport.Format) {
    let name = "\"LSC \\u001b[31m ##[error]x ##vso[task.complete]y\""
    let old = Sample()
    let new = old.replacing("      naam: LSC\n", "      naam: \(name)\n")
      .replacing("naam: LSC\n", "naam: \(name)\n")
    let report = ChangeReport(
      Changes(from: old.edition, to: new.edition), from: Phrase("1"), to: Phrase("2"),
      isPolite: false
    ) { _ in nil }
    let text = String(decoding: report.render(format, in: .dutch), as: UTF8.self)
    #expect(text.contains("LSC"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!text.contains("##[") && !text.contains("##vso["))
  }
}

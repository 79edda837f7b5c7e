import Testing

@testable import Diagnostics

@Suite("A report of very many findings")
struct ReportLimitTests {
  private func report(_ counts: [(code: String, severity: Severity, count: Int)]) -> Report {
    var findings: [Diagnostic] = []
    for (file, (code, severity, count)) in counts.enumerated() {
      for number in 0..<count {
        var finding = Diagnostic(
          .sample(code), at: SourceRange(file: FileID(file), number..<(number + 1)), Phrase("x"))
        finding.severity = severity
        findings.append(finding)
      }
    }
    return Report(findings, sources: SourceMap())
  }

  @Test("lists a thousand of one code, and counts the rest at the place of the first of them")
  func listsAThousand() throws {
    let report = report([("a", .error, 2_500), ("b", .error, 1_000)])
    #expect(report.diagnostics.count == 2_001)
    #expect(report.diagnostics.filter { $0.code == "a" }.count == 1_000)
    #expect(report.diagnostics.filter { $0.code == "b" }.count == 1_000)
    let rest = try #require(report.diagnostics.first { $0.code == "output-limit" })
    #expect(rest.range.offsets == 1_000..<1_001)
    #expect(rest.summary.english == "from here on 1500 more times 'a'")
  }

  @Test("is as severe as what it leaves out, and no more")
  func keepsSeverities() {
    let warnings = report([("a", .warning, 1_001)])
    #expect(warnings.count(.warning) == 1_001)
    #expect(warnings.count(.error) == 0)
    let both = report([("a", .note, 1_500), ("a", .error, 1_500)])
    #expect(both.count(.error) == 1_001)
    #expect(both.count(.note) == 1_001)
  }
}

/// JUnit's XML, as CI systems show it: a suite for each file, a test case for each finding.
///
/// An error is a failure; a warning and a note pass and tell their text in `system-out`. A report
/// without findings is one test case that passed, for an empty file looks like a run that broke.
enum JUnitFormat {
  /// The report as XML.
  static func render(_ report: Report, _ settings: ReportFormat.Settings) -> [UInt8] {
    var writer = TextWriter(
      report.sources, language: settings.language, color: false, width: settings.width)
    var finder = PlaceFinder(report.sources)
    var output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    let findings = report.diagnostics
    open("testsuites", "Helder", max(1, findings.count), report.count(.error), to: &output)
    if findings.isEmpty { writePassed(report, settings.language, to: &output) }
    var start = 0
    while start < findings.count {
      let file = findings[start].range.file
      let end = findings[start...].firstIndex { $0.range.file != file } ?? findings.count
      let failures = findings[start..<end].count { $0.severity == .error }
      output.append(contentsOf: "  ".utf8)
      open("testsuite", finder.path(of: file), end - start, failures, to: &output)
      for diagnostic in findings[start..<end] {
        write(diagnostic, settings.language, &finder, &writer, to: &output)
      }
      output.append(contentsOf: "  </testsuite>\n".utf8)
      start = end
    }
    output.append(contentsOf: "</testsuites>\n".utf8)
    return output
  }

  private static func open(
    _ element: String, _ name: String, _ tests: Int, _ failures: Int, to output: inout [UInt8]
  ) {
    output.append(contentsOf: "<\(element) name=\"\(attribute(name))\" tests=\"\(tests)\"".utf8)
    output.append(contentsOf: " failures=\"\(failures)\" errors=\"0\" time=\"0\">\n".utf8)
  }

  private static func writePassed(
    _ report: Report, _ language: Language, to output: inout [UInt8]
  ) {
    let name = attribute(report.countPhrase.text(in: language))
    output.append(contentsOf: "  ".utf8)
    open("testsuite", "helder", 1, 0, to: &output)
    output.append(
      contentsOf: "    <testcase name=\"\(name)\" classname=\"helder\" time=\"0\"/>\n".utf8)
    output.append(contentsOf: "  </testsuite>\n".utf8)
  }

  private static func write(
    _ diagnostic: Diagnostic, _ language: Language, _ finder: inout PlaceFinder,
    _ writer: inout TextWriter, to output: inout [UInt8]
  ) {
    let path = attribute(finder.path(of: diagnostic.range.file))
    let summary = attribute(diagnostic.summary.text(in: language))
    var name = "\(attribute(diagnostic.code)): \(summary)"
    var line = ""
    if let start = finder.span(of: diagnostic.range)?.start {
      // The place tells equal findings apart: CI systems know a test case by its name.
      name = "\(start.line):\(start.column): \(name)"
      line = " line=\"\(start.line)\""
    }
    output.append(contentsOf: "    <testcase name=\"\(name)\" classname=\"\(path)\"".utf8)
    output.append(contentsOf: " file=\"\(path)\"\(line) time=\"0\">\n".utf8)
    var text: [UInt8] = []
    writer.write(diagnostic, to: &text)
    if diagnostic.severity == .error {
      let type = attribute(diagnostic.code)
      output.append(contentsOf: "      <failure message=\"\(summary)\" type=\"\(type)\">".utf8)
      appendEscaped(text, to: &output)
      output.append(contentsOf: "</failure>\n".utf8)
    } else {
      output.append(contentsOf: "      <system-out>".utf8)
      appendEscaped(text, to: &output)
      output.append(contentsOf: "</system-out>\n".utf8)
    }
    output.append(contentsOf: "    </testcase>\n".utf8)
  }

  /// The value of an attribute; XML 1.0 has no control characters, so they are shown as pictures.
  private static func attribute(_ text: String) -> String {
    var safe: [UInt8] = []
    SafeText.append(text, to: &safe)
    var escaped: [UInt8] = []
    appendEscaped(safe, to: &escaped)
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Appends text that is safe already; XML 1.0 has no U+FFFE and U+FFFF either.
  private static func appendEscaped(_ text: [UInt8], to output: inout [UInt8]) {
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
      case 0xBE, 0xBF:
        let isMissing = index > 1 && text[index - 2] == 0xEF && text[index - 1] == 0xBF
        output.append(isMissing ? 0xBD : byte)
      default: output.append(byte)
      }
    }
  }
}

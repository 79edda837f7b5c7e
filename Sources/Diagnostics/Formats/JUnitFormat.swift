import Text

/// JUnit's XML, as CI systems show it: a suite for each file, a test case for each finding.
///
/// An error is a failure; a warning and a note pass and tell their text in `system-out`. A finding
/// that is let pass is a test that was skipped, with the reason. A report without findings is one test
/// case that passed, for an empty file looks like a run that broke.
enum JUnitFormat {
  /// The report as XML.
  static func render(_ report: Report, _ settings: ReportFormat.Settings) -> [UInt8] {
    var writer = TextWriter(
      report.sources, language: settings.language, color: false, width: settings.width)
    var finder = PlaceFinder(report.sources)
    var output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    let findings = report.entries
    open(
      "testsuites", "Helder", max(1, findings.count), report.count(.error),
      skipped: report.suppressed.count, to: &output)
    if findings.isEmpty { writePassed(report, settings.language, to: &output) }
    var start = 0
    while start < findings.count {
      let file = findings[start].diagnostic.range.file
      let end =
        findings[start...].firstIndex { $0.diagnostic.range.file != file } ?? findings.count
      let suite = findings[start..<end]
      let failures = suite.count { $0.suppression == nil && $0.diagnostic.severity == .error }
      let skipped = suite.count { $0.suppression != nil }
      output.append(contentsOf: "  ".utf8)
      open(
        "testsuite", finder.path(of: file), suite.count, failures, skipped: skipped, to: &output)
      for (diagnostic, suppression) in suite {
        write(diagnostic, suppression, settings.language, &finder, &writer, to: &output)
      }
      output.append(contentsOf: "  </testsuite>\n".utf8)
      start = end
    }
    output.append(contentsOf: "</testsuites>\n".utf8)
    return output
  }

  private static func open(
    _ element: String, _ name: String, _ tests: Int, _ failures: Int, skipped: Int = 0,
    to output: inout [UInt8]
  ) {
    output.append(contentsOf: "<\(element) name=\"\(attribute(name))\" tests=\"\(tests)\"".utf8)
    output.append(contentsOf: " failures=\"\(failures)\" errors=\"0\"".utf8)
    if skipped > 0 { output.append(contentsOf: " skipped=\"\(skipped)\"".utf8) }
    output.append(contentsOf: " time=\"0\">\n".utf8)
  }

  private static func writePassed(
    _ report: Report, _ language: MessageLanguage, to output: inout [UInt8]
  ) {
    let name = attribute(report.countPhrase.text(in: language))
    output.append(contentsOf: "  ".utf8)
    open("testsuite", "helder", 1, 0, to: &output)
    output.append(
      contentsOf: "    <testcase name=\"\(name)\" classname=\"helder\" time=\"0\"/>\n".utf8)
    output.append(contentsOf: "  </testsuite>\n".utf8)
  }

  private static func write(
    _ diagnostic: Diagnostic, _ suppression: Suppression?, _ language: MessageLanguage,
    _ finder: inout PlaceFinder, _ writer: inout TextWriter, to output: inout [UInt8]
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
    if let suppression {
      let reason = suppression.reasonPhrase.text(in: language)
      let message = attribute("\(suppression.word.text(in: language)): \(reason)")
      output.append(contentsOf: "      <skipped message=\"\(message)\"/>\n".utf8)
    } else if diagnostic.severity == .error {
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
  ///
  /// A second `#` or `:` is written as a reference, so that a CI that shows the file in its log takes
  /// no line for a command.
  private static func appendEscaped(_ text: [UInt8], to output: inout [UInt8]) {
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "#"), UInt8(ascii: ":"):
        if index > 0, text[index - 1] == byte {
          output.append(contentsOf: "&#\(byte);".utf8)
        } else {
          output.append(byte)
        }
      // Of EF BF BE and EF BF BF comes the character that stands for what is lost: EF BF BD.
      case 0xBE, 0xBF:
        let isMissing = index > 1 && text[index - 2] == 0xEF && text[index - 1] == 0xBF
        output.append(isMissing ? 0xBD : byte)
      default:
        if let name = CharacterReference.named(byte) {
          output.append(contentsOf: name.utf8)
        } else {
          output.append(byte)
        }
      }
    }
  }
}

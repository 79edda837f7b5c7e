import Text

extension GitHubFormat {
  /// The report as Markdown, to be appended to the file that `$GITHUB_STEP_SUMMARY` names.
  ///
  /// It has every finding, as far as GitHub's limit of 1 MiB allows, and then says how many more.
  public static func summary(_ report: Report, language: MessageLanguage) -> [UInt8] {
    var finder = PlaceFinder(report.sources)
    var output = Array("## Helder: \(report.countPhrase.text(in: language))\n".utf8)
    appendFindings(of: report, language, &finder, to: &output)
    appendSuppressed(of: report, language, &finder, to: &output)
    return output
  }

  private static func appendFindings(
    of report: Report, _ language: MessageLanguage, _ finder: inout PlaceFinder,
    to output: inout [UInt8]
  ) {
    guard !report.diagnostics.isEmpty else { return }
    let heading = Phrase(
      nl: "| ernst | plaats | bevinding | code |", en: "| severity | place | finding | code |")
    output.append(contentsOf: "\n\(heading.text(in: language))\n| --- | --- | --- | --- |\n".utf8)
    for (index, diagnostic) in report.diagnostics.enumerated() {
      let row = row(of: diagnostic, language, &finder)
      guard output.count + row.utf8.count <= mostSummaryBytes else {
        let rest = report.diagnostics.count - index
        let more = Phrase(nl: "En nog \(rest).", en: "And \(rest) more.")
        output.append(contentsOf: "\n\(more.text(in: language))\n".utf8)
        break
      }
      output.append(contentsOf: row.utf8)
    }
  }

  /// What is let pass, as a table of its own, as far as there is room.
  private static func appendSuppressed(
    of report: Report, _ language: MessageLanguage, _ finder: inout PlaceFinder,
    to output: inout [UInt8]
  ) {
    let passed =
      report.suppressed.map { ($0.suppression, $0.diagnostic.summary) }
      + report.lowered.map { ($0, Phrase("")) }
    guard !passed.isEmpty else { return }
    let heading = Phrase(
      nl: "| wat | plaats | bevinding | reden | code |",
      en: "| what | place | finding | reason | code |")
    output.append(contentsOf: "\n\(heading.text(in: language))\n".utf8)
    output.append(contentsOf: "| --- | --- | --- | --- | --- |\n".utf8)
    for (suppression, summary) in passed {
      var place = finder.path(of: suppression.place.file)
      if let start = finder.span(of: suppression.place)?.start { place += ":\(start.line)" }
      let cells = [
        suppression.word.text(in: language), place, summary.text(in: language),
        suppression.reasonPhrase.text(in: language), suppression.code,
      ]
      let row = "| \(cells.map(cell).joined(separator: " | ")) |\n"
      guard output.count + row.utf8.count <= mostSummaryBytes else { break }
      output.append(contentsOf: row.utf8)
    }
  }

  private static func row(
    of diagnostic: Diagnostic, _ language: MessageLanguage, _ finder: inout PlaceFinder
  ) -> String {
    var place = finder.path(of: diagnostic.range.file)
    if let start = finder.span(of: diagnostic.range)?.start {
      place += ":\(start.line):\(start.column)"
    }
    var finding = cell(diagnostic.summary.text(in: language))
    if let help = diagnostic.help { finding += "<br>" + cell(help.text(in: language)) }
    let severity = diagnostic.severity.word.text(in: language)
    return "| \(severity) | \(cell(place)) | \(finding) | \(cell(diagnostic.code)) |\n"
  }

  /// A text as the content of a cell: nothing in it is Markdown or HTML, and it has no line breaks.
  private static func cell(_ text: String) -> String {
    var safe: [UInt8] = []
    SafeText.append(text.replacingLineBreaks(), to: &safe)
    var output: [UInt8] = []
    for byte in safe {
      switch byte {
      case Byte.less, Byte.greater, Byte.ampersand:
        output.append(contentsOf: (CharacterReference.named(byte) ?? "").utf8)
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "~"),
        UInt8(ascii: "$"):
        output.append(contentsOf: [UInt8(ascii: "\\"), byte])
      default: output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

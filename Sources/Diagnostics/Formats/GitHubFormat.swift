import Text

/// GitHub's workflow commands: a line each, which become annotations in a pull request.
///
/// GitHub shows at most ten of each kind for a step, so more are not written; the summary of the
/// step has them all. Source: GitHub's documentation, "Workflow commands for GitHub Actions".
public enum GitHubFormat {
  /// The number of annotations of each kind that GitHub shows.
  static let mostOfAKind = 10
  /// The most bytes of a step's summary that are written; GitHub takes 1 MiB.
  static let mostSummaryBytes = 900_000

  /// The report as workflow commands.
  static func render(_ report: Report, _ settings: ReportFormat.Settings) -> [UInt8] {
    var finder = PlaceFinder(report.sources)
    var output: [UInt8] = []
    var counts: [Severity: Int] = [:]
    for diagnostic in report.diagnostics {
      counts[diagnostic.severity, default: 0] += 1
      guard counts[diagnostic.severity, default: 0] <= mostOfAKind else { continue }
      write(diagnostic, settings.language, &finder, to: &output)
    }
    let hidden = counts.mapValues { max(0, $0 - mostOfAKind) }
    if hidden.values.contains(where: { $0 > 0 }) {
      let count = Report.countPhrase(
        errors: hidden[.error, default: 0], warnings: hidden[.warning, default: 0],
        notes: hidden[.note, default: 0])
      let rest = Phrase(
        nl: "GitHub toont er hoogstens \(mostOfAKind) van elke soort; hier niet getoond: "
          + count.dutch,
        en: "GitHub shows at most \(mostOfAKind) of each kind; not shown here: " + count.english)
      output.append(contentsOf: rest.text(in: settings.language).utf8)
      output.append(Byte.lineFeed)
    }
    LogText.disarmMarks(&output)
    appendSuppressed(report, settings.language, to: &output)
    return output
  }

  /// What is let pass, as lines that GitHub folds together: it has no command for that.
  private static func appendSuppressed(
    _ report: Report, _ language: MessageLanguage, to output: inout [UInt8]
  ) {
    guard !report.suppressed.isEmpty || !report.lowered.isEmpty else { return }
    let count = report.suppressed.count + report.lowered.count
    let title = Phrase(
      nl: "Toegestaan of lager ingesteld: \(count)", en: "Allowed or set lower: \(count)")
    output.append(contentsOf: "::group::\(title.text(in: language))\n".utf8)
    TextRenderer(language: language, color: false).renderSuppressed(of: report, into: &output)
    output.append(contentsOf: "::endgroup::\n".utf8)
  }

  private static func write(
    _ diagnostic: Diagnostic, _ language: MessageLanguage, _ finder: inout PlaceFinder,
    to output: inout [UInt8]
  ) {
    let path = RelativeAddress.path(finder.path(of: diagnostic.range.file))
    var properties = ["file=\(escaped(property: path))"]
    if let span = finder.span(of: diagnostic.range) {
      properties += ["line=\(span.start.line)", "endLine=\(span.end.line)"]
      // GitHub takes columns only within one line.
      if span.start.line == span.end.line {
        properties += ["col=\(span.start.column)", "endColumn=\(span.end.column)"]
      }
    }
    properties.append("title=\(escaped(property: diagnostic.code))")
    var lines = [diagnostic.summary.text(in: language)]
    if let help = diagnostic.help { lines.append(help.text(in: language)) }
    for note in diagnostic.notes.prefix(mostOfAKind) {
      lines.append(text(of: note, language, &finder))
    }
    let message = escaped(lines.joined(separator: "\n"))
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    output.append(contentsOf: "::\(command) ".utf8)
    output.append(contentsOf: "\(properties.joined(separator: ","))::\(message)\n".utf8)
  }

  private static func text(
    of note: Diagnostic.Note, _ language: MessageLanguage, _ finder: inout PlaceFinder
  ) -> String {
    let message = note.message.text(in: language)
    guard let range = note.range else { return message }
    let path = finder.path(of: range.file)
    guard let start = finder.span(of: range)?.start else { return "\(path): \(message)" }
    return "\(path):\(start.line):\(start.column): \(message)"
  }

  /// The text of a command: `%` and line breaks escaped, what could drive a terminal made visible.
  static func escaped(_ text: String) -> String { replace(visible(text), "%\r\n") }

  /// The value of a property: `:` and `,` escaped as well.
  static func escaped(property text: String) -> String { replace(visible(text), "%\r\n:,") }

  /// `text` with what could drive a terminal made visible, but for line breaks.
  private static func visible(_ text: String) -> String {
    var safe: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let end = rest.firstIndex(where: { $0.isLineEnd }) {
      SafeText.append(String(decoding: rest[..<end], as: UTF8.self), to: &safe)
      safe.append(rest[end])
      rest = rest[(end + 1)...]
    }
    SafeText.append(String(decoding: rest, as: UTF8.self), to: &safe)
    return String(decoding: safe, as: UTF8.self)
  }

  private static func replace(_ text: String, _ special: String) -> String {
    let special = Array(special.utf8)
    return PercentEncoding.encoded(text.utf8) { !special.contains($0) }
  }
}

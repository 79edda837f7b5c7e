import Text

/// Shows findings to people: a headline with the place, then the source with the place marked.
///
/// ```
/// content/data/momenten.yaml:14:11: fout: onbekende partij 'infofolo'  [reference-unknown]
///    14 |     - met: infofolo
///       |            ^^^^^^^^ bedoelde je 'infofolio'?
/// ```
///
/// Errors come first, and of those what others may come from. Nothing that stands in a file or a path
/// can drive the terminal, or be a command to a CI: see ``SafeText`` and ``LogText``. The carets
/// stand right under wide characters, marks, emoji and tabs. The same report gives the same bytes.
public struct TextRenderer: Sendable {
  /// The language of the texts.
  public let language: MessageLanguage
  /// Whether to use the terminal's colours.
  public let color: Bool
  /// The columns that the source and the help may take, at least 40; headlines may be longer.
  public let width: Int

  /// A renderer for a terminal of `width` columns.
  public init(language: MessageLanguage, color: Bool, width: Int = 100) {
    self.language = language
    self.color = color
    self.width = max(40, width)
  }

  /// The findings of `report` as text, with an empty line between them; empty where there are none.
  public func render(_ report: Report) -> String {
    var output: [UInt8] = []
    render(report, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the findings of `report` to `output` as UTF-8.
  public func render(_ report: Report, into output: inout [UInt8]) {
    var writer = TextWriter(report.sources, language: language, color: color, width: width)
    let start = output.count
    for (index, diagnostic) in report.diagnostics.inReadingOrder().enumerated() {
      if index > 0 { output.append(Byte.lineFeed) }
      writer.write(diagnostic, to: &output)
    }
    LogText.disarm(&output, from: start)
  }

  /// Appends what `report` lets pass: each finding with the reason, and each setting that makes a
  /// kind of finding less severe; a line where there is nothing.
  public func renderSuppressed(of report: Report, into output: inout [UInt8]) {
    var writer = TextWriter(report.sources, language: language, color: color, width: width)
    let start = output.count
    for found in report.suppressed { writer.write(found, to: &output) }
    for setting in report.lowered {
      let count = report.suppressed.count { $0.suppression == setting }
      writer.write(setting, findings: count, to: &output)
    }
    if report.suppressed.isEmpty, report.lowered.isEmpty {
      let nothing = Phrase(
        nl: "Er is niets toegestaan of lager ingesteld.", en: "Nothing is allowed or set lower.")
      output.append(contentsOf: "\(nothing.text(in: language))\n".utf8)
    }
    LogText.disarm(&output, from: start)
  }
}

/// A form in which a report can be written out.
///
/// `docs/formats.md` describes each.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// For people: see ``TextRenderer``.
  case text
  /// Helder's own JSON, with a version.
  case json
  /// SARIF 2.1.0, which code scanning services and editors read.
  case sarif
  /// GitHub's workflow commands, which become annotations in a pull request.
  case github
  /// GitLab's code quality report.
  case gitlab
  /// JUnit's XML, which nearly every CI shows as test results.
  case junit

  /// How a report is written out.
  public struct Settings: Sendable {
    /// The language of the texts.
    public var language: MessageLanguage
    /// All kinds of findings there are; their texts go along in SARIF.
    public var rules: [DiagnosticKind]
    /// The version of Helder.
    public var version: String
    /// Whether `text` uses the terminal's colours.
    public var color: Bool
    /// The columns that `text` may take.
    public var width: Int

    /// Settings; without more, texts have no colour and a width of 100 columns.
    public init(
      language: MessageLanguage, rules: [DiagnosticKind], version: String, color: Bool = false,
      width: Int = 100
    ) {
      self.language = language
      self.rules = rules
      self.version = version
      self.color = color
      self.width = width
    }
  }

  /// The report in this form, as UTF-8.
  public func render(_ report: Report, _ settings: Settings) -> [UInt8] {
    switch self {
    case .text:
      var output: [UInt8] = []
      TextRenderer(language: settings.language, color: settings.color, width: settings.width)
        .render(report, into: &output)
      return output
    case .json: return JSONFormat.render(report, settings)
    case .sarif: return SARIFFormat.render(report, settings)
    case .github: return GitHubFormat.render(report, settings)
    case .gitlab: return GitLabFormat.render(report, settings)
    case .junit: return JUnitFormat.render(report, settings)
    }
  }
}

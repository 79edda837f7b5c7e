import Text

/// GitLab's code quality report: a JSON array of the parts of Code Climate's form that GitLab reads.
///
/// Source: GitLab's documentation, "Code Quality report format".
enum GitLabFormat {
  /// The report as JSON.
  static func render(_ report: Report, _ settings: ReportFormat.Settings) -> [UInt8] {
    var finder = PlaceFinder(report.sources)
    var fingerprints = Fingerprints()
    var writer = JSONWriter()
    writer.array { writer in
      for (diagnostic, suppression) in report.entries {
        let path = RelativeAddress.path(finder.path(of: diagnostic.range.file))
        let span = finder.span(of: diagnostic.range)
        writer.object { writer in
          writer.member(
            "description", description(of: diagnostic, suppression, settings.language))
          writer.member("check_name", diagnostic.code)
          writer.member("fingerprint", fingerprints.next(for: diagnostic, &finder))
          // The form knows no finding that is let pass; it is good to know.
          writer.member("severity", severity(suppression == nil ? diagnostic.severity : .note))
          writer.key("location")
          writer.object { writer in
            writer.member("path", path)
            writer.key("lines")
            writer.object { writer in
              // GitLab wants a line for a whole file too.
              writer.member("begin", span?.start.line ?? 1)
              if let span { writer.member("end", span.end.line) }
            }
          }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  /// GitLab shows one text without line breaks.
  private static func description(
    of diagnostic: Diagnostic, _ suppression: Suppression?, _ language: MessageLanguage
  ) -> String {
    var texts = [diagnostic.summary, diagnostic.help].compactMap { $0?.text(in: language) }
    if let suppression {
      let reason = suppression.reasonPhrase.text(in: language)
      texts = ["\(suppression.word.text(in: language)) (\(reason))", texts[0]]
    }
    return texts.joined(separator: ": ").replacingLineBreaks()
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}

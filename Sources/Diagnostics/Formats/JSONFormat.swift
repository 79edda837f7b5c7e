/// Helder's own JSON, version 1; `docs/formats.md` is its reference.
enum JSONFormat {
  /// The version of the form; it goes up when a reader of the old one would go wrong.
  static let version = 1

  /// The report as JSON.
  static func render(_ report: Report, _ settings: ReportFormat.Settings) -> [UInt8] {
    var finder = PlaceFinder(report.sources)
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", version)
      writer.key("findings")
      writer.array { writer in
        for diagnostic in report.diagnostics {
          write(diagnostic, settings.language, &finder, to: &writer)
        }
      }
      writer.member("allowed", report.allowed)
      writer.key("suppressed")
      writer.array { writer in
        for found in report.suppressed {
          write(
            found.diagnostic, settings.language, &finder, suppression: found.suppression,
            to: &writer)
        }
      }
      writer.key("lowered")
      writer.array { writer in
        for setting in report.lowered { write(setting, &finder, to: &writer) }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(
    _ diagnostic: Diagnostic, _ language: MessageLanguage, _ finder: inout PlaceFinder,
    suppression: Suppression? = nil, to writer: inout JSONWriter
  ) {
    let span = finder.span(of: diagnostic.range)
    writer.object { writer in
      writer.member("code", diagnostic.code)
      writer.member("severity", diagnostic.severity.rawValue)
      writer.member("file", finder.path(of: diagnostic.range.file))
      writer.member("line", span?.start.line)
      writer.member("column", span?.start.column)
      writer.member("endLine", span?.end.line)
      writer.member("endColumn", span?.end.column)
      writer.member("summary", diagnostic.summary.text(in: language))
      writer.member("help", diagnostic.help?.text(in: language))
      writer.key("notes")
      writer.array { writer in
        for note in diagnostic.notes { write(note, language, &finder, to: &writer) }
      }
      if let suppression {
        writer.key("suppression")
        write(suppression, &finder, to: &writer)
      }
    }
  }

  private static func write(
    _ suppression: Suppression, _ finder: inout PlaceFinder, to writer: inout JSONWriter
  ) {
    let start = finder.span(of: suppression.place)?.start
    writer.object { writer in
      switch suppression.means {
      case .allowance: writer.member("by", "allowance")
      case .setting(let severity):
        writer.member("by", "setting")
        writer.member("code", suppression.code)
        writer.member("severity", severity?.rawValue ?? "off")
      }
      writer.member("file", finder.path(of: suppression.place.file))
      writer.member("line", start?.line)
      writer.member("column", start?.column)
      writer.member("reason", suppression.reason)
    }
  }

  private static func write(
    _ note: Diagnostic.Note, _ language: MessageLanguage, _ finder: inout PlaceFinder,
    to writer: inout JSONWriter
  ) {
    var start: PlaceFinder.Place?
    if let range = note.range { start = finder.span(of: range)?.start }
    writer.object { writer in
      writer.member("file", note.range.map { finder.path(of: $0.file) })
      writer.member("line", start?.line)
      writer.member("column", start?.column)
      writer.member("message", note.message.text(in: language))
    }
  }
}

/// SARIF 2.1.0 (OASIS, 27 March 2020), with the rules' texts.
///
/// Columns are UTF-16 code units, as `columnKind` says (section 3.14.17); paths are URIs relative
/// to `%SRCROOT%` (section 3.4.4).
enum SARIFFormat {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"

  /// The report as one SARIF log with one run.
  static func render(_ report: Report, _ settings: ReportFormat.Settings) -> [UInt8] {
    var run = Run(report, settings)
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("$schema", schema)
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array { writer in run.write(to: &writer) }
    }
    writer.endLine()
    return writer.bytes
  }

  /// A place that explains a finding, with what is said of it.
  private struct RelatedPlace: Hashable {
    let range: SourceRange
    let text: String
  }

  /// The one run of a log.
  private struct Run {
    let report: Report
    let language: MessageLanguage
    let version: String
    let rules: [DiagnosticKind]
    let ruleIndices: [String: Int]
    var finder: PlaceFinder
    var fingerprints: Fingerprints

    init(_ report: Report, _ settings: ReportFormat.Settings) {
      self.report = report
      self.language = settings.language
      self.version = settings.version
      var rules: [DiagnosticKind] = []
      var indices: [String: Int] = [:]
      for kind in settings.rules + report.entries.map(\.diagnostic.kind)
      where indices[kind.code] == nil {
        indices[kind.code] = rules.count
        rules.append(kind)
      }
      self.rules = rules
      self.ruleIndices = indices
      self.finder = PlaceFinder(report.sources)
      self.fingerprints = Fingerprints()
    }

    mutating func write(to writer: inout JSONWriter) {
      writer.object { writer in
        writer.key("tool")
        writer.object { writer in
          writer.key("driver")
          writer.object { writer in writeDriver(to: &writer) }
        }
        writer.member("language", language == .dutch ? "nl-NL" : "en-US")
        writer.member("columnKind", "utf16CodeUnits")
        writer.key("newlineSequences")
        writer.array { writer in for newline in ["\r\n", "\n", "\r"] { writer.string(newline) } }
        writer.key("results")
        writer.array { writer in
          for entry in report.entries { write(entry.diagnostic, entry.suppression, to: &writer) }
        }
        if !report.lowered.isEmpty {
          writer.key("invocations")
          writer.array { writer in writer.object { writer in writeInvocation(to: &writer) } }
        }
        writer.key("properties")
        writer.object { writer in writer.member("allowed", report.allowed) }
      }
    }

    private func writeDriver(to writer: inout JSONWriter) {
      writer.member("name", "Helder")
      if !version.isEmpty { writer.member("version", version) }
      writer.key("rules")
      writer.array { writer in for kind in rules { write(kind, to: &writer) } }
    }

    private func write(_ kind: DiagnosticKind, to writer: inout JSONWriter) {
      let explanation = kind.explanation
      writer.object { writer in
        writer.member("id", kind.code)
        writeMessage("shortDescription", explanation.rule.text(in: language), to: &writer)
        writeMessage("fullDescription", explanation.why.text(in: language), to: &writer)
        writer.key("help")
        writer.object { writer in
          let renderer = ExplainRenderer(language: language, color: false)
          writer.member("text", renderer.render(kind))
          writer.member("markdown", ReferenceRenderer(language: language).body(of: kind))
        }
        writer.key("defaultConfiguration")
        writer.object { writer in writer.member("level", kind.severity.rawValue) }
      }
    }

    private func writeMessage(_ name: String, _ text: String, to writer: inout JSONWriter) {
      writer.key(name)
      writer.object { writer in writer.member("text", text) }
    }

    /// The run, with the settings that make a rule less severe (section 3.20.5).
    private mutating func writeInvocation(to writer: inout JSONWriter) {
      writer.key("executionSuccessful")
      writer.boolean(true)
      writer.key("ruleConfigurationOverrides")
      writer.array { writer in
        for setting in report.lowered {
          guard case .setting(let severity) = setting.means else { continue }
          writer.object { writer in
            writer.key("descriptor")
            writer.object { writer in
              writer.member("id", setting.code)
              if let index = ruleIndices[setting.code] { writer.member("index", index) }
            }
            writer.key("configuration")
            writer.object { writer in
              if let severity {
                writer.member("level", severity.rawValue)
              } else {
                writer.key("enabled")
                writer.boolean(false)
              }
            }
            writer.key("properties")
            writer.object { writer in writer.member("reason", setting.reason) }
          }
        }
      }
    }

    /// What lets a result pass; none for one that stands.
    ///
    /// Where one result of a run has this, all
    /// have it (section 3.27.23).
    private mutating func writeSuppressions(
      _ suppression: Suppression?, to writer: inout JSONWriter
    ) {
      writer.key("suppressions")
      writer.array { writer in
        guard let suppression else { return }
        writer.object { writer in
          writer.member("kind", suppression.means == .allowance ? "inSource" : "external")
          writer.member("status", "accepted")
          writer.member("justification", suppression.reason ?? "")
          writer.key("location")
          writer.object { writer in writeLocation(suppression.place, to: &writer) }
        }
      }
    }

    private mutating func write(
      _ diagnostic: Diagnostic, _ suppression: Suppression?, to writer: inout JSONWriter
    ) {
      var text = diagnostic.summary.text(in: language)
      if let help = diagnostic.help { text += "\n" + help.text(in: language) }
      for note in diagnostic.notes where note.range == nil {
        text += "\n" + note.message.text(in: language)
      }
      writer.object { writer in
        writer.member("ruleId", diagnostic.code)
        writer.member("ruleIndex", ruleIndices[diagnostic.code])
        writer.member("level", diagnostic.severity.rawValue)
        writeMessage("message", escaped(text), to: &writer)
        writer.key("locations")
        writer.array { writer in
          writer.object { writer in writeLocation(diagnostic.range, to: &writer) }
        }
        if diagnostic.notes.contains(where: { $0.range != nil }) {
          writer.key("relatedLocations")
          writer.array { writer in writeRelated(diagnostic.notes, to: &writer) }
        }
        writer.key("partialFingerprints")
        writer.object { writer in
          writer.member("helder/v1", fingerprints.next(for: diagnostic, &finder))
        }
        writeSuppressions(suppression, to: &writer)
      }
    }

    private mutating func writeRelated(
      _ notes: [Diagnostic.Note], to writer: inout JSONWriter
    ) {
      // Related locations are unique (section 3.27.22).
      var written: Set<RelatedPlace> = []
      for note in notes {
        guard let range = note.range else { continue }
        let text = note.message.text(in: language)
        guard written.insert(RelatedPlace(range: range, text: text)).inserted else { continue }
        writer.object { writer in
          writeLocation(range, to: &writer)
          writeMessage("message", escaped(text), to: &writer)
        }
      }
    }

    /// The text of a message: a brace is written twice, for `{0}` stands for an argument (section
    /// 3.11.5).
    private func escaped(_ text: String) -> String {
      var escaped: [UInt8] = []
      for byte in text.utf8 {
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") { escaped.append(byte) }
        escaped.append(byte)
      }
      return String(decoding: escaped, as: UTF8.self)
    }

    private mutating func writeLocation(_ range: SourceRange, to writer: inout JSONWriter) {
      let path = finder.path(of: range.file)
      let span = finder.span(of: range)
      writer.key("physicalLocation")
      writer.object { writer in
        writer.key("artifactLocation")
        writer.object { writer in
          writer.member("uri", RelativeAddress.uri(path: path))
          if !path.hasPrefix("/") { writer.member("uriBaseId", "%SRCROOT%") }
        }
        writer.key("region")
        writer.object { writer in
          // SARIF has no region for a whole file, but GitHub takes no result without a line.
          guard let span else { return writer.member("startLine", 1) }
          writer.member("startLine", span.start.line)
          writer.member("startColumn", span.start.codeUnitColumn)
          writer.member("endLine", span.end.line)
          writer.member("endColumn", span.end.codeUnitColumn)
        }
      }
    }
  }
}

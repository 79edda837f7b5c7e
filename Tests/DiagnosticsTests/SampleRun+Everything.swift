@testable import Diagnostics

extension SampleRun {
  /// A run with findings of all sorts: in a line, over lines, in a whole file, in one that was not
  /// read, with help and notes, in paths and texts that need escaping.
  static func everything() -> SampleRun {
    var run = SampleRun()
    let data = run.add(
      "./content/data/momenten: 100%, é.yaml",
      "- id: «a»\r\n- id: «👩‍👧 x» \"«y»\" <&>\r\n  met: «een\r\n  twee»\r\n")
    let prose = run.add("content/over|ons.md", "# «Titel»\n")
    let absent = run.sources.add(SourceFile(path: "weg.md", bytes: nil))
    let help = Phrase(nl: "schrijf 100%:\n  naam: x, y", en: "write 100%:\n  naam: x, y")
    run.diagnostics = [
      Diagnostic(
        .sample("key-duplicate"), at: data[1],
        Phrase(nl: "dubbel: '<x> & \"y\"', 100%", en: "twice: '<x> & \"y\"', 100%"), help: help,
        notes: [
          .init(Phrase(nl: "eerder gegeven hier", en: "given here first"), at: data[0]),
          .init(Phrase(nl: "eerder gegeven hier", en: "given here first"), at: data[0]),
          .init(Phrase(nl: "zie ook", en: "see also"), at: prose[0]),
          .init(Phrase(nl: "los", en: "loose")),
          .init(Phrase(nl: "heel", en: "whole"), at: .whole(absent)),
        ]),
      Diagnostic(.sample("key-duplicate"), at: data[2], Phrase(nl: "nog een", en: "another")),
      Diagnostic(.sample("value-long", .warning), at: data[3], Phrase(nl: "lang", en: "long")),
      Diagnostic(
        .sample("heading", .note), at: prose[0], Phrase("x\u{1B}[2J\r\n\u{202E}y\u{FFFF}")),
      Diagnostic(.sample("file-whole", .warning), at: .whole(prose[0].file), Phrase("heel")),
      Diagnostic(.sample("file-unread"), at: SourceRange(file: absent, 3..<4), Phrase("weg")),
    ]
    return run
  }

  /// The report of the run in `format`.
  func rendered(_ format: ReportFormat, _ language: MessageLanguage = .dutch) -> [UInt8] {
    let settings = ReportFormat.Settings(
      language: language, rules: [.sample("never-found", .note), .sample("key-duplicate")],
      version: "1.2.3")
    return format.render(report, settings)
  }
}

import Testing
import Text

@testable import Diagnostics

/// What a CI does with a line of its log: GitHub's runner, Azure's agent, TeamCity.
///
/// Source: actions/runner, `ActionCommand.TryParseV2` and `TryParse`; azure-pipelines-agent,
/// `Command.TryParse`; TeamCity's documentation, "Service Messages".
struct LogReader {
  /// The lines of `text` that some CI takes for a command.
  static func commands(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isNewline).filter { line in
      let trimmed = line.drop(while: \.isWhitespace)
      return trimmed.hasPrefix("::") || line.firstRange(of: "##[") != nil
        || line.lowercased().firstRange(of: "##vso[") != nil
        || trimmed.hasPrefix("##teamcity[")
    }
  }
}

@Suite("What is printed to a log")
struct LogTextTests {
  static let attacks = [
    "::error::x", "  ::error file=a::x", "\u{A0}\u{2003}::set-output name=a::b",
    "\t::stop-commands::x",
    "##[error]x", "x ##[group]y", "###[warning]x", "##vso[task.setvariable variable=a]b",
    "a##VSO[task.complete result=Succeeded;]", "##teamcity[buildStatus text='ok']", "a\n::debug::b",
    "a\r::debug::b", "a\r\n::add-mask::b", "a\u{85}::debug::b", "a\u{2028}::debug::b",
    "\u{1B}]0;x\u{7}", "a\u{B}::x", "a\u{C}::x", "\u{FEFF}::error::x", "##\n##[x", "#####[x##[y",
  ]

  @Test("holds no command, and nothing that drives a terminal", arguments: attacks)
  func holdsNoCommand(attack: String) {
    let safe = String(decoding: LogText.safe(attack), as: UTF8.self)
    #expect(LogReader.commands(safe).isEmpty, "\(safe.debugDescription)")
    #expect(!safe.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test("is what it was where nothing is wrong")
  func leavesTheRest() {
    for text in ["# Kop\n\n## Kop\n", "a ## b [c]", "::", "a::b", "`::partijen`\n", "[x] ##"] {
      let safe = String(decoding: LogText.safe(text), as: UTF8.self)
      #expect(safe == (text == "::" ? "> ::" : text))
    }
  }

  @Test("holds no command in any form, whatever a finding says and where", arguments: attacks)
  func holdsNoneInAnyForm(attack: String) throws {
    var run = SampleRun()
    let places = run.add(attack, "\(attack) «x»\n\(attack)\n«y»\n")
    run.diagnostics = [
      Diagnostic(
        .sample(), at: places[0], Phrase(attack), help: Phrase("\(attack)\n\(attack)"),
        notes: [.init(Phrase(attack), at: places[1]), .init(Phrase(attack))]),
      Diagnostic(.sample("a", .warning), at: .whole(places[0].file), Phrase(attack)),
    ]
    let off = Suppression(.setting(nil), code: "a", at: places[1], reason: attack)
    let report = Report(
      run.diagnostics, sources: run.sources,
      suppressed: run.diagnostics.map { SuppressedFinding($0, by: off) }, lowered: [off])
    for format in ReportFormat.allCases {
      let settings = ReportFormat.Settings(language: .dutch, rules: [], version: "1")
      let text = String(decoding: format.render(report, settings), as: UTF8.self)
      let commands = LogReader.commands(text).filter { line in
        // Helder's own, of which nothing else is a part.
        format != .github
          || !["::error ", "::warning ", "::group::Toegestaan", "::endgroup::"]
            .contains { line.hasPrefix($0) }
          || line.firstRange(of: "##[") != nil
      }
      #expect(commands.isEmpty, "\(format): \(commands)")
    }
  }

  @Test("is the same JSON and XML once it is read")
  func isTheSameOnceRead() {
    var json = JSONWriter(pretty: false)
    json.string("##[a] ###")
    #expect(String(decoding: json.bytes, as: UTF8.self) == ##""#\u0023[a] #\u0023\u0023""##)
  }
}

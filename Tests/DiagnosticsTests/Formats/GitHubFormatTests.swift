import Foundation
import Testing

@testable import Diagnostics

@Suite("GitHub's workflow commands")
struct GitHubFormatTests {
  /// A command as GitHub's runner reads it.
  private struct Command: Equatable {
    let name: String
    let properties: [String: String]
    let message: String

    /// Reads one line; nil where it is no command.
    init?(_ line: Substring) {
      guard line.hasPrefix("::"), let end = line.dropFirst(2).range(of: "::") else { return nil }
      let head = line[line.index(line.startIndex, offsetBy: 2)..<end.lowerBound]
      let parts = head.split(separator: " ", maxSplits: 1)
      name = String(parts[0])
      var properties: [String: String] = [:]
      for pair in parts.dropFirst().joined().split(separator: ",") {
        let sides = pair.split(separator: "=", maxSplits: 1)
        properties[String(sides[0])] = Self.unescape(String(sides[1]), ["%3A": ":", "%2C": ","])
      }
      self.properties = properties
      message = Self.unescape(String(line[end.upperBound...]), [:])
    }

    private static func unescape(_ text: String, _ more: [String: String]) -> String {
      var text = text
      for (code, plain) in more { text = text.replacingOccurrences(of: code, with: plain) }
      return text.replacingOccurrences(of: "%0D", with: "\r")
        .replacingOccurrences(of: "%0A", with: "\n").replacingOccurrences(of: "%25", with: "%")
    }
  }

  private func commands(_ run: SampleRun) -> [Command] {
    String(decoding: run.rendered(.github), as: UTF8.self).split(separator: "\n").compactMap {
      Command($0)
    }
  }

  @Test("say the same once they are unescaped again")
  func sayTheSame() throws {
    let commands = commands(.everything())
    #expect(commands.map(\.name) == ["error", "error", "warning", "warning", "notice", "error"])
    let path = "content/data/momenten: 100%, é.yaml"
    #expect(
      commands[0].properties == [
        "file": path, "line": "2", "endLine": "2", "col": "7", "endColumn": "10",
        "title": "key-duplicate",
      ])
    #expect(
      commands[0].message == """
        dubbel: '<x> & "y"', 100%
        schrijf 100%:
          naam: x, y
        ./\(path):1:7: eerder gegeven hier
        ./\(path):1:7: eerder gegeven hier
        content/over|ons.md:1:3: zie ook
        los
        weg.md: heel
        """)
    let long = ["file": path, "line": "3", "endLine": "4", "title": "value-long"]
    #expect(commands[2].properties == long)
    #expect(commands[3].properties == ["file": "content/over|ons.md", "title": "file-whole"])
    #expect(commands[4].message == "x␛[2J\r\n<U+202E>y\u{FFFF}")
  }

  @Test("can't be forged by a path or a text")
  func cantBeForged() throws {
    var run = SampleRun()
    let places = run.add("a,line=9::b\n::error::c", "«x»")
    run.diagnostics = [Diagnostic(.sample(), at: places[0], Phrase("a\n::error::b\r::error::c"))]
    let lines = String(decoding: run.rendered(.github), as: UTF8.self)
      .split(whereSeparator: \.isNewline)
    try #require(lines.count == 1)
    let command = try #require(Command(lines[0]))
    #expect(command.properties["line"] == "1")
    #expect(command.properties["file"] == "a,line=9::b\n::error::c")
    #expect(command.message == "a\n::error::b\r::error::c")
  }

  @Test("drive no terminal by the path of a file")
  func driveNoTerminal() {
    var run = SampleRun()
    let file = run.sources.add(
      SourceFile(path: "a\u{1B}[31m\u{9B}1m\u{202E}.md", bytes: Array("x".utf8)))
    run.diagnostics = [Diagnostic(.sample(), at: .whole(file), Phrase("x"))]
    let text = String(decoding: run.rendered(.github), as: UTF8.self)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{9B}" })
    #expect(!text.unicodeScalars.contains("\u{202E}") && text.contains("a␛[31m"))
  }

  @Test("are at most ten of each kind, and say how many more there are")
  func areAtMostTen() {
    var run = SampleRun()
    let file = run.sources.add(SourceFile(path: "a", bytes: Array("x".utf8)))
    run.diagnostics = (0..<50).map { index in
      let kind = DiagnosticKind.sample("code-\(index)", index < 38 ? .error : .warning)
      return Diagnostic(kind, at: .whole(file), Phrase("x"))
    }
    #expect(commands(run).count == 20)
    let text = String(decoding: run.rendered(.github), as: UTF8.self)
    #expect(
      text.hasSuffix(
        "\nGitHub toont er hoogstens 10 van elke soort; "
          + "hier niet getoond: 28 fouten, 2 waarschuwingen\n"))
  }

  @Test("go with a summary of all findings in Markdown")
  func goWithASummary() {
    let report = SampleRun.everything().report
    let text = String(decoding: GitHubFormat.summary(report, language: .dutch), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 3 + report.diagnostics.count)
    #expect(lines[0] == "## Helder: 3 fouten, 2 waarschuwingen, 1 melding")
    #expect(
      lines[3] == "| fout | ./content/data/momenten: 100%, é.yaml:2:7 "
        + "| dubbel: '&lt;x&gt; &amp; \"y\"', 100%<br>schrijf 100%: naam: x, y | key-duplicate |")
    #expect(lines[6].hasPrefix("| waarschuwing | content/over\\|ons.md | "))
  }

  @Test("go with a summary that stays below GitHub's limit")
  func summaryStaysBelowTheLimit() {
    var run = SampleRun()
    let file = run.sources.add(SourceFile(path: "a", bytes: []))
    run.diagnostics = (0..<40).map { index in
      Diagnostic(
        .sample("code-\(index)"), at: .whole(file), Phrase(String(repeating: "x", count: 50_000)))
    }
    let summary = GitHubFormat.summary(run.report, language: .english)
    #expect(summary.count < 1_000_000)
    #expect(String(decoding: summary, as: UTF8.self).hasSuffix("\nAnd 23 more.\n"))
  }
}

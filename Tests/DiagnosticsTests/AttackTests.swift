import Foundation
import TestSupport
import Testing

@testable import Diagnostics

@Suite("A report of hostile bytes", .serialized)
struct AttackTests {
  private static let pieces: [[UInt8]] = [
    "a", "naam: ", " ", "\t", "\n", "\r\n", "\r", "é", "e\u{301}", "漢", "👩‍👧", "🇳🇱", "\u{301}",
    "\u{200D}", "\u{202E}", "\u{1B}[2J", "\u{FEFF}", "\u{FFFF}", "::error::", "]]>", "\u{0}",
    "\u{1F3F4}\u{E0067}\u{E007F}", "<&\"'>", "%", "|",
  ].map { Array($0.utf8) }

  /// Bytes that are partly text and partly no UTF-8.
  private static func bytes(_ count: Int, _ random: inout SeededRandom) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      if UInt8.random(in: 0..<4, using: &random) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      } else {
        bytes += pieces.randomElement(using: &random) ?? []
      }
    }
    return bytes
  }

  private static func range(_ size: Int, _ random: inout SeededRandom) -> SourceRange {
    let file = FileID(Int.random(in: 0...3, using: &random))
    let kind = UInt8.random(in: 0..<10, using: &random)
    if kind == 0 { return .whole(file) }
    if kind == 1 { return SourceRange(file: file, start: UInt32.max - 1, end: .max) }
    let start = Int.random(in: 0...size + 3, using: &random)
    let length = Int.random(in: 0...(kind == 2 ? size : 12), using: &random)
    return SourceRange(file: file, start..<start + length)
  }

  @Test(
    "is written in every format without a trap, and can be read", arguments: 0..<60 as Range<UInt64>
  )
  func isWritten(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let size = Int.random(in: 0...600, using: &random)
    var run = SampleRun()
    for _ in 0..<2 {
      let path = String(decoding: Self.bytes(12, &random), as: UTF8.self)
      run.sources.add(SourceFile(path: path, bytes: Self.bytes(size, &random)))
    }
    run.sources.add(SourceFile(path: "", bytes: nil))
    run.diagnostics = (0..<12).map { _ in
      let text = Phrase(String(decoding: Self.bytes(20, &random), as: UTF8.self))
      let severity = Severity.allCases.randomElement(using: &random) ?? .error
      let notes = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Diagnostic.Note(text, at: Bool.random(using: &random) ? nil : Self.range(size, &random))
      }
      return Diagnostic(
        .sample("code", severity), at: Self.range(size, &random), text,
        help: Bool.random(using: &random) ? text : nil, notes: notes)
    }
    for format in ReportFormat.allCases {
      let output = run.rendered(format)
      #expect(output == run.rendered(format))
      #expect(String(validating: output, as: UTF8.self) != nil)
      switch format {
      case .text:
        #expect(output.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
        let wide = TextRenderer(language: .english, color: true, width: 1)
        #expect(!wide.render(run.report).isEmpty)
      case .json, .sarif, .gitlab:
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(output)) }
      case .github: #expect(output.split(separator: 0x0A).allSatisfy { $0.starts(with: "::".utf8) })
      case .junit: #expect(!output.contains(0x1B))
      }
    }
    #expect(!GitHubFormat.summary(run.report, language: .dutch).isEmpty)
  }

  // A debug build is some tens of times slower.
  #if DEBUG
    private static let count = 200
    private static let size = 200_000
  #else
    private static let count = 100_000
    private static let size = 10_000_000
  #endif

  /// One line of `size` bytes; were any of it counted anew for each finding, the time limit would be over.
  @Test(
    "takes bounded time for many findings in one huge line", .timeLimit(.minutes(2)),
    arguments: ["a", "漢", "a\u{301}", "👩‍👧"].map { Array($0.utf8) } + [[0xFF]])
  func isBoundedInOneLine(unit: [UInt8]) {
    let bytes = Array(repeatElement(unit, count: Self.size / unit.count).joined())
    var run = SampleRun()
    let file = run.sources.add(SourceFile(path: "a", bytes: bytes))
    let step = bytes.count / Self.count
    run.diagnostics = (0..<Self.count).map { index in
      let far = bytes.count - index * step
      return Diagnostic(
        .sample(), at: SourceRange(file: file, index * step..<index * step + 9), Phrase("x"),
        notes: [.init(Phrase("y"), at: SourceRange(file: file, far..<far + 4))])
    }
    for format in ReportFormat.allCases {
      #expect(run.rendered(format).count >= (format == .github ? 10 : Self.count))
    }
  }

  @Test("takes bounded time for findings in as many lines", .timeLimit(.minutes(2)))
  func isBoundedInManyLines() {
    let line = Array("  naam: Zoë van der Berg  # 漢\n".utf8)
    var run = SampleRun()
    let bytes = Array(repeatElement(line, count: Self.count).joined())
    let file = run.sources.add(SourceFile(path: "a", bytes: bytes))
    run.diagnostics = (0..<Self.count).map { index in
      let start = index * line.count + 8
      return Diagnostic(
        .sample(), at: SourceRange(file: file, start..<start + 4), Phrase("x"), help: Phrase("y"))
    }
    let text = String(decoding: run.rendered(.text), as: UTF8.self)
    let carets = text.split(separator: "\n").count { $0 == "      |         ^^^ y" }
    #expect(carets >= min(Self.count, 99_999))
    for format in ReportFormat.allCases {
      #expect(run.rendered(format).count >= (format == .github ? 10 : Self.count))
    }
  }

  @Test("shows a bounded number of the notes of one finding")
  func boundsTheNotes() {
    var run = SampleRun()
    let place = run.add("a", "«x»")[0]
    let notes = (0..<10_000).map { Diagnostic.Note(Phrase("y\($0)"), at: place) }
    run.diagnostics = [Diagnostic(.sample(), at: place, Phrase("x"), notes: notes)]
    let text = String(decoding: run.rendered(.text), as: UTF8.self)
    #expect(text.split(separator: "\n").count == 24)
    #expect(text.hasSuffix("      opmerking: en nog 9980 andere\n"))
  }
}

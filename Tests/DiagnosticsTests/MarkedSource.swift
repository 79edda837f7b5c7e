@testable import Diagnostics

/// A source text in which the tests mark places: `«` and `»` around each, the first one first.
struct MarkedSource {
  /// The text without the marks.
  let bytes: [UInt8]
  /// The marked ranges, in order.
  let ranges: [Range<Int>]

  /// A text with its marks.
  init(_ text: String) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": start = bytes.count
      case "»": ranges.append(start..<bytes.count)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    self.bytes = bytes
    self.ranges = ranges
  }
}

/// A run over a few files, for the tests of what is written out.
struct SampleRun {
  /// The files, in the order in which they were added.
  var sources = SourceMap()
  /// The findings.
  var diagnostics: [Diagnostic] = []

  /// Adds a file and returns the places marked in it.
  mutating func add(_ path: String, _ text: String) -> [SourceRange] {
    let marked = MarkedSource(text)
    let file = sources.add(SourceFile(path: path, bytes: marked.bytes))
    return marked.ranges.map { SourceRange(file: file, $0) }
  }

  /// The report of the run.
  var report: Report { Report(diagnostics, sources: sources) }
}

extension DiagnosticKind {
  /// A kind that only the tests know.
  static func sample(_ code: String = "sample-code", _ severity: Severity = .error) -> Self {
    DiagnosticKind(
      code, severity,
      Explanation(
        rule: Phrase(nl: "een regel", en: "a rule"), why: Phrase(nl: "daarom", en: "because"),
        wrong: "fout: ja", right: "fout: nee", source: "AVG, artikel 13"))
  }
}

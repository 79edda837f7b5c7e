import Diagnostics

/// A rule about the Dutch that readers see, in the Markdown files and in the data.
///
/// One rule is one file, and its name is true of a good statement. A rule is made for one review
/// and sees every text once, file by file, so that it can compare them.
protocol LanguageRule: Sendable {
  /// The kind of finding that the rule reports.
  static var kind: DiagnosticKind { get }

  /// The rule for a review of `subject`.
  init(_ subject: Subject)

  /// Appends to `findings` every place of `text` where the rule is broken.
  mutating func check(_ text: ReaderText, into findings: inout [Diagnostic])

  /// Appends what is wrong with the Markdown file whose texts were seen last, as a whole.
  mutating func endDocument(into findings: inout [Diagnostic])

  /// Appends what is wrong with all texts together.
  mutating func end(into findings: inout [Diagnostic])
}

extension LanguageRule {
  mutating func endDocument(into findings: inout [Diagnostic]) {}
  mutating func end(into findings: inout [Diagnostic]) {}
}

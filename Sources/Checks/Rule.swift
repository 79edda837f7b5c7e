import Diagnostics

/// A rule about the content as a whole.
///
/// One rule is one file, and its name is true of a good statement.
protocol ContentRule: Sendable {
  /// The kind of finding that the rule reports.
  static var kind: DiagnosticKind { get }

  /// Appends to `findings` every place of `subject` where the rule is broken.
  static func check(_ subject: Subject, into findings: inout [Diagnostic])
}

/// A rule about each Markdown file by itself, so that files can be checked side by side.
protocol DocumentRule: Sendable {
  /// The kind of finding that the rule reports.
  static var kind: DiagnosticKind { get }

  /// Appends to `findings` every place of `document` where the rule is broken.
  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic])
}

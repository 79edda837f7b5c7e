import Diagnostics

/// A rule about the content as a whole.
///
/// One rule is one file, and its name is true of a good statement.
protocol ContentRule: Sendable {
  /// The kind of finding that the rule reports.
  static var kind: DiagnosticKind { get }
  /// The kinds of finding, where it reports more than one.
  static var kinds: [DiagnosticKind] { get }

  /// Whether the rule looks at what documents say: where it does not, what it found still holds
  /// for the same data, the same ``Outline`` and the same day.
  static var readsTexts: Bool { get }

  /// Appends to `findings` every place of `subject` where the rule is broken.
  static func check(_ subject: Subject, into findings: inout [Diagnostic])
}

extension ContentRule {
  static var kinds: [DiagnosticKind] { [kind] }
  static var readsTexts: Bool { true }
}

/// A rule about each Markdown file by itself, so that files can be checked side by side.
protocol DocumentRule: Sendable {
  /// The kind of finding that the rule reports.
  static var kind: DiagnosticKind { get }

  /// Appends to `findings` every place of `document` where the rule is broken.
  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic])
}

/// A rule about the rendered pages of a site, all together.
protocol PageRule: Sendable {
  /// The kinds of finding that the rule reports, in the order of the reference.
  static var kinds: [DiagnosticKind] { get }

  /// Appends to `findings`, which hold what the rules before it found, every place where the rule is
  /// broken.
  static func check(_ site: RenderedPages, into findings: inout [Diagnostic])
}

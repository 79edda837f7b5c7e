import Diagnostics

/// A rule about the Dutch that readers see, in the Markdown files and in the data.
///
/// One rule is one file, and its name is true of a good statement. In a review several values of a
/// rule see a part of the texts each, file by file. One of them then takes over what the others have
/// seen, so that it can compare all texts. Values are kept for the next review, so they hold what
/// they found and nothing else.
protocol LanguageRule: Sendable {
  /// The kind of finding that the rule reports.
  static var kind: DiagnosticKind { get }

  /// The rule, which has seen nothing yet.
  init()

  /// Appends to `findings` every place of `text`, one of `subject`, where the rule is broken.
  mutating func check(
    _ text: ReaderText, of subject: Subject, into findings: inout [Diagnostic])

  /// Appends what is wrong with the Markdown file whose texts were seen last, as a whole.
  mutating func endDocument(into findings: inout [Diagnostic])

  /// Takes over what `other` has seen, whose texts come after its own.
  mutating func take(_ other: Self)

  /// Appends what is wrong with all texts of `subject` together.
  mutating func end(of subject: Subject, into findings: inout [Diagnostic])
}

extension LanguageRule {
  mutating func endDocument(into findings: inout [Diagnostic]) {}
  mutating func take(_ other: Self) {}
  mutating func end(of subject: Subject, into findings: inout [Diagnostic]) {}

  /// Takes over what `other`, which is of the same kind, has seen.
  mutating func takeAny(_ other: any LanguageRule) {
    if let other = other as? Self { take(other) }
  }
}

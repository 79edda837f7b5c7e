import Diagnostics

/// A rule about the Dutch that readers see, in the Markdown files and in the data.
///
/// One rule is one file, and its name is true of a good statement. A rule is made for one review,
/// in which several of its values see a part of the texts each, file by file. One of them then
/// takes over what the others have seen, so that it can compare all texts.
protocol LanguageRule: Sendable {
  /// The kind of finding that the rule reports.
  static var kind: DiagnosticKind { get }

  /// The rule for a review of `subject`.
  init(_ subject: Subject)

  /// Appends to `findings` every place of `text` where the rule is broken.
  mutating func check(_ text: ReaderText, into findings: inout [Diagnostic])

  /// Appends what is wrong with the Markdown file whose texts were seen last, as a whole.
  mutating func endDocument(into findings: inout [Diagnostic])

  /// Takes over what `other` has seen, whose texts come after its own.
  mutating func take(_ other: Self)

  /// Appends what is wrong with all texts together.
  mutating func end(into findings: inout [Diagnostic])
}

extension LanguageRule {
  mutating func endDocument(into findings: inout [Diagnostic]) {}
  mutating func take(_ other: Self) {}
  mutating func end(into findings: inout [Diagnostic]) {}

  /// Takes over what `other`, which is of the same kind, has seen.
  mutating func takeAny(_ other: any LanguageRule) {
    if let other = other as? Self { take(other) }
  }
}

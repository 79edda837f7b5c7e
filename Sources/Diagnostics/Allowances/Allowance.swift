/// A finding that the author allows, with the reason.
///
/// Written as a comment: `<!-- helder: sta-toe CODE "reden" -->` in a text, before the block that it
/// is about; `# helder: sta-toe CODE "reden"` in data, on the line before.
public struct Allowance: Sendable {
  /// The code of the kind of finding.
  public let code: Located<String>
  /// Why it is allowed.
  public let reason: Located<String>
  /// The comment.
  public let range: SourceRange
  /// The block or the entry in which the finding is allowed.
  public let covers: SourceRange

  /// An allowance of findings of kind `code` in `covers`.
  public init(
    code: Located<String>, reason: Located<String>, range: SourceRange, covers: SourceRange
  ) {
    self.code = code
    self.reason = reason
    self.range = range
    self.covers = covers
  }
}

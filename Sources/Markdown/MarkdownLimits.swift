import Diagnostics

/// How much a text may hold before it is refused unread.
///
/// cmark-gfm 0.29.0.gfm.6 takes quadratic time over some inputs; within these limits none takes
/// more than half a second.
public struct MarkdownLimits: Sendable {
  /// The limits for the site.
  public static let standard = MarkdownLimits()

  /// The bytes of a body.
  public var fileBytes = 256 * 1024
  /// The HTML of a text, as a number of times its source.
  public var htmlFactor = 64

  func problems(in bytes: [UInt8], _ body: Range<Int>, file: FileID) -> [Diagnostic] { [] }

  func problemWithHTML(_ size: Int, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.markdownLimit, at: range, Phrase(nl: "", en: ""))
  }
}

import Diagnostics
import Statements
import Text

/// Says of words on a page that they are of another language, so that a screen reader speaks them
/// as they are spoken there.
///
/// They are marked in the ``VisibleText`` alone. Source: WCAG 2.2, 3.1.2.
struct LanguageMarks: Sendable {
  private let search: WholeWords
  /// The start tag for each phrase.
  private let tags: [[UInt8]]

  /// Marks `words`.
  init(_ words: [ForeignWords]) {
    var phrases: [[UInt8]] = []
    var tags: [[UInt8]] = []
    for entry in words {
      guard let language = entry.language?.value else { continue }
      let tag = Array("<span lang=\"\(language.rawValue)\">".utf8)
      for word in entry.words ?? [] {
        // Markdown leaves an apostrophe as it is, a template does not.
        for form in [nil, "&#39;"] where form == nil || word.value.utf8.contains(Self.apostrophe) {
          phrases.append(
            Array(CharacterReference.escaped(word.value, apostrophe: form).utf8))
          tags.append(tag)
        }
      }
    }
    search = WholeWords(phrases)
    self.tags = tags
  }

  /// The page `html` with its foreign words marked; itself where there are none.
  func marked(_ html: [UInt8]) -> [UInt8] {
    guard !tags.isEmpty else { return html }
    var output: [UInt8] = []
    var copied = 0
    for text in VisibleText.ranges(of: html) {
      for match in search.matches(in: html, text) {
        output.append(contentsOf: html[copied..<match.range.lowerBound])
        output.append(contentsOf: tags[match.phrase])
        output.append(contentsOf: html[match.range])
        output.append(contentsOf: Self.end)
        copied = match.range.upperBound
      }
    }
    guard copied > 0 else { return html }
    output.append(contentsOf: html[copied...])
    return output
  }

  private static let apostrophe = UInt8(ascii: "'")
  private static let end = Array("</span>".utf8)
}

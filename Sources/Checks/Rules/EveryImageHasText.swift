import Diagnostics
import Markdown

/// Every image has a text that says what it shows.
///
/// Source: WCAG 2.2, 1.1.1.
enum EveryImageHasText: DocumentRule {
  static let kind = DiagnosticKind(
    "image-without-text", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "elk plaatje heeft een tekst die zegt wat erop staat",
        en: "every image has a text that says what it shows"),
      why: Phrase(
        nl:
          "Wie het plaatje niet ziet, heeft alleen die tekst. Zet hem tussen de blokhaken.",
        en: "Who does not see the image has only that text. Put it between the brackets."),
      wrong: "![](route.png)",
      right: "![Je gegevens gaan van jou naar ons, en van ons naar CIS](route.png)",
      source: "WCAG 2.2, 1.1.1"))

  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    for link in document.document.links where link.isImage {
      if link.isTextEmpty {
        findings.append(.imageWithoutText(at: link.range))
      } else if saysNothing(link) {
        findings.append(.emptyText(link.text, at: link.range))
      }
    }
  }

  /// Words that programs put there, and that say of any image the same.
  private static let emptyWords: Set<String> = [
    "plaatje", "afbeelding", "foto", "image", "picture", "photo", "img", "alt", "alt text",
    "alt-tekst", "screenshot", "schermafbeelding", "logo",
  ]

  /// Whether the text of an image is such a word, or the name of its file.
  private static func saysNothing(_ link: Link) -> Bool {
    let text = link.text.lowercased()
    if emptyWords.contains(text) { return true }
    let path = PageAddress.decoded(link.destination).lowercased()
    guard let name = path.split(separator: "/").last else { return false }
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    // A name of words may well say what there is to see; one with digits or an ending does not.
    return text == name || text == stem && stem.contains { $0.isNumber || $0 == "_" }
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func imageWithoutText(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      EveryImageHasText.kind, at: place,
      Phrase(nl: "dit plaatje heeft geen tekst", en: "this image has no text"),
      help: Phrase(
        nl: "zet tussen de blokhaken wat erop staat: ![…](…)",
        en: "say between the brackets what it shows: ![…](…)"))
  }

  fileprivate static func emptyText(_ text: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      EveryImageHasText.kind, at: place,
      Phrase(
        nl: "'\(text)' zegt niet wat er op dit plaatje staat",
        en: "'\(text)' does not say what this image shows"),
      help: Phrase(
        nl: "schrijf wat een lezer erop ziet, of waar het plaatje voor is",
        en: "write what a reader sees on it, or what the image is for"))
  }
}

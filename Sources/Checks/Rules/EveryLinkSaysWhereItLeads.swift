import Diagnostics
import Markdown
import Text

/// The words of a link say where it leads, also for who hears them by themselves.
///
/// Found are links whose words are one of a list ("klik hier", "lees meer"), in any case and with
/// any punctuation around them, and links without words that do not point into the data. Source:
/// WCAG 2.2, 2.4.4 and 2.4.9.
enum EveryLinkSaysWhereItLeads: DocumentRule {
  static let kind = DiagnosticKind(
    "link-text-vague", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "de woorden van een link zeggen waar de link heen gaat",
        en: "the words of a link say where it leads"),
      why: Phrase(
        nl:
          "Een schermlezer leest links ook los van de zin voor. 'Klik hier' zegt dan niets.",
        en:
          "A screen reader also reads links apart from their sentence. 'Click here' then says nothing."
      ),
      wrong: "Lees [hier](overzicht.md) met wie we delen.",
      right: "Bekijk [het overzicht van alle partijen](overzicht.md).",
      source: "WCAG 2.2, 2.4.4"))

  /// What says nothing by itself: words in lower case, one space between them.
  private static let vagueTexts: Set<String> = [
    "bekijk", "bekijk dit", "bekijk hier", "bekijk meer", "deze", "deze link", "deze pagina",
    "deze site", "deze website", "dit", "document", "ga naar", "ga verder", "hier", "hier klikken",
    "hierboven", "hieronder", "info", "informatie", "klik", "klik dan hier", "klik hier",
    "klik op deze link", "lees", "lees dit", "lees hier", "lees hier meer", "lees hier verder",
    "lees meer", "lees meer hier", "lees verder", "link", "meer", "meer hierover", "meer info",
    "meer informatie", "meer lezen", "meer weten", "naar de site", "naar de website",
    "op deze pagina",
    "open", "pagina", "pdf", "site", "verder", "verder lezen", "via deze link", "volg deze link",
    "website", "zie", "zie hier", "zie hieronder",
    "click", "click here", "here", "learn more", "more", "more info", "read more", "this",
    "this link",
    "this page",
  ]

  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    let document = document.document
    for (index, link) in document.links.enumerated() where !link.isImage {
      if link.isTextEmpty {
        // A link into the data takes the name of what it leads to; an image has a rule of its own.
        // Of a scheme that is none, the scheme is told.
        guard DataLink(link.destination) == nil, !holdsImage(index, in: document),
          link.scheme.map({ ["http", "https", "mailto", "tel"].contains($0) }) ?? true
        else { continue }
        findings.append(.linkWithoutWords(at: link.range))
      } else if vagueTexts.contains(plainWords(of: link.text)) {
        let place =
          link.proseRange.isEmpty
          ? link.range : document.prose.sourceRange(of: link.proseRange)
        findings.append(.vagueLink(link.text, at: place))
      }
    }
  }

  /// Whether the link at `index` has an image in it.
  private static func holdsImage(_ index: Int, in document: MarkdownFacts) -> Bool {
    let outer = document.links[index].range.offsets
    return document.links[(index + 1)...].prefix { outer.overlaps($0.range.offsets) }
      .contains(where: \.isImage)
  }

  /// The words of `text` in lower case with one space between them, without punctuation.
  private static func plainWords(of text: String) -> String {
    guard text.utf8.allSatisfy({ $0.isASCII }) else {
      return text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
    var words: [UInt8] = []
    var isInWord = false
    for byte in text.utf8 {
      let letter = byte.smallASCII
      let isPart = letter.isSmallASCIILetter || letter.isASCIIDigit
      if isPart {
        if !isInWord, !words.isEmpty { words.append(Byte.space) }
        words.append(letter)
      }
      isInWord = isPart
    }
    return String(decoding: words, as: UTF8.self)
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func linkWithoutWords(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      EveryLinkSaysWhereItLeads.kind, at: place,
      Phrase(nl: "deze link heeft geen woorden", en: "this link has no words"),
      help: Phrase(
        nl: "zet tussen de blokhaken waar de link heen gaat",
        en: "say between the brackets where it leads"))
  }

  fileprivate static func vagueLink(_ text: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      EveryLinkSaysWhereItLeads.kind, at: place,
      Phrase(
        nl: "'\(text)' zegt niet waar de link heen gaat",
        en: "'\(text)' does not say where the link leads"),
      help: Phrase(
        nl: "maak de woorden die dat zeggen tot link: 'lees [wat CIS doet](…)'",
        en: "make the words that say so the link: 'lees [wat CIS doet](…)'"))
  }
}

/// Writes the reference of all kinds of findings as a page in Markdown.
public struct ReferenceRenderer: Sendable {
  /// A chapter of the page.
  public struct Chapter: Sendable {
    /// Its heading.
    public let title: Phrase
    /// What it explains, in this order.
    public let kinds: [DiagnosticKind]

    /// A chapter under `title` that explains `kinds`.
    public init(_ title: Phrase, _ kinds: [DiagnosticKind]) {
      self.title = title
      self.kinds = kinds
    }
  }

  /// The language of the page.
  public let language: MessageLanguage

  /// A renderer of a page in `language`.
  public init(language: MessageLanguage) { self.language = language }

  /// The page: a title, a paragraph, a table of all codes, and each kind under its own heading.
  public func render(_ chapters: [Chapter]) -> String {
    var page = "# \(Self.title.text(in: language))\n\n\(Self.introduction.text(in: language))\n"
    for chapter in chapters where !chapter.kinds.isEmpty {
      page += "\n## \(Self.escaped(chapter.title.text(in: language)))\n\n"
      page += "| \(Self.columns.text(in: language)) |\n| --- | --- | --- |\n"
      for kind in chapter.kinds {
        let rule = Self.escaped(kind.explanation.rule.text(in: language), inCell: true)
        let severity = kind.severity.word.text(in: language)
        page += "| [`\(kind.code)`](#\(kind.code)) | \(severity) | \(rule) |\n"
      }
      for kind in chapter.kinds {
        page += "\n### `\(kind.code)`\n\n\(body(of: kind))"
      }
    }
    return page
  }

  /// What the page tells about one kind, without its heading.
  func body(of kind: DiagnosticKind) -> String {
    let explanation = kind.explanation
    var body = "**\(Self.escaped(explanation.rule.text(in: language)))**"
    body += " (\(kind.severity.word.text(in: language))"
    if kind.basis == .judgement { body += "; \(ExplainTexts.judgement.text(in: language))" }
    body += ")\n"
    let why = explanation.why.text(in: language)
    if !why.isEmpty { body += "\n\(Self.escaped(why))\n" }
    body += block(ExplainTexts.wrong, explanation.wrong)
    body += block(ExplainTexts.right, explanation.right)
    if !explanation.source.isEmpty {
      let source = ExplainTexts.source.text(in: language)
      body += "\n\(source): \(Self.escaped(explanation.source))\n"
    }
    return body
  }

  private func block(_ title: Phrase, _ example: String) -> String {
    guard !example.isEmpty else { return "" }
    var longest = 2
    var run = 0
    for byte in example.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let lines = ExplainTexts.lines(of: example).joined(separator: "\n")
    return "\n\(title.text(in: language)):\n\n\(fence)text\n\(lines)\n\(fence)\n"
  }

  /// A text as Markdown that shows it as it is; what stands between backticks stays code.
  static func escaped(_ text: String, inCell isInCell: Bool = false) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // A backtick without a partner is a backtick.
    let isBalanced = parts.count % 2 == 1
    var output = ""
    for (index, part) in parts.enumerated() {
      if index > 0 { output += isBalanced ? "`" : "\\`" }
      let isCode = isBalanced && index % 2 == 1
      for character in part {
        let isSpecial = "\\*[]<&_#~".contains(character) && !isCode
        if isSpecial || isInCell && character == "|" { output += "\\" }
        output.append(isInCell && character.isNewline ? " " : character)
      }
    }
    return output
  }

  private static let title = Phrase(nl: "De controles", en: "The checks")
  private static let columns = Phrase(nl: "code | ernst | regel", en: "code | severity | rule")
  private static let introduction = Phrase(
    nl: """
      Helder meldt wat er mis is met een code. Op deze pagina staat per code de regel, waarom die \
      er is, en een voorbeeld van fout en goed. Dezelfde uitleg geeft `helder explain CODE`.

      Bij een fout wordt niets gepubliceerd. Een waarschuwing houdt alleen met `--strict` iets \
      tegen, een melding nooit. Staat er 'een oordeel' bij? Dan kun je de bevinding toestaan met een \
      reden, of in `site.yaml` anders instellen. Alle andere kan niemand toestaan.
      """,
    en: """
      Helder reports what is wrong with a code. This page gives for each code the rule, why it is \
      there, and an example of wrong and right. `helder explain CODE` gives the same explanation.

      With an error nothing is published. A warning stops something only with `--strict`, a note \
      never does. Where it says 'a judgement' you can allow the finding with a reason, or set it \
      otherwise in `site.yaml`. Nobody can allow any other.
      """)
}

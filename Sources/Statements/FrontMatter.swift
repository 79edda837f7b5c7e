public import Diagnostics
public import YAML

/// What a page says of itself between the `---` lines at its top.
public struct FrontMatter: Sendable, Equatable {
  /// The title; the parties' and moments' pages have their name instead.
  public var title: Located<String>?
  /// What the page is about, in a sentence, for search engines.
  public var summary: Located<String>?
  /// The place among the pages: lower comes first, pages without one last.
  public var order: Located<Int>?
  /// Whether the page is in the menu.
  public var isInMenu = false
  /// The items of AVG article 13 and 14 that the page states.
  public var statedItems: [Located<String>] = []

  /// Front matter that says nothing.
  public init() {}

  /// The front matter in `node`, and what is wrong with it.
  ///
  /// `place` is where a missing title is reported, for a page that needs one.
  public static func decode(
    _ node: YAMLNode?, needsTitle: Bool, at place: SourceRange
  ) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
    let findings = Findings()
    var frontMatter = FrontMatter()
    if let node {
      let fields = Fields<FrontMatterKey>(node, at: place, findings: findings)
      frontMatter.title = fields.text(.titel)
      frontMatter.summary = fields.text(.omschrijving)
      frontMatter.order = fields.order
      frontMatter.isInMenu = fields.flag(.menu) != nil
      frontMatter.statedItems = fields.texts(.avg)
      if fields.value(.titel) != nil { return (frontMatter, findings.list) }
    }
    if needsTitle {
      findings.report(
        .keyMissing, at: place,
        Phrase(nl: "de pagina heeft geen titel", en: "the page has no title"),
        help: Phrase(
          nl: "begin het bestand met drie regels: '---', 'titel: …' en '---'",
          en: "begin the file with three lines: '---', 'titel: …' and '---'"))
    }
    return (frontMatter, findings.list)
  }
}

private enum FrontMatterKey: String, FieldKey {
  case titel, omschrijving, volgorde, menu, avg
}

extension Fields<FrontMatterKey> {
  /// The number of `volgorde`.
  fileprivate var order: Located<Int>? {
    guard let written = text(.volgorde) else { return nil }
    guard let number = Int(written.value), (0...100_000).contains(number) else {
      reject(
        .volgorde, at: written.range,
        allowed: Phrase(nl: "een getal als 10", en: "a number such as 10"))
      return nil
    }
    return Located(number, at: written.range)
  }
}

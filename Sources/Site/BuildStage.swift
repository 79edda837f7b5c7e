public import Diagnostics

/// What a build does, in order.
public enum BuildStage: Int, CaseIterable, Sendable {
  /// Reading all files, and parsing the data and the templates.
  case reading
  /// Parsing the Markdown into HTML and what is known of it.
  case markdown
  /// The checks of what was read, with the names that they look for.
  case checkingContent
  /// Making pages of all that, but for filling their templates.
  case rendering
  /// Filling the templates.
  case templates
  /// The checks of those pages.
  case checkingPages
  /// Putting the new site in the place of the old one.
  case publishing
  /// Comparing the new site with what is published.
  case comparing

  /// The stages of which the time is kept, as work that threads share.
  public static let timed: [BuildStage] = [
    .reading, .markdown, .checkingContent, .rendering, .templates, .checkingPages,
  ]
}

extension BuildStage {
  /// What a reader calls it, who waits for it or is told how long it took.
  public var name: Phrase {
    switch self {
    case .reading: Phrase(nl: "lezen", en: "reading")
    case .markdown: Phrase(nl: "Markdown", en: "Markdown")
    case .checkingContent: Phrase(nl: "de inhoud controleren", en: "checking the content")
    case .rendering: Phrase(nl: "pagina's maken", en: "rendering")
    case .templates: Phrase(nl: "sjablonen vullen", en: "filling templates")
    case .checkingPages: Phrase(nl: "de pagina's controleren", en: "checking the pages")
    case .publishing: Phrase(nl: "publiceren", en: "publishing")
    case .comparing: Phrase(nl: "vergelijken", en: "comparing")
    }
  }
}

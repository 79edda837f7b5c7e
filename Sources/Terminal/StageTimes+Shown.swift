public import Diagnostics
public import Site

extension StageTimes {
  /// The times on one line for a reader.
  public var shown: Phrase {
    var shown = Phrase(nl: "rekentijd:", en: "processor time:")
    for stage in BuildStage.timed {
      let time = self[stage].shown
      let comma = stage == .reading ? "" : ","
      shown = Phrase(
        nl: "\(shown.dutch)\(comma) \(stage.name.dutch) \(time.dutch)",
        en: "\(shown.english)\(comma) \(stage.name.english) \(time.english)")
    }
    let rest = rest.shown
    return Phrase(
      nl: "\(shown.dutch), schrijven en de rest \(rest.dutch)",
      en: "\(shown.english), writing and the rest \(rest.english)")
  }
}

extension BuildStage {
  /// What a reader calls it.
  fileprivate var name: Phrase {
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

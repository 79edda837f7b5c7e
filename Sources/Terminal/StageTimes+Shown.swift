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

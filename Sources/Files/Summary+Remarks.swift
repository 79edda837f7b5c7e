public import Diagnostics

extension Publication.Summary {
  /// What a person should know beyond the numbers, a sentence without a period each.
  public var remarks: [Phrase] {
    var remarks: [Phrase] = []
    if mode == .fileByFile {
      remarks.append(
        Phrase(
          nl: "de map kan hier niet in één keer worden vervangen, dus is dat per bestand gedaan",
          en: "the folder can't be replaced in one step here, so it was done file by file"))
    }
    if leftoversCleared > 0 {
      remarks.append(
        leftoversCleared == 1
          ? Phrase(
            nl: "opgeruimd wat een afgebroken build had achtergelaten",
            en: "cleared away what a build that was cut off had left")
          : Phrase(
            nl: "opgeruimd wat \(leftoversCleared) afgebroken builds hadden achtergelaten",
            en: "cleared away what \(leftoversCleared) builds that were cut off had left"))
    }
    if let leftBehind {
      let cause = leftBehind.message
      remarks.append(
        Phrase(
          nl: "de site staat er, maar niet alles is opgeruimd: \(cause.dutch)",
          en: "the site stands, but not all was cleared away: \(cause.english)"))
    }
    return remarks
  }
}

extension Publication {
  /// What a publication did.
  public struct Summary: Sendable, Hashable {
    /// How the new site took its place.
    public enum Mode: Sendable, Hashable {
      /// There was no output folder; it came into being whole.
      case created
      /// The new folder and the old one swapped places in one step.
      case exchanged
      /// The output folder can't be renamed, so its files were replaced one by one: each is whole,
      /// but for a moment the site was partly old and partly new.
      case fileByFile
      /// The same because it was asked for, or because the folder holds a Git repository.
      case inPlace
      /// The output was already what it should be, and was not touched.
      case untouched
    }

    /// How the new site took its place.
    public let mode: Mode
    /// The number of files that are new or changed.
    public let written: Int
    /// The number of files that were what they should be, and keep their time.
    public let unchanged: Int
    /// The number of files that are gone.
    public let removed: Int
    /// The number of builds that were killed, whose unfinished work was cleared away.
    public let leftoversCleared: Int
    /// Why something of the old site or of a killed build could not be cleared away.
    ///
    /// It is nil where nothing is left. The new site stands all the same.
    public let leftBehind: FileSystemError?
  }
}

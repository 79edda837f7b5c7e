/// The publication of a site in its output folder: whole or not at all.
///
/// The new site is made beside the old one, with the files that stay the same as hard links, so
/// that they keep their bytes and their time, and takes its place in one step. Killed at any moment
/// the output is the whole old or the whole new site, and the next build clears away what was left.
/// The old folder stays whole beside the new one (`.public.vorige`) until the next site takes its
/// place, for whoever holds it: a process that has it open, or a container that has it mounted.
///
/// In place the folder stays the same one, and its files are replaced one at a time: assets before
/// the pages that load them, removals last, and the assets of the previous site one build longer,
/// so that every page finds its own at every moment. So it is done where it is asked for, where the
/// folder is a mount point or can't be renamed, and where it holds a Git repository, which is never
/// touched.
///
/// What is new has the rights of what it replaces, or else those that its folder gives; where that
/// can't be, the old site stays. Nothing that Helder did not write is replaced or removed, unless it
/// is forced to.
///
/// Nothing is flushed to the disk: a process that is killed loses nothing of what the system has
/// taken over from it. After a power failure new files may be short or empty, as with any program
/// that does not wait for the disk; `verify` tells, and a forced build restores the site.
/// Waiting for it (`syncfs`) would take longer than the whole build and wait for all other
/// programs' files too, for a folder that can be made anew.
public struct Publication: Sendable {
  /// The output folder, as the user wrote it.
  public let output: String
  /// The folders that are only read, and that the output may not overlap.
  public let protectedFolders: [String]
  /// Whether what Helder did not write may be replaced and removed too.
  public let force: Bool
  /// Whether the output folder itself is kept, and its files are replaced one at a time.
  public let inPlace: Bool
  /// How long another build is waited for, in milliseconds.
  public let patience: Int
  /// The home folder of the user, which is no output.
  let home: String?

  /// A publication in the folder `output`, which is made where it is missing.
  public init(
    output: String, protectedFolders: [String], force: Bool = false, inPlace: Bool = false,
    patience: Int = 10_000
  ) {
    self.init(
      output: output, protectedFolders: protectedFolders, force: force, inPlace: inPlace,
      patience: patience, home: SystemCall.homeFolder())
  }

  init(
    output: String, protectedFolders: [String], force: Bool, inPlace: Bool = false, patience: Int,
    home: String?
  ) {
    self.output = output
    self.protectedFolders = protectedFolders
    self.force = force
    self.inPlace = inPlace
    self.patience = patience
    self.home = home
  }

  /// Makes the output hold exactly `files`, with `jobs` threads.
  public func publish(
    _ files: [OutputFile], jobs: Int = 1
  ) throws(PublicationError) -> Summary {
    let draft = try begin(jobs: jobs)
    try draft.add(files, jobs: jobs)
    return try draft.publish(jobs: jobs)
  }

  /// Begins a new site, to which files are added one at a time, for when they need not all be in
  /// memory at once; `jobs` threads look at what stands there.
  ///
  /// From here on no other build can work on the output, until the draft is published, discarded
  /// or let go of. Where another build does so already, it is waited for; `whileBusy` is called
  /// once, with ``PublicationError/isBusy(output:process:)``, when that takes half a second.
  public func begin(
    jobs: Int = 1, whileBusy: (PublicationError) -> Void = { _ in }
  ) throws(PublicationError) -> Draft {
    try Draft.begin(self, jobs: jobs, whileBusy: whileBusy)
  }

  /// The place of the output, which is checked not to overlap what must stay as it is.
  func location() throws(PublicationError) -> OutputLocation {
    let location = try OutputLocation(output)
    try location.refuseOverlap(with: protectedFolders, home: home)
    return location
  }
}

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

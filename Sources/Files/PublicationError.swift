/// Why nothing was published; the site that stood in the output folder still stands.
public enum PublicationError: Error, Sendable, Hashable {
  /// How the output folder lies to a folder that must stay as it is.
  public enum Overlap: Sendable, Hashable {
    /// They are the same folder.
    case same
    /// The output would be in it.
    case inside
    /// It would be in the output.
    case around
  }

  /// Something in the output folder that Helder did not put there.
  public struct ForeignFile: Sendable, Hashable {
    /// Why it is not Helder's.
    public enum Reason: Sendable, Hashable {
      /// The record does not list it.
      case notListed
      /// The record lists it, with other bytes.
      case edited
      /// It is a symbolic link, which Helder never makes.
      case link
      /// It is a device, a pipe or a socket.
      case special
    }

    /// The path in the output folder.
    public let path: String
    /// Why it is not Helder's.
    public let reason: Reason
  }

  /// The file system refused something.
  case fileSystem(FileSystemError)
  /// The output is the root of the file system.
  case isRoot
  /// The output is the home folder of the user, or holds it.
  case isHome(output: String)
  /// The output overlaps a folder that Helder only reads.
  case overlaps(output: String, folder: String, Overlap)
  /// There is something else than a folder where the output should be.
  case isNoFolder(output: String)
  /// The output is a symbolic link that leads nowhere.
  case isBrokenLink(output: String)
  /// The output has files but no record, so Helder did not make it.
  case hasNoRecord(output: String)
  /// The record in the output can't be read.
  case hasDamagedRecord(record: String)
  /// The output has things that Helder did not put there, all of which are listed.
  case hasForeignFiles(output: String, [ForeignFile])
  /// Another build works on the output; `process` is its number where that is known.
  case isBusy(output: String, process: Int?)
  /// What stands at the place of the lock file is something else.
  case isNoLock(String)
  /// Where the old site is to be kept is something that Helder did not put there.
  case isNoPreviousSite(String)
  /// A file of the site has a path that can't be used.
  case impossiblePath(String)
  /// Two files of the site have the same path, or one is where the other has a folder.
  case clashingPaths(String)

  /// Whether the command was used wrongly (exit 2) rather than refused by the machine or by what
  /// it found in the output (exit 3).
  public var isWrongUse: Bool {
    switch self {
    case .isRoot, .isHome, .overlaps, .isNoFolder: true
    default: false
    }
  }
}

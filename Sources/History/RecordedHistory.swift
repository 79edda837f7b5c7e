public import Diagnostics
import Statements

/// The recorded versions of a site, as far as a site needs them: what each changed, what the last
/// one said, and what was touched.
public struct RecordedHistory: Sendable {
  /// The name of the file with the claims, in a record.
  public static let claimsFileName = "verklaring.json"
  /// The name of the file with the statement as people read it, in a record.
  public static let textFileName = "verklaring.html"

  /// The folder in a record for the pictures and downloads of its text, with its slash.
  public static let fileFolder = "bestanden/"
  /// The names of the files that every record has.
  static let fileNames = [
    claimsFileName, textFileName, RecordedChanges.fileName, RecordedPages.fileName,
  ]

  /// Whether a record may have a file called `name`.
  static func mayHave(_ name: String) -> Bool {
    name.utf8.starts(with: fileFolder.utf8)
      || fileNames.contains { $0.utf8.elementsEqual(name.utf8) }
  }

  /// A recorded version.
  public struct Version: Sendable {
    /// What the register says of it.
    public let entry: VersionRegister.Entry
    /// What it changed.
    public let changes: RecordedChanges
    /// What stood in the statement on one page.
    public let text: [UInt8]
    /// The pictures and downloads that no earlier version had, each by its name in the record.
    public let files: [(name: String, bytes: [UInt8])]

    /// A version of these.
    public init(
      entry: VersionRegister.Entry, changes: RecordedChanges, text: [UInt8],
      files: [(name: String, bytes: [UInt8])] = []
    ) {
      self.entry = entry
      self.changes = changes
      self.text = text
      self.files = files
    }

    /// The name of the version.
    public var name: String { entry.version.value }
  }

  /// A file of a record that is not what was recorded.
  public struct Altered: Sendable {
    /// The version.
    public let version: Located<String>
    /// The file; nil where it is not there.
    public let file: FileID?
    /// The name of the file.
    public let name: String

    /// The file `name` of a `version`.
    public init(version: Located<String>, file: FileID?, name: String) {
      self.version = version
      self.file = file
      self.name = name
    }
  }

  /// The versions, the oldest first.
  public let versions: [Version]
  /// What the last version said; nil where that can't be read, which has been reported.
  public let last: Edition?
  /// What the last version published.
  public let pages: RecordedPages
  /// The files that are not what was recorded.
  public let altered: [Altered]

  /// A history of these.
  public init(
    versions: [Version] = [], last: Edition? = nil, pages: RecordedPages = RecordedPages([]),
    altered: [Altered] = []
  ) {
    self.versions = versions
    self.last = last
    self.pages = pages
    self.altered = altered
  }

  /// Whether nothing was recorded yet.
  public var isEmpty: Bool { versions.isEmpty }

  /// The register of the versions.
  public var register: VersionRegister { VersionRegister(versions.map(\.entry)) }
}

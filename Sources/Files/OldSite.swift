import Synchronization
import Platform

/// What stands in the output folder before a build changes anything.
final class OldSite: Sendable {
  /// How a file that stands there compares with the new one.
  enum Comparison: Equatable {
    /// There is no file.
    case absent
    /// It has the same bytes.
    case same
    /// Helder wrote it, with other bytes.
    case outdated
    /// Helder did not write it.
    case foreign(PublicationError.ForeignFile.Reason)
  }

  /// The folder.
  let folder: OpenFolder
  /// Everything in it that is no folder, but for the records and the lock.
  let files: [RawPath: SystemCall.Kind]
  /// The folders in it, but for a Git repository.
  let folders: Set<RawPath>
  /// What its record lists.
  let record: OutputRecord
  /// The bytes of its record; nil where it has none, or none that can be read.
  let recordBytes: [UInt8]?
  /// What stays in it of the site before that one.
  let previous: OutputRecord
  /// Whether it is the top of a Git repository, or of a worktree of one.
  let holdsRepository: Bool

  private static let repository = RawPath(name: ".git")

  /// Reads what stands at `location`; with `force` also where Helder did not make it.
  ///
  /// A record of more than `recordLimit` bytes is none of Helder's.
  init(
    _ location: OutputLocation, force: Bool, jobs: Int, recordLimit: Int = 1 << 30
  ) throws(PublicationError) {
    folder = try Self.open(location)
    do throws(FileSystemError) {
      holdsRepository = try folder.status(Self.repository) != nil
      (files, folders) = try Self.scan(folder, jobs: jobs)
    } catch { throw .fileSystem(error) }
    switch try Self.readRecord(OutputRecord.name, in: folder, limit: recordLimit) {
    case .readable(let record, let bytes):
      (self.record, recordBytes) = (record, bytes)
    case .missing:
      guard force || files.isEmpty else { throw .hasNoRecord(output: location.shownPath) }
      (record, recordBytes) = (OutputRecord(), nil)
    case .damaged:
      guard force else { throw .hasDamagedRecord(record: folder.shown(OutputRecord.name)) }
      (record, recordBytes) = (OutputRecord(), nil)
    }
    switch try Self.readRecord(OutputRecord.nameOfPrevious, in: folder, limit: recordLimit) {
    case .readable(let record, _): previous = record
    case .missing: previous = OutputRecord()
    case .damaged:
      guard force else {
        throw .hasDamagedRecord(record: folder.shown(OutputRecord.nameOfPrevious))
      }
      previous = OutputRecord()
    }
  }

  /// What Helder wrote at `path`, as far as the records tell.
  func known(_ path: RawPath) -> [OutputRecord.Fingerprint] {
    (record.files[path] ?? []) + (previous.files[path] ?? [])
  }

  /// Whether the folder `name` in `holder` is a site of Helder's, with nothing in it that is not.
  ///
  /// Only the names are looked at: it is about a site that another has taken the place of.
  static func isSite(
    _ name: RawPath, in holder: OpenFolder, jobs: Int
  ) throws(FileSystemError) -> Bool {
    guard try holder.status(name)?.kind == .folder else { return false }
    let folder = try OpenFolder(name, in: holder, shownAs: holder.shown(name))
    var listed: Set<RawPath> = []
    for record in [OutputRecord.name, OutputRecord.nameOfPrevious] {
      guard try folder.status(record) != nil else { continue }
      let bytes = try folder.read(record, limit: 1 << 30)
      guard let record = OutputRecord(bytes) else { return false }
      listed.formUnion(record.files.keys)
    }
    let (files, _) = try scan(folder, jobs: jobs)
    return files.allSatisfy { path, kind in kind == .file && listed.contains(path) }
  }

  /// Compares the file at `path` with `bytes`, whose fingerprint is given.
  func comparison(
    of path: RawPath, with bytes: [UInt8], _ fingerprint: OutputRecord.Fingerprint
  ) throws(FileSystemError) -> Comparison {
    guard let kind = files[path] else { return .absent }
    if let reason = Self.foreignness(of: kind) { return .foreign(reason) }
    let known = known(path)
    // A file that is larger than both what it was and what it becomes is neither.
    let limit = known.reduce(bytes.count) { max($0, $1.size) }
    guard let old = try read(path, limit: limit) else {
      return .foreign(known.isEmpty ? .notListed : .edited)
    }
    if SystemCall.areEqual(old, bytes) { return .same }
    if known.contains(OutputRecord.Fingerprint(of: old)) { return .outdated }
    return .foreign(known.isEmpty ? .notListed : .edited)
  }

  /// Whether the file at `path` has exactly these `bytes`, of which no more are read; nil where
  /// there is none.
  func holds(_ bytes: [UInt8], at path: RawPath) throws(FileSystemError) -> Bool? {
    guard let kind = files[path] else { return nil }
    guard Self.foreignness(of: kind) == nil,
      let old = try read(path, limit: bytes.count)
    else { return false }
    return SystemCall.areEqual(old, bytes)
  }

  /// Why the file at `path` is not one of Helder to remove; nil where it is.
  ///
  /// One of more than `most` bytes is not read.
  func foreignness(
    of path: RawPath, readingUpTo most: Int = .max
  ) throws(FileSystemError) -> PublicationError.ForeignFile.Reason? {
    guard let kind = files[path] else { return nil }
    if let reason = Self.foreignness(of: kind) { return reason }
    let known = known(path)
    if known.isEmpty { return .notListed }
    let limit = min(most, known.reduce(0) { max($0, $1.size) })
    guard let bytes = try read(path, limit: limit) else { return .edited }
    return known.contains(OutputRecord.Fingerprint(of: bytes)) ? nil : .edited
  }

  /// The bytes of a file, or nil where there are more than `limit`.
  private func read(_ path: RawPath, limit: Int) throws(FileSystemError) -> [UInt8]? {
    do { return try folder.read(path, limit: limit) } catch {
      if error.reason == .largerThan(limit: limit) { return nil }
      throw error
    }
  }

  private static func foreignness(
    of kind: SystemCall.Kind
  ) -> PublicationError.ForeignFile.Reason? {
    switch kind {
    case .file, .folder: nil
    case .link: .link
    case .other: .special
    }
  }

  private static func open(_ location: OutputLocation) throws(PublicationError) -> OpenFolder {
    do { return try OpenFolder(location.path, shownAs: location.shownPath) } catch {
      throw .fileSystem(error)
    }
  }

  /// What is in the folder, found level by level.
  private static func scan(
    _ folder: OpenFolder, jobs: Int
  ) throws(FileSystemError) -> ([RawPath: SystemCall.Kind], Set<RawPath>) {
    var files: [RawPath: SystemCall.Kind] = [:]
    var folders: Set<RawPath> = []
    var level = [RawPath.here]
    while !level.isEmpty {
      let current = level
      let found = Mutex<[(path: RawPath, kind: SystemCall.Kind)]>([])
      try Parallel.forEach(current.count, jobs: jobs) { index throws(FileSystemError) in
        let entries = try folder.entries(of: current[index])
        let paths = entries.map { (current[index].appending($0.name), $0.kind) }
        found.withLock { $0 += paths }
      }
      level = []
      for (path, kind) in found.withLock({ $0 }) {
        if reserved.contains(path) { continue }
        if kind == .folder {
          level.append(path)
          folders.insert(path)
        } else {
          files[path] = kind
        }
      }
    }
    return (files, folders)
  }

  /// What is in an output and no part of a site.
  private static let reserved: Set<RawPath> = [
    OutputRecord.name, OutputRecord.nameOfPrevious, OutputLock.nameInside, repository,
  ]

  private enum FoundRecord {
    case readable(OutputRecord, bytes: [UInt8])
    case missing
    case damaged
  }

  private static func readRecord(
    _ name: RawPath, in folder: OpenFolder, limit: Int = 1 << 30
  ) throws(PublicationError) -> FoundRecord {
    do {
      guard let status = try folder.status(name) else { return .missing }
      guard status.kind == .file else { return .damaged }
      let bytes = try folder.read(name, limit: limit)
      guard let record = OutputRecord(bytes) else { return .damaged }
      return .readable(record, bytes: bytes)
    } catch {
      if error.reason == .largerThan(limit: limit) { return .damaged }
      throw .fileSystem(error)
    }
  }
}

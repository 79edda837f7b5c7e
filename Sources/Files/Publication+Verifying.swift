import Synchronization
import Platform

extension Publication {
  /// How the output differs from a site of exactly `files`, in the order of the paths; nothing is
  /// written, and no lock is taken.
  ///
  /// Its record counts as one of the files. No more is read of a file that stands there than would
  /// be written. Where another build replaces the output meanwhile, it is compared again, a few times
  /// at most.
  public func verify(
    _ files: [OutputFile], jobs: Int = 1
  ) throws(PublicationError) -> [Difference] {
    let size = files.reduce(0) { $0 + $1.bytes.count }
    var attempts = 3
    while true {
      let location = try location()
      attempts -= 1
      do throws(PublicationError) {
        let old =
          location.exists
          ? try OldSite(
            location, force: true, jobs: jobs, recordLimit: size + Self.smallestLimit)
          : nil
        let differences = try differences(of: old, from: files, jobs: jobs)
        if attempts == 0 || stillStands(old, at: location) { return differences }
      } catch {
        if attempts == 0 { throw error }
        // What vanished while it was read is read again.
        guard case .fileSystem(let failure) = error, failure.reason == .missing else { throw error }
      }
    }
  }

  /// The bytes that a record, or a file that stays of the site before, may have beside those of the
  /// site.
  private static let smallestLimit = 8_000_000

  private func differences(
    of old: OldSite?, from files: [OutputFile], jobs: Int
  ) throws(PublicationError) -> [Difference] {
    let found = Mutex<(record: OutputRecord, differences: [(RawPath, Difference.Kind)])>(
      (OutputRecord(), []))
    try Parallel.forEach(files.count, jobs: jobs) { index throws(PublicationError) in
      let file = files[index]
      guard let path = file.rawPath else { throw .impossiblePath(file.path) }
      let fingerprint = OutputRecord.Fingerprint(of: file.bytes)
      let kind: Difference.Kind?
      do throws(FileSystemError) {
        switch try old?.holds(file.bytes, at: path) {
        case nil: kind = .missing
        case true?: kind = nil
        case false?: kind = .changed
        }
      } catch { throw .fileSystem(error) }
      let isFirst = found.withLock { found in
        if let kind { found.differences.append((path, kind)) }
        defer { found.record.add(path, fingerprint) }
        return found.record.files[path] == nil
      }
      guard isFirst else { throw .clashingPaths(file.path) }
    }
    var (record, differences) = found.withLock { $0 }
    let size = files.reduce(Self.smallestLimit) { $0 + $1.bytes.count }
    if let bytes = old?.recordBytes {
      if bytes != record.bytes { differences.append((OutputRecord.name, .changed)) }
    } else {
      let isThere = (try? old?.folder.status(OutputRecord.name)) != nil
      differences.append((OutputRecord.name, isThere ? .changed : .missing))
    }
    for path in old?.files.keys.filter({ record.files[$0] == nil }) ?? [] {
      // What stays of the site before has no part in this one, as long as it is what it was.
      let isKept = old?.previous.files[path] != nil
      do throws(FileSystemError) {
        if isKept, try old?.foreignness(of: path, readingUpTo: size) == nil { continue }
      } catch { throw .fileSystem(error) }
      differences.append((path, .extra(isRecorded: old?.known(path).isEmpty == false)))
    }
    return differences.sorted { $0.0 < $1.0 }.map { Difference(path: $0.0.text, kind: $0.1) }
  }

  /// Whether the output is still the folder that was read.
  private func stillStands(_ old: OldSite?, at location: OutputLocation) -> Bool {
    let now = try? SystemCall.status(of: location.path, in: SystemCall.currentFolder)
    let then = try? old?.folder.status()
    return now?.identity == then?.identity
  }
}

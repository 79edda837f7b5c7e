import Claims
import Diagnostics
import Files
import History
import Markup
import Statements
import Platform

/// Reads the recorded versions of a site: `versies/` in its content folder.
struct HistoryLoader {
  /// What was recorded.
  private(set) var history = RecordedHistory()
  /// What is wrong with the records.
  private(set) var findings: [Diagnostic] = []

  /// How much of the records is read.
  enum Extent {
    /// All that was recorded, each file held to its digest.
    case everything
    /// What the last version claims.
    case lastClaims
  }

  private let extent: Extent
  private let content: SourceFolder
  private let shown: (String) -> String
  private let entries: [String: FolderEntry]
  private let ownAddress: [UInt8]

  private static let registerPath = VersionRegister.folder + "/" + VersionRegister.fileName

  /// Whether a file at `path` of the content folder belongs to the records.
  static func isRecord(_ path: String) -> Bool {
    path.utf8.starts(with: (VersionRegister.folder + "/").utf8) || path == VersionRegister.folder
  }

  /// The records among `entries` of `content`, of a site at `ownAddress`, to the `extent` that they
  /// are asked for; `shown` gives the path of one as people know it.
  init(
    _ entries: [FolderEntry], _ extent: Extent = .everything, in content: SourceFolder,
    ownAddress: String, shown: @escaping (String) -> String, jobs: Int, sources: inout SourceMap
  ) throws(SiteError) {
    self.extent = extent
    self.content = content
    self.ownAddress = Array(ownAddress.utf8)
    self.shown = shown
    self.entries = Dictionary(
      entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    guard let register = self.entries[Self.registerPath] else {
      reportUnknown(besides: VersionRegister(), &sources)
      return
    }
    let bytes = try read(register)
    let file = sources.add(SourceFile(path: shown(register.path), bytes: bytes))
    let (known, wrong) = VersionRegister.read(bytes, file: file)
    findings += wrong
    try read(known, jobs: jobs, &sources)
    // Of a register that could not be read it is not known what it has.
    if wrong.isEmpty, extent == .everything { reportUnknown(besides: known, &sources) }
  }

  /// The names of the files to read of each version in `register`.
  private func wantedFiles(of register: VersionRegister) -> [[String]] {
    register.entries.indices.map { number in
      let names = register.entries[number].digests.keys.sorted()
      guard extent == .lastClaims else { return names }
      return number < register.entries.count - 1
        ? [] : names.filter { $0 == RecordedHistory.claimsFileName }
    }
  }

  private func read(_ entry: FolderEntry) throws(SiteError) -> [UInt8] {
    do { return try content.read(entry, limit: SiteLoader.fileLimit) } catch {
      throw .machine(error)
    }
  }

  /// A file of a record, as it was read.
  private struct File {
    let path: String
    let name: String
    /// The bytes; nil where it is not there.
    let bytes: [UInt8]?
    let isAltered: Bool
    /// What may not stand in a page, of a text that will.
    var problem: MarkupProblem?
  }

  private mutating func read(
    _ register: VersionRegister, jobs: Int, _ sources: inout SourceMap
  ) throws(SiteError) {
    let names = wantedFiles(of: register)
    let wanted = zip(register.entries, names).flatMap { entry, names in
      names.map { name in
        (
          path: "\(VersionRegister.folder)/\(entry.version.value)/\(name)", name: name,
          digest: entry.digests[name]
        )
      }
    }
    let entries = self.entries
    let (content, ownAddress) = (self.content, self.ownAddress)
    let read = Parallel.map(wanted.count, jobs: jobs) { index -> Result<File, FileSystemError> in
      let (path, name, digest) = wanted[index]
      return Result { () throws(FileSystemError) in
        guard let entry = entries[path], entry.isReadable else {
          return File(path: path, name: name, bytes: nil, isAltered: true)
        }
        let bytes = try content.read(entry, limit: SiteLoader.fileLimit)
        let isAltered = OutputFile(path: "", bytes: bytes).digest != digest
        let isShown = !isAltered && name == RecordedHistory.textFileName
        return File(
          path: path, name: name, bytes: bytes, isAltered: isAltered,
          problem: isShown ? RecordedText.problem(in: bytes, ownAddress: ownAddress) : nil)
      }
    }
    var files: [File] = []
    for result in read {
      do throws(FileSystemError) { files.append(try result.get()) } catch { throw .machine(error) }
    }
    var versions: [RecordedHistory.Version] = []
    var altered: [RecordedHistory.Altered] = []
    var last: Edition?
    var pages = RecordedPages([])
    var next = 0
    for (number, entry) in register.entries.enumerated() {
      var changes = RecordedChanges([])
      var text: [UInt8] = []
      var attached: [(name: String, bytes: [UInt8])] = []
      for file in files[next..<(next + names[number].count)] {
        let id = file.bytes.map {
          sources.add(SourceFile(path: shown(file.path), bytes: $0))
        }
        if file.isAltered {
          altered.append(
            RecordedHistory.Altered(version: entry.version, file: id, name: file.name))
          continue
        }
        guard let bytes = file.bytes, let id else { continue }
        let isLast = number == register.entries.count - 1
        switch file.name {
        case RecordedChanges.fileName: changes = take(RecordedChanges.read(bytes, file: id))
        case RecordedHistory.textFileName:
          guard let problem = file.problem else {
            text = bytes
            continue
          }
          findings.append(
            .recordUnread(at: SourceRange(file: id, problem.range), problem.summary))
        case RecordedPages.fileName where isLast:
          pages = take(RecordedPages.read(bytes, file: id))
        case RecordedHistory.claimsFileName where isLast: last = edition(bytes, id)
        case let name where RecordedFile.isFile(name):
          let wrong = RecordedFile.findings(
            name, bytes, at: id, ownAddress: String(decoding: ownAddress, as: UTF8.self))
          findings += wrong
          if wrong.isEmpty { attached.append((name, bytes)) }
        default: break
        }
      }
      next += names[number].count
      versions.append(
        RecordedHistory.Version(
          entry: entry, changes: changes, text: text, files: attached))
    }
    history = RecordedHistory(versions: versions, last: last, pages: pages, altered: altered)
  }

  private mutating func take<Value>(_ read: (Value, [Diagnostic])) -> Value {
    findings += read.1
    return read.0
  }

  private mutating func edition(_ bytes: [UInt8], _ file: FileID) -> Edition? {
    do { return Edition(try RecordedStatement(reading: bytes)) } catch {
      findings.append(
        .recordUnread(
          at: SourceRange(file: file, error.offset..<error.offset), error.summary,
          help: error.help))
      return nil
    }
  }

  /// Tells of folders that no version of `register` has: a release that was interrupted left them.
  private mutating func reportUnknown(besides register: VersionRegister, _ sources: inout SourceMap)
  {
    for entry in entries.values.sorted(by: { $0.path < $1.path }) where entry.kind == .folder {
      let parts = entry.path.split(separator: "/")
      guard parts.count == 2, register.entry(String(parts[1])) == nil else { continue }
      let file = sources.add(SourceFile(path: shown(entry.path), bytes: nil))
      findings.append(
        Diagnostic(
          .fileUnknown, at: .whole(file),
          Phrase(
            nl: "deze map is van geen vastgelegde versie",
            en: "this folder is of no recorded version"),
          help: Phrase(
            nl: "is 'helder release' onderbroken? doe het nog eens, of haal de map weg",
            en: "was 'helder release' interrupted? do it again, or remove the folder")))
    }
  }
}

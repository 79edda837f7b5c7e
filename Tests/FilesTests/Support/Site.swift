import Glibc
import Testing

@testable import Files

/// A folder with an output in it, and what tests ask of that.
struct Site {
  let folder: TemporaryFolder
  let output: String

  init(output: String = "public") throws {
    folder = try TemporaryFolder()
    self.output = folder.path(output)
  }

  /// Publishes files given as paths and texts.
  @discardableResult
  func publish(
    _ files: [String: String], force: Bool = false, inPlace: Bool = false, jobs: Int = 1,
    protected: [String] = [], patience: Int = 0
  ) throws(PublicationError) -> Publication.Summary {
    try publication(force: force, inPlace: inPlace, protected: protected, patience: patience)
      .publish(Self.files(files), jobs: jobs)
  }

  /// How the output differs from files given as paths and texts.
  func verify(_ files: [String: String]) throws(PublicationError) -> [Difference] {
    try publication().verify(Self.files(files))
  }

  func publication(
    force: Bool = false, inPlace: Bool = false, protected: [String] = [], patience: Int = 0
  ) -> Publication {
    Publication(
      output: output, protectedFolders: protected, force: force, inPlace: inPlace,
      patience: patience, home: nil)
  }

  static func files(_ texts: [String: String]) -> [OutputFile] {
    texts.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  /// The text of each file in the output, but for the records.
  func texts() throws -> [String: String] { try texts(in: output) }

  /// The text of each file in a site at `output`, but for the records.
  func texts(in output: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    for entry in try FileSystem.list(output, recursively: true) where entry.kind != .folder {
      if [".helder.json", ".helder-vorige.json"].contains(entry.path) { continue }
      guard entry.kind == .file else {
        texts[entry.path] = "\(entry.kind)"
        continue
      }
      let bytes = try FileSystem.readFile("\(output)/\(entry.path)", limit: 1 << 20)
      texts[entry.path] = String(decoding: bytes, as: UTF8.self)
    }
    return texts
  }

  /// The names beside the output, and the output's own, without the old site that is kept there.
  func names() throws -> [String] {
    try FileSystem.list(folder.path).map(\.path).filter { $0 != ".public.vorige" }
  }

  /// The number on disk and the time of `path` in the output.
  func trace(_ path: String) throws -> Trace {
    let raw = try #require(RawPath("\(output)/\(path)"))
    let status = try SystemCall.status(of: raw, in: SystemCall.currentFolder)
    return Trace(
      number: status.identity.number, seconds: status.changed.tv_sec,
      nanoseconds: status.changed.tv_nsec)
  }

  struct Trace: Hashable {
    let number: UInt
    let seconds: Int
    let nanoseconds: Int
  }
}

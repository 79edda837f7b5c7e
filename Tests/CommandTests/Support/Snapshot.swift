import Foundation
import TestSupport
import Testing

/// Golden folders under `Tests/Fixtures/`; `RECORD_SNAPSHOTS=1 swift test` rewrites them.
enum Snapshot {
  /// Compares `files`, by path, with the golden folder at `path`.
  static func compare(_ files: [String: Data], with path: String) throws {
    let golden = Repository.file("Tests/Fixtures/\(path)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try? FileManager.default.removeItem(at: golden)
      for (name, bytes) in files {
        let file = golden.appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
      }
      return
    }
    let expected = try TemporaryDirectory.files(below: golden)
    #expect(files.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in files {
      #expect(
        bytes == expected[name],
        "\(name) differs; RECORD_SNAPSHOTS=1 swift test records it, and a person reads the diff")
    }
  }
}

import Foundation

/// The tree that the tests stand in.
enum Tree {
  /// The top folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether `path`, from the top folder, is a file or folder.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  /// The file at `path`.
  static func file(_ path: String) throws -> SourceFile {
    let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    return SourceFile(path: path, text: text)
  }

  /// The files below `folder` whose name ends in `suffix`, by path; throws where there is no folder.
  static func files(below folder: String, suffix: String) throws -> [SourceFile] {
    let names = try FileManager.default
      .subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
    return try names.filter { $0.hasSuffix(suffix) }.sorted().map { try file(folder + "/" + $0) }
  }

  /// The Swift files of the modules.
  static func sources() throws -> [SourceFile] { try files(below: "Sources", suffix: ".swift") }

  /// The documents that people read: those at the top and those in `docs/`.
  static func documents() throws -> [SourceFile] {
    try ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(file)
      + files(below: "docs", suffix: ".md")
  }

  /// Whether the tree is a checkout of git, so that ``trackedPaths()`` can tell.
  static var isCheckout: Bool { exists(".git") }

  /// The paths that git tracks.
  static func trackedPaths() throws -> [String] {
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "ls-files", "-z"]
    git.currentDirectoryURL = root
    let output = Pipe()
    git.standardOutput = output
    try git.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    guard git.terminationStatus == 0 else { throw GitFailed(status: git.terminationStatus) }
    return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  struct GitFailed: Error {
    let status: Int32
  }
}

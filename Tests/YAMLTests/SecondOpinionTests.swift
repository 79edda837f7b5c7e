import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

/// Documents made at random, and broken at random, with `fy-tool` as the second opinion.
@Suite("A document made at random")
struct SecondOpinionTests {
  @Test("is read as the tree that it was made from", arguments: 0..<40)
  func isReadAsItsTree(seed: Int) {
    var generator = DocumentGenerator(seed: seed)
    for _ in 0..<25 {
      let tree = generator.tree(depth: 4)
      let text = generator.print(tree)
      let result = YAMLParser.parse(Array(text.utf8), file: FileID(0))
      #expect(result.diagnostics.map(\.summary.english) == [], "\(text)")
      guard let root = result.root else { continue }
      #expect(EventStream.events(of: root) == tree.events, "\(text)")
    }
  }

  @Test(
    "and then broken means the same to both, where it is accepted",
    .enabled(if: SecondOpinion.isInstalled, "fy-tool is not installed"), arguments: 0..<8)
  func meansTheSame(seed: Int) throws {
    var generator = DocumentGenerator(seed: seed &+ 1000)
    var accepted = 0
    for _ in 0..<40 {
      let bytes = generator.mutated(Array(generator.print(generator.tree(depth: 3)).utf8))
      let result = YAMLParser.parse(bytes, file: FileID(0))
      for diagnostic in result.diagnostics {
        #expect(diagnostic.range.isWhole || diagnostic.range.end <= bytes.count)
      }
      guard result.diagnostics.isEmpty, let root = result.root else { continue }
      accepted += 1
      let text = String(decoding: bytes, as: UTF8.self)
      let opinion = try SecondOpinion.events(of: bytes)
      if opinion == nil, SecondOpinion.isTooStrict(for: root, bytes) { continue }
      #expect(opinion == EventStream.events(of: root), "\(text.debugDescription)")
    }
    #expect(accepted > 0)
  }
}

/// What `fy-tool` says of a document.
enum SecondOpinion {
  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/fy-tool")

  /// Whether `fy-tool` is known to refuse what YAML 1.2 allows: a last line of white space with a
  /// tab (production 78), a block scalar as the whole document at column 0 (example 8.1 at n = -1),
  /// and an empty last element of a sequence at its key's own indentation (production 185).
  static func isTooStrict(for root: YAMLNode, _ bytes: [UInt8]) -> Bool {
    let events = EventStream.events(of: root)
    let lastLine = bytes.reversed().prefix { $0 != 0x0A && $0 != 0x0D }
    return lastLine.contains(0x09) && lastLine.allSatisfy { $0 == 0x09 || $0 == 0x20 }
      || root.kind == .scalar
      || zip(events, events.dropFirst()).contains { $0 == "=VAL" && $1 == "-SEQ" }
  }

  /// The events of the document in `bytes`, as ``EventStream`` writes them; nil where it is refused.
  static func events(of bytes: [UInt8]) throws -> [String]? {
    let folder = try TemporaryDirectory()
    try folder.write(Data(bytes), to: "a.yaml")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/fy-tool")
    process.arguments = ["--testsuite", folder.path + "/a.yaml"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return EventStream.scalarsAsText(String(decoding: written, as: UTF8.self))
  }
}

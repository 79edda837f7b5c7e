import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Statements

@Suite("The declared keys")
struct ShapeTests {
  @Test(
    "are the tables of the documents",
    arguments: ["docs/handleiding.md", "docs/termen.md"])
  func areTheTables(path: String) throws {
    let file = Repository.file(path)
    let text = try String(contentsOf: file, encoding: .utf8)
    let filled = MarkedTables(text).filled(with: KeyReference(.dutch).tables)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(filled.utf8).write(to: file)
      return
    }
    #expect(text == filled, "RECORD_SNAPSHOTS=1 swift test --filter ShapeTests writes them")
  }

  @Test("are all in the manual, and all in the list of terms")
  func areAllThere() throws {
    let marks = try ["docs/handleiding.md", "docs/termen.md"].flatMap { path in
      MarkedTables(try String(contentsOf: Repository.file(path), encoding: .utf8)).names
    }
    let missing = KeyReference(.dutch).tables.filter { name, _ in
      // The words of a short choice stand in the line of its key.
      !marks.contains(name) && !name.hasPrefix("waarden:")
    }
    #expect(missing.keys.sorted() == [])
    let unknown = marks.filter { KeyReference(.dutch).tables[$0] == nil }
    #expect(unknown == [])
  }

  @Test("have a name in Dutch of their own, words in both languages, and a bit each")
  func haveNames() {
    var seen: [String] = []
    func look<Root: Shaped>(_ type: Root.Type) {
      #expect(Root.shape.places.count == Root.shape.keys.count)
      #expect(Root.shape.keys.count <= 64)
      for key in Root.shape.keys {
        #expect(key.words.dutch != key.words.english, "\(Root.shape.noun.dutch).\(key.name)")
        seen.append("\(key.property())")
        if let inner = key.form.inner { look(inner) }
      }
    }
    for type in PrivacyStatement.shapes { look(type) }
    #expect(seen.contains("\\Party.fullName"))
    #expect(seen.contains("\\Transfer.country") || seen.contains("\\Party.Transfer.country"))
  }
}

/// A document with tables between marks: `<!-- name -->` and `<!-- einde -->`.
private struct MarkedTables {
  private let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  var names: [String] { lines.compactMap(name) }

  private func name(_ line: Substring) -> String? {
    let inner = line.dropFirst(5).dropLast(4)
    guard line == "<!-- \(inner) -->", inner != "einde" else { return nil }
    let known = ["sleutels: ", "waarden: ", "termen"]
    return known.contains { inner.hasPrefix($0) } ? String(inner) : nil
  }

  func filled(with tables: [String: String]) -> String {
    var result: [Substring] = []
    var isWithin = false
    for line in lines {
      if line == "<!-- einde -->" { isWithin = false }
      if !isWithin { result.append(line) }
      guard let name = name(line), let table = tables[name] else { continue }
      isWithin = true
      result += ["", table.trimmed[...], ""]
    }
    return result.joined(separator: "\n")
  }
}

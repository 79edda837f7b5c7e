import Foundation
import TestSupport
import Testing

@testable import Diagnostics

@Suite("The JSON formats")
struct JSONFormatTests {
  private static let schemas: [(ReportFormat, String)] = [
    (.json, "docs/findings-1.schema.json"),
    (.sarif, "Tests/DiagnosticsTests/Schemas/sarif-2.1.0.schema.json"),
    (.gitlab, "Tests/DiagnosticsTests/Schemas/gitlab-code-quality.schema.json"),
  ]

  @Test("keep to their schemas", arguments: schemas, MessageLanguage.allCases)
  func keepToTheirSchemas(format: (ReportFormat, String), language: MessageLanguage) throws {
    let schema = try JSONSchema(format.1)
    #expect(try schema.faults(in: Data(SampleRun.everything().rendered(format.0, language))) == [])
    #expect(try schema.faults(in: Data(SampleRun().rendered(format.0, language))) == [])
  }

  @Test(
    "would be caught if they did not",
    arguments: [
      (schemas[0].1, #"{"version": 2, "findings": [], "allowed": 0}"#),
      (schemas[0].1, #"{"version": 1, "findings": [{}], "allowed": 0}"#),
      (schemas[1].1, #"{"version": "2.1.0", "runs": [{}]}"#),
      (schemas[1].1, #"{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": 1}}}]}"#),
      (schemas[2].1, #"[{"description": "x"}]"#), (schemas[2].1, "{}"),
    ])
  func wouldBeCaught(schema: String, text: String) throws {
    #expect(try !JSONSchema(schema).faults(in: Data(text.utf8)).isEmpty)
  }

  @Test("of Helder gives places and texts")
  func givesPlaces() throws {
    let findings = try findings()
    try #require(findings.count == 6)
    #expect(findings[0]["line"] as? Int == 2)
    #expect(findings[0]["column"] as? Int == 7)
    #expect(findings[0]["endColumn"] as? Int == 10)
    #expect(findings[0]["help"] as? String == "schrijf 100%:\n  naam: x, y")
    #expect(findings[2]["endLine"] as? Int == 4)
    #expect(findings[2]["endColumn"] as? Int == 7)
    #expect(findings[3]["line"] is NSNull)
    #expect(findings[3]["file"] as? String == "content/over|ons.md")
    let notes = try #require(findings[0]["notes"] as? [[String: Any]])
    #expect(notes.map { $0["line"] as? Int } == [1, 1, 1, nil, nil])
    #expect(notes.map { $0["file"] as? String }.last == "weg.md")
  }

  private func findings() throws -> [[String: Any]] {
    let read = try JSONSerialization.jsonObject(with: Data(SampleRun.everything().rendered(.json)))
    return try #require((read as? [String: Any])?["findings"] as? [[String: Any]])
  }

  @Test("SARIF counts UTF-16, names its rules, and encodes its addresses")
  func sarif() throws {
    let read = try JSONSerialization.jsonObject(with: Data(SampleRun.everything().rendered(.sarif)))
    let runs = try #require((read as? [String: Any])?["runs"] as? [[String: Any]])
    let run = try #require(runs.first)
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(ids.prefix(2) == ["never-found", "key-duplicate"])
    #expect(Set(ids).count == ids.count)
    let results = try #require(run["results"] as? [[String: Any]])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(result["ruleId"] as? String == ids[index])
    }
    let locations = try #require(results[0]["locations"] as? [[String: Any]])
    let physical = try #require(locations[0]["physicalLocation"] as? [String: Any])
    let region = try #require(physical["region"] as? [String: Int])
    #expect(region == ["startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 14])
    let artifact = physical["artifactLocation"] as? [String: String]
    let uri = "content/data/momenten%3A%20100%25%2C%20%C3%A9.yaml"
    #expect(artifact == ["uri": uri, "uriBaseId": "%SRCROOT%"])
    #expect((results[0]["relatedLocations"] as? [Any])?.count == 3)
  }

  @Test("SARIF writes a brace twice, and has a line for a whole file")
  func sarifConventions() throws {
    var run = SampleRun()
    let file = run.sources.add(SourceFile(path: "a", bytes: []))
    run.diagnostics = [Diagnostic(.sample(), at: .whole(file), Phrase("'{{{naam}}' staat open"))]
    let text = String(decoding: run.rendered(.sarif), as: UTF8.self)
    #expect(text.contains("\"text\": \"'{{{{{{naam}}}}' staat open\""))
    #expect(text.contains("\"startLine\": 1\n"))
  }

  @Test("SARIF has a path from the root as an address of its own")
  func sarifRootedPath() {
    #expect(RelativeAddress.uri(path: "/tmp/a b") == "file:///tmp/a%20b")
    #expect(RelativeAddress.uri(path: "././a:b\u{1}") == "a%3Ab%01")
    #expect(RelativeAddress.uri(path: "./") == "./")
  }

  @Test("GitLab's fingerprints differ, and stay when text is added above")
  func fingerprints() throws {
    func fingerprints(_ text: String) throws -> [String] {
      var run = SampleRun()
      run.diagnostics = run.add("a.yaml", text).map { Diagnostic(.sample(), at: $0, Phrase("x")) }
      let read = try JSONSerialization.jsonObject(with: Data(run.rendered(.gitlab)))
      return try #require(read as? [[String: Any]]).compactMap { $0["fingerprint"] as? String }
    }
    let before = try fingerprints("naam: «a», «b»\nnaam: «c»\n  naam: «c»\n")
    let after = try fingerprints("# nieuw\n\n  naam: «a», «b»\r\n  naam: «c»\nnaam: «c»\n")
    #expect(Set(before).count == 4)
    #expect(before == after)
    #expect(try fingerprints("naam: «d»") != Array(before.prefix(1)))
  }
}

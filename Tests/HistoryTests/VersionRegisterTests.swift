import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import History

@Suite("The register of versions")
struct VersionRegisterTests {
  private func read(_ text: String) -> (register: VersionRegister, findings: [Diagnostic]) {
    var sources = SourceMap()
    let bytes = Array(text.utf8)
    let file = sources.add(SourceFile(path: "register.yaml", bytes: bytes))
    return VersionRegister.read(bytes, file: file)
  }

  private static let sound = """
    formaat: 1
    versies:
      "1":
        datum: 2025-03-01
        bestanden:
          paginas.yaml: "0ac40d3e207a05b0"
          verklaring.html: "cb11a215ec031239"
          verklaring.json: "2c3464399c2ac90c"
          wijzigingen.yaml: "78844678700d72fa"

    """

  @Test("is read as it is written")
  func roundTrip() {
    let (register, findings) = read(Self.sound)
    #expect(findings.isEmpty)
    #expect(register.entries.map(\.digests.count) == [4])
    #expect(read(register.file).register.entries.map(\.digests) == register.entries.map(\.digests))
  }

  @Test(
    "knows each file of a version by its digest, so that none is looked at by nobody",
    arguments: [
      ("      verklaring.json: \"2c3464399c2ac90c\"\n", "", "\"1\""),
      ("      verklaring.html: \"cb11a215ec031239\"\n", "", "\"1\""),
      ("    bestanden:", "    bestenden:", "\"1\""),
      ("\"2c3464399c2ac90c\"", "\"\"", "\"\""), ("\"2c3464399c2ac90c\"", "weg", "weg"),
      ("\"2c3464399c2ac90c\"", "\"\\u00003464399c2ac9\"", "\"\\u00003464399c2ac9\""),
      ("\"2c3464399c2ac90c\"", "\"2C3464399C2AC90C\"", "\"2C3464399C2AC90C\""),
      (
        "      verklaring.json:", "      meer.json: \"2c3464399c2ac90c\"\n      verklaring.json:",
        "meer.json"
      ),
    ])
  func knowsEachFile(old: String, new: String, place: String) throws {
    let start = try #require(Self.sound.range(of: old))
    let text = Self.sound.replacingCharacters(in: start, with: new)
    let findings = read(text).findings
    #expect(findings.map(\.code) == ["version-unread"])
    let range = try #require(findings.first?.range)
    let bytes = Array(text.utf8)[Int(range.start)..<Int(range.end)]
    #expect(String(decoding: bytes, as: UTF8.self) == place)
  }
}

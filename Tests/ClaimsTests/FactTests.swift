import Claims
import Foundation
import Statements
import TestSupport
import Testing

/// What this repository's own site says, held against the facts that it was written from.
///
/// `Tests/Fixtures/feiten.tsv` has a line for each claim: the claim, and the numbers of the facts that
/// say it. What no fact says is the data's own framing, with a reason.
@Suite("The facts behind the site of this repository")
struct FactTests {
  /// How many facts there are.
  private static let factCount = 70

  private func table() throws -> [(claim: String, ground: String)] {
    let text = try String(
      contentsOf: Repository.file("Tests/Fixtures/feiten.tsv"), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return (String(cells[0]), cells.count == 2 ? String(cells[1]) : "")
    }
  }

  /// Each claim in the ids of the data; a second one alike has a number.
  private func claims(of statement: PrivacyStatement) -> [String] {
    var counts: [String: Int] = [:]
    return Claims(statement).map { claim in
      let recorded = RecordedClaim(claim, of: statement)
      var parts = [recorded.subject.rawValue, recorded.verb.rawValue]
      if let party = recorded.party { parts.append(party) }
      if let moment = recorded.moment { parts.append("@" + moment) }
      if let data = recorded.data {
        parts.append((data.isComplete ? "" : "o.m. ") + data.items.map(\.id).joined(separator: "+"))
      }
      for detail in recorded.details where detail.value.utf8.count < 40 {
        parts.append("\(detail.key)=\(detail.value)")
      }
      if let from = recorded.inheritedFrom { parts.append("<" + from) }
      let text = parts.joined(separator: " ")
      counts[text, default: 0] += 1
      return counts[text] == 1 ? text : "\(text) (\(counts[text] ?? 0))"
    }
  }

  @Test("are named for each claim, and for no claim that is not made")
  func everyClaimHasItsFact() throws {
    let table = try table()
    let claims = claims(of: try FixtureStatement.statement(in: "content"))
    #expect(claims.count > 50)
    let listed = table.map(\.claim)
    #expect(Set(listed).count == listed.count, "a line is there twice")
    for claim in claims where !listed.contains(claim) {
      Issue.record("feiten.tsv names no fact for '\(claim)'")
    }
    for line in listed where !claims.contains(line) {
      Issue.record("the site no longer says '\(line)'")
    }
  }

  @Test("have a number that there is, or a reason why none is needed")
  func everyLineHasAGround() throws {
    for (claim, ground) in try table() {
      if ground.hasPrefix("kader: ") {
        #expect(ground.utf8.count > 20, "\(claim)")
        continue
      }
      let numbers = ground.split(separator: " ").map { Int($0) ?? 0 }
      #expect(!numbers.isEmpty, "\(claim)")
      #expect(numbers.allSatisfy { (1...Self.factCount).contains($0) }, "\(claim): \(ground)")
      #expect(numbers == numbers.sorted(), "\(claim)")
    }
  }
}

import Checks
import Diagnostics
import Testing

@testable import Site
@testable import Statements

@Suite("What the authors let pass")
struct LeniencyTests {
  private static let codes = Catalogue.kinds.map(\.code)

  /// What becomes of a finding of the kind with `code` that the authors want to let pass.
  private func outcome(
    _ code: String, isSet: Bool, _ options: ReviewOptions = ReviewOptions()
  ) throws -> Report {
    let kind = try #require(Catalogue.kinds.kind(coded: code))
    var sources = SourceMap()
    let file = sources.add(SourceFile(path: "a.yaml", bytes: Array("# sta toe\na: b\n".utf8)))
    let name = Located(code, at: SourceRange(file: file, 2..<5))
    let allowance = Allowance(
      code: name, reason: Located("daarom", at: name.range), range: name.range,
      covers: SourceRange(file: file, 10..<14))
    let setting = CheckSetting(code: name, level: Located(.off, at: name.range))
    var outcome = ReviewOutcome(
      settings: isSet ? [setting] : [], allowances: isSet ? [] : [allowance],
      kinds: Catalogue.kinds, options: options)
    outcome.add([Diagnostic(kind, at: SourceRange(file: file, 10..<11), Phrase("mis"))])
    return outcome.report(sources: sources, isWhole: true)
  }

  @Test("is no fact, whatever its code", arguments: codes, [false, true])
  func reachesOnlyJudgements(code: String, isSet: Bool) throws {
    let kind = try #require(Catalogue.kinds.kind(coded: code))
    let report = try outcome(code, isSet: isSet)
    if kind.basis == .judgement {
      #expect(report.diagnostics.isEmpty)
      #expect(report.suppressed.map(\.diagnostic.code) == [code])
    } else {
      #expect(Set(report.diagnostics.map(\.code)) == [code, "allowance-refused"])
      #expect(report.diagnostics.contains { $0.code == code && $0.severity == kind.severity })
      #expect(report.count(.error) >= 1)
      #expect(report.suppressed.isEmpty)
    }
  }

  @Test("is told all the same where their word does not count", arguments: codes, [false, true])
  func canBeIgnored(code: String, isSet: Bool) throws {
    let options = ReviewOptions(ignoresAllowances: true, ignoresSettings: true)
    let report = try outcome(code, isSet: isSet, options)
    #expect(report.diagnostics.contains { $0.code == code })
    #expect(report.suppressed.isEmpty)
    #expect(report.lowered.isEmpty)
  }

  @Test(
    "is never that something was not read, not published or not meant",
    arguments: codes.filter { code in
      ["yaml-", "key-", "template-", "output-", "reference-", "link-broken", "file-", "directive-"]
        .contains { code.hasPrefix($0) }
    } + [
      "id-invalid", "value-invalid", "raw-html", "party-undocumented", "moment-undocumented",
      "document-orphan", "to-fill-in", "anchor-broken", "link-scheme", "allowance-unused",
      "allowance-malformed", "allowance-refused", "check-unknown", "front-matter-unclosed",
      "moment-without-parties", "text-encoding", "markdown-limit", "address-taken",
    ])
  func isNeverAFact(code: String) throws {
    #expect(try #require(Catalogue.kinds.kind(coded: code)).basis == .fact)
  }

  @Test(
    "is what somebody has to judge",
    arguments: codes.filter { $0.hasPrefix("avg-") && $0 != "avg-untold" } + [
      "sentence-long", "word-hard", "name-unknown", "name-drift", "party-unused", "review-overdue",
    ])
  func isAJudgement(code: String) throws {
    #expect(try #require(Catalogue.kinds.kind(coded: code)).basis == .judgement)
  }
}

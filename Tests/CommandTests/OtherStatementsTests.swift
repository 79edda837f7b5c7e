import Foundation
import TestSupport
import Testing

/// Statements of made-up organisations of other kinds, in `Tests/Fixtures/`.
@Suite("A statement of another kind of organisation")
struct OtherStatementsTests {
  static let names = ["gemeente", "saas", "pensioenfonds", "ziekenhuis", "volledig"]

  private let folder = try? TemporaryDirectory()

  private func helder(_ arguments: String...) throws -> HelderCommand.Result {
    try HelderCommand(folder: Repository.url).run(arguments)
  }

  @Test("is built without a finding, and tells every fact on its pages", arguments: names)
  func tellsItsFacts(name: String) throws {
    let folder = try #require(folder)
    let content = "Tests/Fixtures/\(name)/content"
    let output = folder.url.appendingPathComponent("public").path
    let day = ["--today", "2026-11-27"]
    let checked = try HelderCommand(folder: Repository.url).run(
      ["check", "--strict", "--lang", "nl", "--content", content] + day)
    #expect(checked.output + checked.errors == "Nagekeken: geen fouten.\n")
    let built = try HelderCommand(folder: Repository.url).run(
      ["build", "--content", content, "--output", output] + day)
    #expect(built.exitCode == 0, "\(built.errors)")

    let told = try folder.files(below: "public").filter { $0.key.hasSuffix(".html") }
      .map { text(of: String(decoding: $0.value, as: UTF8.self)) }.joined(separator: "\n")
    let claims = try helder("claims", "--format", "json", "--content", content)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(claims.output.utf8)) as? [String: Any])
    let facts = try #require(document["claims"] as? [[String: Any]]).flatMap(facts)
    #expect(facts.count > 50)
    for fact in facts { #expect(told.contains(fact), "no page says '\(fact)'") }
    // What is looked for can be missing.
    #expect(!told.contains((facts.first ?? "") + " of toch niet"))
  }

  /// The texts of a claim that a reader must be told.
  private func facts(in claim: [String: Any]) -> [String] {
    let keys = [
      "purpose", "condition", "law", "legitimateInterest", "exceptionNote", "retention",
    ]
    var facts = keys.compactMap { claim[$0] as? String }
    let shown: Set = [
      "land", "toelichting", "uitleg", "gevolgen", "aanvechten", "e-mail", "telefoon",
      "functionaris", "adres", "naam",
    ]
    for (key, value) in claim["details"] as? [String: String] ?? [:]
    where shown.contains(key) && !value.hasPrefix("https://") { facts.append(value) }
    let data = claim["data"] as? [String: Any]
    for item in data?["items"] as? [[String: Any]] ?? [] {
      facts += ["condition", "retention"].compactMap { item[$0] as? String }
    }
    return facts
  }

  /// The words of a page, without its tags.
  private func text(of html: String) -> String {
    var text = html.replacing(/<span lang="[a-z]+">([^<]*)<\/span>/) { $0.1 }
      .replacing(/<[^>]*>/, with: " ")
    for (reference, character) in [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ] { text = text.replacingOccurrences(of: reference, with: character) }
    // Long words may break.
    return text.replacing("\u{AD}", with: "").replacing(/\s+/, with: " ")
  }
}

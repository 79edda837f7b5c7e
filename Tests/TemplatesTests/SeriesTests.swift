import Diagnostics
import Synchronization
import Testing

@testable import Templates

@Suite("A series")
struct SeriesTests {
  private static let link = Schema(
    name: "koppeling", documentation: Phrase("link"),
    fields: [Field(name: "naam", kind: .text, documentation: Phrase("name"))])

  private static let page = Schema(
    name: "pagina", documentation: Phrase("page"),
    fields: [
      Field(name: "titel", kind: .text, documentation: Phrase("title")),
      Field(name: "menu", kind: .list(link), documentation: Phrase("menu")),
    ])

  /// How often an element was made.
  private final class Count: Sendable {
    let made = Atomic<Int>(0)
  }

  private func value(_ names: [String], _ count: Count = Count()) -> Value {
    .object([
      .text("Begin"),
      .series(
        Series(names) { name in
          count.made.add(1, ordering: .relaxed)
          return .object([.text(name)])
        }),
    ])
  }

  private func render(_ text: String, _ value: Value) throws -> String {
    let file = TemplateFile(name: "pagina", file: FileID(0), bytes: Array(text.utf8))
    let result = TemplateLibrary([file]).compile("pagina", against: Self.page)
    #expect(result.diagnostics.map(\.code) == [])
    let template = try #require(result.template)
    var output: [UInt8] = []
    template.render(value, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(
    "is rendered as the list of its elements is",
    arguments: [[], ["Zoë & Çelik B.V."], ["CIS", "", "DAS"]])
  func isAList(names: [String]) throws {
    let text = "{{titel}}:{{#menu}} [{{naam}} {{titel}}]{{/menu}}{{^menu}} niets{{/menu}} {{titel}}"
    let list = Value.object([.text("Begin"), .list(names.map { .object([.text($0)]) })])
    #expect(try render(text, value(names)) == render(text, list))
  }

  @Test("makes each element once where it is rendered, and none where it is not")
  func isMadeWhenRendered() throws {
    let count = Count()
    let value = value(["CIS", "DAS", "RDW"], count)
    #expect(try render("{{titel}}{{^menu}}niets{{/menu}}", value) == "Begin")
    #expect(count.made.load(ordering: .relaxed) == 0)
    #expect(try render("{{#menu}}{{naam}}{{/menu}}", value) == "CISDASRDW")
    #expect(count.made.load(ordering: .relaxed) == 3)
  }

  @Test("fits a schema where each of its elements does")
  func fits() {
    #expect(value(["CIS", "DAS"]).fits(Self.page))
    let wrong = Series([1, 2]) { $0 == 1 ? .object([.text("CIS")]) : .text("DAS") }
    #expect(!Value.object([.text("Begin"), .series(wrong)]).fits(Self.page))
  }

  @Test("becomes the list of its elements, however deep it stands")
  func isMade() throws {
    let names = ["CIS", "DAS"]
    let inner = Value.object([.text("Begin"), .list([value(names)])])
    guard case .object(let fields) = inner.made, case .list(let elements) = fields[1],
      case .object(let values) = try #require(elements.first), case .list(let links) = values[1]
    else {
      Issue.record("a series is left")
      return
    }
    let shown = links.map { if case .object(let link) = $0 { link.count } else { 0 } }
    #expect(shown == [1, 1])
    let text = "{{titel}}{{#menu}} {{naam}}{{/menu}}"
    #expect(try render(text, value(names).made) == render(text, value(names)))
  }
}

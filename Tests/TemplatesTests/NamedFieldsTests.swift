import Diagnostics
import Testing

@testable import Templates

@Suite("The fields that a template names")
struct NamedFieldsTests {
  private static let link = Schema(
    name: "koppeling", documentation: Phrase("link"),
    fields: ["naam", "adres"].map {
      Field(name: $0, kind: .text, documentation: Phrase("text"))
    })

  private static let page = Schema(
    name: "pagina", documentation: Phrase("page"),
    fields: [
      Field(name: "titel", kind: .text, documentation: Phrase("title")),
      Field(name: "menu", kind: .list(link), documentation: Phrase("menu")),
      Field(name: "kop", kind: .object(link), documentation: Phrase("head")),
      Field(
        name: "breed", kind: .flag, documentation: Phrase("on request"), isOnRequest: true),
    ])

  private func named(_ text: String, _ partials: [String: String] = [:]) throws -> NamedFields {
    var files = [TemplateFile(name: "pagina", file: FileID(0), bytes: Array(text.utf8))]
    for (name, text) in partials {
      files.append(TemplateFile(name: name, file: FileID(files.count), bytes: Array(text.utf8)))
    }
    let template = TemplateLibrary(files).compile("pagina", against: Self.page).template
    return try #require(template).named
  }

  private func numbers(_ named: NamedFields, of schema: Schema) -> [Int] {
    schema.fields.indices.filter { named[schema]?.holdsAny(of: $0..<$0 + 1) ?? false }
  }

  @Test(
    "are those of its tags, its sections and what it includes",
    arguments: [
      ("{{titel}}", [0], []), ("{{#menu}}x{{/menu}}", [1], []), ("{{^menu}}x{{/menu}}", [1], []),
      ("{{#menu}}{{naam}}{{titel}}{{/menu}}", [0, 1], [0]), ("{{kop.adres}}", [2], [1]),
      ("{{#kop}}{{> deel}}{{/kop}}", [2], [1]), ("x", [], []),
    ])
  func areNamed(text: String, ofPage: [Int], ofLink: [Int]) throws {
    let named = try named(text, ["deel": "{{adres}}"])
    #expect(numbers(named, of: Self.page) == ofPage)
    #expect(numbers(named, of: Self.link) == ofLink)
  }

  @Test("are also those that are shown on request alone")
  func areOnRequest() throws {
    let named = try named("{{#breed}}{{kop.naam}}{{/breed}}")
    #expect(numbers(named, of: Self.page) == [2, 3])
    #expect(numbers(named, of: Self.link) == [0])
  }
}

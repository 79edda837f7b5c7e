import Diagnostics
import Markdown
import Testing

@Suite("Directives")
struct DirectiveTests {
  @Test("have a name and arguments, each with its place")
  func parts() throws {
    let text = ReadText(
      "tekst\n\n  ::partijen{product=zorg  naam=\"a \\ b\"}  \r\n\r\n- ::matrix\n")
    let directives = text.document.directives
    #expect(directives.map(\.name.value) == ["partijen", "matrix"])
    let first = try #require(directives.first)
    #expect(text.source(first.range) == "::partijen{product=zorg  naam=\"a \\ b\"}")
    #expect(text.source(first.name.range) == "partijen")
    #expect(first.arguments.map(\.name.value) == ["product", "naam"])
    #expect(first.arguments.map(\.value.value) == ["zorg", "a \\ b"])
    #expect(first.arguments.map { text.source($0.value.range) } == ["zorg", "a \\ b"])
    #expect(first.value(of: "product")?.value == "zorg")
    #expect(first.value(of: "moment") == nil)
    #expect(text.codes.isEmpty)
    #expect(text.document.prose.blocks.count == 1)
  }

  @Test(
    "that cannot be read are reported where they go wrong",
    arguments: [
      ("::Partijen", "Partijen"), (":: partijen", " "), ("::partijen{", "{"),
      ("::partijen{product}", "product"), ("::partijen{product=}", "="),
      ("::partijen{product=zorg", "g"), ("::partijen{product=\"zorg}", "\"zorg}"),
      ("::partijen{a=b a=c}", "a"), ("::partijen{a=b} en meer", " en meer"),
      ("::partijen zorg", " zorg"), ("::partijen{a=b=c}", "="), ("::partijen{a=\"\"}", "\"\""),
      ("::{a=b}", "{"), ("::partijen(a=b)", "(a=b)"),
      ("tekst\n::partijen", "::partijen"), ("::partijen\ntekst", "::partijen"),
    ])
  func malformed(_ source: String, _ wrong: String) {
    let text = ReadText("een\n\n" + source + "\n\ntwee\n")
    #expect(text.codes == ["directive-malformed"])
    #expect(text.markdown.diagnostics.map { text.source($0.range) } == [wrong])
    #expect(text.document.directives.isEmpty)
  }

  @Test(
    "are not what only looks like them",
    arguments: ["a ::b", "`::b`", "    ::b", "::", ":b", "::1"])
  func ordinary(_ source: String) {
    let text = ReadText(source)
    #expect(text.document.directives.isEmpty)
    #expect(text.codes.allSatisfy { ["code-unread", "directive-unread"].contains($0) })
  }
}

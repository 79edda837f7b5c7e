import Testing

@Suite("Words in the name of a law")
struct PlainWordTests {
  @Test(
    "are nobody's to choose, unlike those behind it",
    arguments: [
      "Dat zegt de Algemene wet inzake rijksbelastingen.",
      "Zie het Besluit inzake zorg van de staat.",
      "Dat zegt de wet. We doen het «inzake» jouw zaak.", "We vragen iets «inzake» jouw zaak.",
    ])
  func lawNames(text: String) {
    let site = SmallSite(["index.md": "---\ntitel: Begin\n---\n\(text)\n"])
    #expect(site.findings(["word-hard"]) == site.marked("word-hard"))
  }
}

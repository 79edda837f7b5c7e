import Testing

@testable import Site

@Suite("The words of a template")
struct TemplateWordsTests {
  private func words(_ template: String, polite isPolite: Bool = false) -> String {
    let words = TemplateWords.words(in: Array(template.utf8), isPolite: isPolite)
    #expect(words.count == template.utf8.count)
    return String(decoding: words, as: UTF8.self).split(separator: " ").joined(separator: " ")
  }

  @Test(
    "are what stands between tags",
    arguments: [
      ("<p class=\"jouw\">Je rechten</p>", "Je rechten"), ("<!-- je --><b>u</b>", "u"),
      ("{{! je }}{{naam}} van {{#x}}jou{{/x}}", "van jou"),
      ("<style>.je { }</style>ja<script src=\"u.js\"></script>", "ja"),
      ("{{> partials/je}}{{{html}}}x", "x"), ("<p {{#a}}title=\"je\"{{/a}}>a", "a"),
      ("je {{open", "je"), ("<!-- je", ""), ("<b", ""), ("{{/je}}u", "u"),
    ])
  func betweenTags(template: String, expected: String) {
    let found = words(template).replacing("}", with: "")
    #expect(found == expected)
  }

  @Test("are those of the form in which the site speaks to its reader")
  func form() {
    let template = "Wat {{#met_u}}kunt u{{/met_u}}{{^met_u}}kun {{#x}}je{{/x}}{{/met_u}} doen"
    #expect(words(template) == "Wat kun je doen")
    #expect(words(template, polite: true) == "Wat kunt u doen")
  }
}

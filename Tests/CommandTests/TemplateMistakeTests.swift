import Foundation
import TestSupport
import Testing

@Suite("A template with mistakes")
struct TemplateMistakeTests {
  @Test("has each of five reported, with its place")
  func five() throws {
    let site = try SampleSite()
    try site.folder.write(
      """
      <!doctype html>
      <title>{{titl}}</title>
      {{#titel}}<h1>{{titel}}</h1>{{/titel}}
      {{inhoud}}
      {{> partials/kopp}}
      <a href={{thuis}}>Start</a>

      """, to: "templates/pagina.mustache")
    let result = try site.helder("check")
    #expect(result.exitCode == 1)
    let file = "templates/pagina.mustache"
    let expected = [
      "\(file):2:10: fout: hier is geen 'titl'  [template-name-unknown]",
      "\(file):3:4: fout: 'titel' is een tekst, en een sectie kan dat niet  [template-kind]",
      "\(file):4:1: fout:", "[template-escaping]",
      "\(file):5:5: fout: er is geen sjabloon 'partials/kopp'  [template-partial-missing]",
      "\(file):6:9: fout:", "[template-attribute]", "bedoelde je 'titel'?",
      "bedoelde je 'partials/kop'?",
    ]
    for part in expected { #expect(result.errors.contains(part), "\(part)\n\(result.errors)") }
    #expect(result.errors.components(separatedBy: ": fout: ").count == 6, "\(result.errors)")
  }
}

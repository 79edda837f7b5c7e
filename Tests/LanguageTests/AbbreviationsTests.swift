import Language
import Testing

@Suite("Abbreviations")
struct AbbreviationsTests {
  private func found(_ text: String) -> [String] {
    let text = DutchText(Array(text.utf8))
    return Abbreviations.matches(in: text).map { "\(text.string($0.range))→\($0.words)" }
  }

  @Test(
    "are found with their dots, and without where they are no word",
    arguments: [
      ("Dat gaat d.m.v. een brief.", ["d.m.v.→door, met"]),
      ("Dat gaat dmv een brief.", ["dmv→door, met"]),
      ("Bijv. je naam, adres enz.", ["Bijv.→bijvoorbeeld, zoals", "enz.→en zo verder"]),
      ("t/m vrijdag o.a. de bank", ["t/m→tot en met", "o.a.→onder andere, bijvoorbeeld"]),
      ("I.v.m. art. 13", ["I.v.m.→door, vanwege", "art.→artikel"]),
      ("(z.s.m.)", ["z.s.m.→zo snel mogelijk"]),
    ])
  func areFound(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "are not found in names and words",
    arguments: [
      "NN Group N.V.", "Zoë B.V.", "de min of meer gemiddelde art", "J. Jansen", "oa's", "em",
    ])
  func areNotFound(text: String) {
    #expect(found(text).isEmpty)
  }
}

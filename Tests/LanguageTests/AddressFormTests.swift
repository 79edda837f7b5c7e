import Language
import Testing

@Suite("The form of address")
struct AddressFormTests {
  private func found(_ text: String) -> [String] {
    let text = DutchText(Array(text.utf8))
    return AddressForm.uses(in: text).map { "\(text.string($0.range)):\($0.form)" }
  }

  @Test(
    "is seen in each word for the reader",
    arguments: [
      ("Je krijgt jouw geld.", ["Je:informal", "jouw:informal"]),
      ("Jullie en jij, voor jou", ["Jullie:informal", "jij:informal", "jou:informal"]),
      ("U krijgt uw geld.", ["U:formal", "uw:formal"]),
      ("Dat helpt U. Dan is het klaar voor u.", ["U:formal", "u:formal"]),
      ("Wilt u, of wil je?", ["u:formal", "je:informal"]),
      ("Heeft u (en uw gezin) schade?", ["u:formal", "uw:formal"]),
      ("Van en voor u.", ["u:formal"]),
    ])
  func isSeen(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "is not seen in a letter, an hour or a name",
    arguments: [
      "De klinkers zijn a, e, i, o en u.", "Kies de letter u hier.", "Bel om 10 u voor hulp.",
      "Coöperatie X U.A. is dat", "een U-bocht", "de 'u' van hier", "(u) is de laatste", "u",
      "de jeugd en het uur", "",
    ])
  func isNotSeen(text: String) {
    #expect(found(text).isEmpty)
  }
}

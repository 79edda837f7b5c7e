import Testing

import Language

@Suite("The forms of a name")
struct NameFormsTests {
  @Test(
    "leave out what its bearer is",
    arguments: [
      ("Mollie B.V.", ["Mollie"]), ("Cloudflare, Inc.", ["Cloudflare"]),
      ("Waarborg Noord N.V.", ["Waarborg Noord"]), ("ParkeerService Groep", ["ParkeerService"]),
      ("Stichting CIS", ["CIS"]), ("De Nederlandsche Bank", ["Nederlandsche Bank"]),
      ("Zoë & Çelik BV", ["Zoë & Çelik"]), ("bol.com", ["Bol.com"]), ("Infofolio", []),
      ("Dienst Uitvoering Onderwijs (DUO)", ["Dienst Uitvoering Onderwijs", "DUO"]),
      ("Stichting SKD B.V.", ["Stichting SKD", "SKD"]),
      ("Veilig Nederland", []), ("Stichting Bank", []), ("", []), ("B.V.", []), ("()", []),
      ("De Bank (de bank)", ["De Bank"]),
    ])
  func areShorter(name: String, expected: [String]) {
    #expect(NameForms.forms(of: name) == expected)
  }

  @Test(
    "of a kind of companies are small, and in both numbers",
    arguments: [
      ("Banken", ["bank", "banken"]), ("bank", ["banken", "Bank", "Banken"]),
      ("Dierenartsen", ["dierenarts", "Dierenarts"]), ("Verzekeraars", ["verzekeraar"]),
      ("Scholen", ["school", "School"]), ("Gemeenten", ["gemeente"]), ("Notarissen", ["notaris"]),
      ("Andere verzekeraars", ["andere verzekeraars", "andere verzekeraar"]),
      ("Huizen", ["huis"]), ("Werkgever", ["werkgevers", "werkgever"]),
    ])
  func ofCategory(name: String, expected: [String]) {
    let forms = NameForms.forms(ofCategory: name)
    #expect(Set(expected).subtracting(forms) == [], "\(forms)")
  }

  @Test(
    "of the speaker are the runs of its words",
    arguments: [
      ("Pensioenfonds Vlietland", ["Vlietland"]), ("De Brink Verzekeringen", ["De Brink"]),
      ("Speelgoed De Tol B.V.", ["De Tol"]),
      ("Technische Hogeschool Rijnveste", ["Rijnveste", "THR"]),
    ])
  func ofSpeaker(name: String, expected: [String]) {
    let forms = NameForms.forms(ofSpeaker: name)
    #expect(Set(expected).subtracting(forms) == [], "\(forms)")
    #expect(!forms.contains("Pensioenfonds") && !forms.contains("De"))
  }

  @Test("tell a description from a name")
  func descriptions() {
    #expect(NameForms.isDescription("Eigen arts"))
    for name in ["Eigen Arts", "Infofolio", "Arts", "Bakkerij jansen"] {
      #expect(!NameForms.isDescription(name), "\(name)")
    }
  }
}

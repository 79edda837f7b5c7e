import Testing

import Language

@Suite("The passive")
struct PassiveTests {
  @Test(
    "is found in a sentence with worden or zijn and a participle",
    arguments: [
      ("Je gegevens worden opgeslagen.", "worden", "opgeslagen"),
      ("Je naam wordt door ons bewaard.", "wordt", "bewaard"),
      ("De brief werd gisteren verstuurd.", "werd", "verstuurd"),
      ("Dat kan verwerkt worden door de bank.", "worden", "verwerkt"),
      ("Je adres is doorgegeven aan de bank.", "is", "doorgegeven"),
      ("De gegevens zijn gewist.", "zijn", "gewist"),
      ("De schade wordt onderzocht.", "wordt", "onderzocht"),
      ("Wat worden er voor gegevens uitgewisseld?", "worden", "uitgewisseld"),
      ("Er werden brieven ontvangen.", "werden", "ontvangen"),
    ])
  func isFound(text: String, auxiliary: String, participle: String) throws {
    let text = DutchText(Array(text.utf8))
    let match = try #require(Passive.matches(in: text).first)
    #expect(text.string(match.auxiliary) == auxiliary)
    #expect(text.string(match.participle) == participle)
  }

  @Test(
    "is not found in the active, in a state or in a lookalike",
    arguments: [
      "Wij bewaren je gegevens.", "De bank is gesloten.", "Hij is gekomen.", "Je bent verzekerd.",
      "Er zijn gegevens.", "Het wordt duurder.", "Je premie wordt hoger.",
      "Hij heeft zijn auto verkocht.",
      "Met zijn vader gebeld.", "De gemeenten zijn groot.", "Dat is belangrijk voor je gezondheid.",
      "De cloud is een naam voor computers die je via internet gebruikt.",
      "Als het nodig wordt, verwerkt de bank gegevens.", "Is er iemand gewond?",
      "Wat is het verschil?", "Wij zijn bereid te helpen.", "Dit zijn de belangrijkst.", "",
    ])
  func isNotFound(text: String) {
    #expect(Passive.matches(in: DutchText(Array(text.utf8))).isEmpty)
  }
}

import Statements
import Testing

@testable import History

/// The classes of WP260 rev.01, 29 to 31, and our own, each with what is like it and is none.
@Suite("A change is graded")
struct GradingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let old: Sample
    let new: Sample
    let expected: [String]

    init(_ name: String, _ new: Sample, from old: Sample = Sample(), _ expected: String...) {
      self.name = name
      self.old = old
      self.new = new
      self.expected = expected
    }

    var testDescription: String { name }
  }

  private static let sample = Sample()

  static let cases: [Case] = [
    // Recipients: WP260, 30.
    Case(
      "a new recipient",
      sample.replacing(
        "bank:", "broker: {naam: DataCorp, soort: organisatie, waarvoor: \"We verkopen.\"}\nbank:"),
      "recipient: We delen nu ook gegevens met DataCorp. We verkopen."),
    Case(
      "a recipient that gets another name in other words",
      sample.replacing("naam: LSC", "naam: LSC Groep"), "editorial: LSC heet nu LSC Groep."),
    Case(
      "a recipient that becomes somebody else",
      sample.replacing("naam: LSC", "naam: Facebook"), "recipient: LSC heet nu Facebook."),
    Case(
      "an exchange with a party that is known",
      Sample(
        moments: sample.moments + "\n    - met: bank\n      gegevens: [adres]\n      richting: naar"
      ),
      "recipient: De bank krijgt nu ook je adres bij 'Een letselclaim'."),
    Case(
      "an exchange of what the party always gets",
      Sample(
        moments: sample.moments + "\n    - met: bank\n      gegevens: [naam]\n      richting: naar"),
      "said: De bank krijgt nu ook je naam bij 'Een letselclaim'."),
    // Data.
    Case(
      "a datum more",
      sample.replacing("gegevens: [naam]", "gegevens: [naam, rekeningnummer]"),
      "datum: LSC krijgt nu ook je rekeningnummer bij 'Een letselclaim'."),
    Case(
      "a datum less",
      sample, from: sample.replacing("gegevens: [naam]", "gegevens: [naam, rekeningnummer]"),
      "less: LSC krijgt je rekeningnummer niet meer bij 'Een letselclaim'."),
    Case(
      "a part of a datum that is there",
      sample.replacing("gegevens: [naam]", "gegevens: [persoonsgegevens, naam]"),
      from: sample.replacing("gegevens: [naam]", "gegevens: [persoonsgegevens]"),
      "said: LSC krijgt nu ook je naam bij 'Een letselclaim'."),
    Case(
      "among others", sample.replacing("krijgt: [naam]", "krijgt: {onder_meer: [naam]}"),
      "datum: De bank: er kunnen nu ook andere gegevens bij zijn dan er staan."),
    // Purpose: art. 13(3), WP260, 29.
    Case(
      "another purpose",
      sample.replacing("We innen je premie.", "We innen je premie en sturen je reclame."),
      "purpose: De bank: het doel is nu 'We innen je premie en sturen je reclame' "
        + "(was 'We innen je premie')."),
    Case(
      "a slip that is mended",
      sample, from: sample.replacing("We innen je premie.", "we innen je preime"),
      "editorial: De bank: het doel is nu 'We innen je premie' (was 'we innen je preime')."),
    Case(
      "another way to say it",
      sample.replacing("We innen je premie.", "Je premie innen we."),
      "editorial: De bank: het doel is nu 'Je premie innen we' (was 'We innen je premie')."),
    Case(
      "a limit that is gone",
      sample, from: sample.replacing("We innen je premie.", "We innen alleen je premie."),
      "purpose: De bank: het doel is nu 'We innen je premie' (was 'We innen alleen je premie')."),
    Case(
      "another moment",
      Sample(moments: sample.moments + "\nfraude: {naam: Fraude zoeken, intern: ja}"),
      "purpose: Nieuw: 'Fraude zoeken'."),
    Case(
      "a moment with another name", sample.replacing("Een letselclaim", "Je letselclaim"),
      "editorial: Een letselclaim heet nu Je letselclaim."),
    // Legal basis.
    Case(
      "another legal basis", sample.replacing("overeenkomst", "toestemming"),
      "legalBasis: 'Een letselclaim': de grondslag is nu 'jouw toestemming' "
        + "(was 'nodig voor de overeenkomst met jou')."),
    Case(
      "a legal basis that was not said",
      sample.bank("grondslag: overeenkomst"),
      "said: De bank: nu staat er ook de grondslag: 'nodig voor de overeenkomst met jou'."),
    // Countries: WP260, 30.
    Case(
      "a country outside the EEA",
      sample.bank("doorgifte: {land: India, waarborg: standaardbepalingen}"),
      "country: Gegevens bij de bank gaan nu naar India, buiten Europa."),
    Case(
      "a country within the EEA", sample.bank("gevestigd_in: België"),
      "said: De bank is gevestigd in België."),
    Case(
      "a party outside the EEA", sample.bank("gevestigd_in: India"),
      "country: De bank is gevestigd in India."),
    // Retention.
    Case(
      "longer retention", sample.replacing("P7Y", "P10Y"),
      "retention: De bank: de bewaartermijn is nu '10 jaar' (was '7 jaar')."),
    Case(
      "shorter retention", sample.replacing("P7Y", "P84M"),
      "editorial: De bank: de bewaartermijn is nu '84 maanden' (was '7 jaar')."),
    Case(
      "retention that was not said", sample.moment("bewaartermijn: P1Y"),
      "said: 'Een letselclaim': nu staat er ook de bewaartermijn: '1 jaar'."),
    // Profiling.
    Case(
      "profiling", sample.moment("profilering: {uitleg: \"We delen je in.\"}"),
      "profiling: We delen mensen nu in groepen in bij 'Een letselclaim': We delen je in."),
    Case(
      "profiling in other words", sample.moment("profilering: {uitleg: \"Je delen we in.\"}"),
      from: sample.moment("profilering: {uitleg: \"We delen je in.\"}"),
      "editorial: Groepen die wij maken bij 'Een letselclaim': de uitleg is nu 'Je delen we in' "
        + "(was 'We delen je in')."),
    // The controller: WP260, 29.
    Case(
      "another controller", sample.replacing("naam: OHRA", "naam: NN"),
      "controller: OHRA heet nu NN: dat bedrijf is verantwoordelijk voor je gegevens."),
    Case(
      "the controller spelt otherwise", sample.replacing("naam: OHRA", "naam: Ohra"),
      "editorial: OHRA heet nu Ohra: dat bedrijf is verantwoordelijk voor je gegevens."),
    Case(
      "another role of ours",
      sample.moment("onze_rol: verwerker"),
      from: sample.moment("onze_rol: verwerkingsverantwoordelijke"),
      "controller: Wij zijn nu verwerker bij 'Een letselclaim'."),
    Case(
      "a role that was not said", sample.bank("rol: verwerker"),
      "said: De bank is nu verwerker."),
    // Rights: WP260, 29.
    Case(
      "another way to exercise rights", sample.replacing("privacy@", "post@"),
      "rights: Zo bereik je ons: het e-mailadres is nu 'post@ohra.example' "
        + "(was 'privacy@ohra.example')."),
    Case(
      "a website more", sample.bank("website: https://bank.example"),
      "editorial: Nu staat er hoe je de bank bereikt."),
    Case(
      "somebody else to ask", sample.bank("vraag_bij: ons"), from: sample.bank("vraag_bij: bank"),
      "rights: Wat de bank weet, vraag je nu aan ons."),
    // Sources.
    Case(
      "a source", sample.bank("geeft: [adres]"), "source: De bank geeft ons nu ook je adres."),
    Case(
      "a direction that was not said", sample, from: sample.replacing("\n      richting: naar", ""),
      "said: Nu staat er welke kant het op gaat: LSC krijgt je naam bij 'Een letselclaim'."),
    Case(
      "both ways now", sample.replacing("richting: naar", "richting: beide"),
      "source: Met LSC wisselen we nu je naam uit bij 'Een letselclaim'."),
    // Promises.
    Case(
      "a promise that is broken", sample, from: sample.bank("krijgt_niet: [medisch]"),
      "promise: We beloven niet meer dat de bank je medische gegevens nooit krijgt."),
    Case(
      "a promise more", sample.bank("krijgt_niet: [medisch]"),
      "less: De bank krijgt nooit je medische gegevens."),
    Case(
      "a condition that is gone", sample, from: sample.exchange("voorwaarde: alleen bij letsel"),
      "promise: LSC bij 'Een letselclaim': de voorwaarde 'alleen bij letsel' vervalt."),
    Case(
      "a condition more", sample.exchange("voorwaarde: alleen bij letsel"),
      "less: LSC bij 'Een letselclaim': nu staat er ook de voorwaarde: 'alleen bij letsel'."),
    // For whom.
    Case(
      "more products", sample, from: sample.bank("producten: [auto]"),
      "recipient: De bank: dat geldt nu altijd."),
    Case(
      "fewer products", sample.bank("producten: [auto]"),
      "less: De bank: dat geldt nu voor autoverzekering."),
    Case(
      "others whose data it is", sample.moment("betrokkenen: [klanten, kinderen]"),
      from: sample.moment("betrokkenen: [klanten]"),
      "recipient: 'Een letselclaim': het gaat nu over kinderen en klanten."),
    Case(
      "the end of a party", sample.bank("vervallen: {sinds: 2026-11-01}"),
      "less: We delen geen gegevens meer met de bank."),
  ]

  @Test("by what it does", arguments: cases)
  func isGraded(example: Case) {
    #expect(told(example.old, example.new) == example.expected)
  }

  @Test("once, where one line in the data makes many claims differ")
  func oneCauseIsOneChange() {
    let old = Sample(
      parties: Sample().parties
        + "\nb2: {naam: B2, soort: organisatie, waarvoor: x, onderdeel_van: bank}",
      moments: Sample().moments + "\n    - met: bank\n      richting: naar")
    let new = old.replacing("P7Y", "P10Y").replacing("overeenkomst", "toestemming")
    #expect(told(old, new).count == 2, "\(told(old, new).joined(separator: " | "))")
  }

  @Test("as three entries for a new party, a new datum, a rename and a move")
  func fourEditsAreThreeEntries() {
    let old = Sample()
    var new = old.replacing("naam: LSC", "naam: Letsel Service Centrum")
      .replacing("gegevens: [naam]", "gegevens: [naam, polis]")
    new.data += "\npolis: {naam: Polisnummer, soort: persoonsgegeven}"
    let parts = new.parties.split(separator: "bank:", maxSplits: 1)
    new.parties =
      "bank:\(parts[1])\n\(parts[0])post: {naam: PostNL, soort: organisatie, waarvoor: \"Post.\", krijgt: [adres]}"
    new.moments += "\n    - met: post\n      gegevens: [adres]\n      richting: naar"
    #expect(
      told(old, new).sorted() == [
        "datum: Letsel Service Centrum krijgt nu ook je polisnummer bij 'Een letselclaim'.",
        "recipient: LSC heet nu Letsel Service Centrum.",
        "recipient: We delen nu ook gegevens met PostNL bij 'Een letselclaim'. Post. "
          + "Het gaat om je adres.",
      ])
  }

  @Test("as a rename where the former id is known")
  func anotherIDIsOneEntry() {
    let old = Sample().edition
    var new = Sample().replacing("lsc", "letsel-service").edition
    #expect(Changes(from: old, to: new).all.count > 1)
    new.formerIDs = [Edition.Key(.party, "lsc"): "letsel-service"]
    #expect(Changes(from: old, to: new).all.count == 1)
  }
}

extension DiagnosticKind {
  /// An allowance that cannot be read, or that stands in the wrong place.
  public static let allowanceMalformed = DiagnosticKind(
    "allowance-malformed", .error,
    Explanation(
      rule: Phrase(
        nl: "een bevinding sta je toe met een code en een reden",
        en: "a finding is allowed with a code and a reason"),
      why: Phrase(
        nl: """
          In een tekst schrijf je <!-- helder: sta-toe CODE "reden" --> op een eigen regel boven \
          het blok waarvoor het geldt. In de gegevens schrijf je # helder: sta-toe CODE "reden" op \
          de regel erboven. De reden is verplicht: wie het later leest, moet weten waarom de \
          bevinding mag blijven staan.
          """,
        en: """
          In a text, write <!-- helder: sta-toe CODE "reason" --> on a line of its own above the \
          block it is about. In the data, write # helder: sta-toe CODE "reason" on the line above. \
          The reason is required: who reads it later must know why the finding may stay.
          """),
      wrong: "<!-- helder: sta-toe name-unknown -->",
      right: "<!-- helder: sta-toe name-unknown \"dit is een straatnaam\" -->"))

  /// An allowance or a setting of what nobody may let pass.
  public static let allowanceRefused = DiagnosticKind(
    "allowance-refused", .error,
    Explanation(
      rule: Phrase(
        nl: "alleen over een oordeel kun je anders denken",
        en: "only a judgement can be judged otherwise"),
      why: Phrase(
        nl: """
          Of een zin te lang is of een naam bekend genoeg, daarover mag je anders denken. Dan sta je \
          het toe met een reden, of stel je het anders in. Maar zegt Helder dat iets niet gelezen is, \
          niet op de site komt of iets anders is dan je bedoelde? Dat kan niemand toestaan. Anders \
          zou een partij van de site kunnen verdwijnen zonder dat iemand het merkt.
          """,
        en: """
          You may think otherwise about whether a sentence is too long, or a name known well enough. \
          Then you allow it with a reason, or set it otherwise. But where Helder says that something \
          was not read, is not published, or is not what you meant, nobody can allow that. A party \
          could disappear from the site and nobody would notice.
          """),
      wrong: "# helder: sta-toe id-invalid \"zo heten ze\"\nTikTok Inc:\n  naam: TikTok",
      right: "tiktok:\n  naam: TikTok"))

  /// An allowance of what is not found.
  public static let allowanceUnused = DiagnosticKind(
    "allowance-unused", .warning, stage: .following,
    Explanation(
      rule: Phrase(
        nl: "elke 'sta-toe' staat iets toe dat er is",
        en: "every 'sta-toe' allows something that is there"),
      why: Phrase(
        nl: """
          Is de tekst verbeterd, dan is de opmerking niet meer nodig. Blijft zij staan, dan verbergt \
          zij later een nieuwe fout.
          """,
        en: """
          Once the text is mended, the comment is no longer needed. If it stays, it hides a new \
          mistake later.
          """),
      wrong: "<!-- helder: sta-toe word-hard \"de term uit de wet\" -->\nWe geven je naam door.",
      right: "We geven je naam door."))
}

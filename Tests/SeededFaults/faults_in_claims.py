"""What the data say against each other, against the law, or on no page."""
from planting import Fault, after, append, at, harmless, swap

PARTIES = "content/data/partijen.yaml"
MOMENTS = "content/data/momenten.yaml"
FRAME = "templates/partials/voet.mustache"
PANEL = "templates/partials/partijpaneel.mustache"
TERMS = "templates/partials/voorwaarderijen.mustache"
COMPLETE = "Tests/Fixtures/volledig"
HOSPITAL = "Tests/Fixtures/ziekenhuis"
TOWN = "Tests/Fixtures/gemeente"
FUND = "Tests/Fixtures/pensioenfonds"

SUPPLIERS = "leveranciers:\n  naam: Leveranciers\n  soort: categorie\n"
SENDERS = "  waarvoor: \"Ze sturen je brieven en e-mails over je producten.\"\n"
BANKS = "      gegevens: [rekeningnummer, persoonsgegevens]\n"

DOUBTFUL = [
    Fault("claim-doubtful", "a part gets what its whole never gets",
          after(PARTIES, SUPPLIERS, "  krijgt_niet: [telefoonnummer]\n"),
          after(PARTIES, SENDERS, "  krijgt: [«telefoonnummer»]\n")),
    Fault("claim-doubtful", "a part gets a datum of which its whole never gets the whole",
          after(PARTIES, SUPPLIERS, "  krijgt_niet: [persoonsgegevens]\n"),
          after(PARTIES, SENDERS, "  krijgt: [«adres»]\n")),
    Fault("claim-doubtful", "a datum is kept for two periods at one party and moment",
          swap(MOMENTS, BANKS,
               "      gegevens: [{gegeven: rekeningnummer, bewaartermijn: P7Y}]\n"
               "    - met: banken\n"
               "      gegevens: [{gegeven: «rekeningnummer», bewaartermijn: P1Y}]\n")),
    Fault("claim-doubtful", "the text of an internal moment names a party",
          append("content/momenten/verlengen.md", "\nWe vragen daarvoor raad aan «DAS».\n")),
    Fault("claim-doubtful", "the text of an internal moment says that a party gets nothing",
          append("content/momenten/verlengen.md", "\nWe delen dit niet met «CIS».\n")),
    Fault("claim-doubtful", "the text of an internal moment links to a party",
          append("content/momenten/verlengen.md", "\nJe [«bank»](partij:banken) int de premie.\n")),
    harmless("a part gets another datum than its whole never gets",
             after(PARTIES, SUPPLIERS, "  krijgt_niet: [premie]\n"),
             after(PARTIES, SENDERS, "  krijgt: [adres]\n")),
    harmless("a datum has one period at two parties",
             swap(MOMENTS, BANKS,
                  "      gegevens: [{gegeven: rekeningnummer, bewaartermijn: P7Y}]\n"),
             swap(MOMENTS, "      waarvoor: \"We zetten er reclame op.\"\n",
                  "      waarvoor: \"We zetten er reclame op.\"\n"
                  "      gegevens: [{gegeven: rekeningnummer, bewaartermijn: P1Y}]\n")),
    harmless("the text of an internal moment says that nobody gets anything",
             append("content/momenten/verlengen.md", "\nWe delen dit met niemand.\n")),
    harmless("the text of an internal moment names a party, which is allowed with a reason",
             append("content/momenten/verlengen.md",
                    "\n<!-- helder: sta-toe claim-doubtful \"die krijgt juist niets\" -->\n"
                    "We delen dit niet met CIS.\n")),
]

UNTOLD = [
    Fault("avg-untold", "no template tells the country of a transfer",
          swap(PANEL, "{{#land}}{{tekst}}{{/land}}: ", ""), base=COMPLETE,
          at=at(PARTIES, "    land: «Verenigde Staten»")),
    Fault("avg-untold", "no template tells how to reach the officer",
          swap(FRAME, "{{#naam}}: {{tekst}}{{/naam}}{{#e-mail}}, <a href=\"{{adres}}\">{{naam}}</a>"
                      "{{/e-mail}}</li>{{/afzender.functionaris",
               "{{#naam}}: {{tekst}}{{/naam}}</li>{{/afzender.functionaris"), base=COMPLETE,
          at=at("content/site.yaml", "    e-mail: «fg@trapper.example»")),
    Fault("avg-untold", "no template tells the interest of a party",
          swap(TERMS, "{{#belang}}<div><dt>Ons belang</dt><dd class=\"zin\">{{tekst}}</dd></div>"
                      "{{/belang}}\n", ""), base=COMPLETE,
          at=at(PARTIES, "  belang: «We willen weten of je een fiets op afbetaling kunt betalen.»")),
    harmless("another template tells the country of a transfer",
             swap(PANEL, "{{#land}}{{tekst}}{{/land}}: ", ""),
             swap("templates/partij.mustache", "{{> partials/partijpaneel}}\n",
                  "{{> partials/partijpaneel}}\n{{#doorgifte}}<p>{{#land}}{{tekst}}{{/land}}</p>"
                  "{{/doorgifte}}\n"), base=COMPLETE),
    Fault("value-untold", "a template leaves out one of the ways to reach the organisation",
          swap(FRAME, "{{#telefoon}}, {{tekst}}{{/telefoon}}", ""), base=COMPLETE,
          at=at("content/site.yaml", "  telefoon: «\"0123 456 789\"»")),
    Fault("value-untold", "no page has the part that tells what the products are",
          swap("content/bij-wie-moet-ik-zijn.md", "::vraag-bij\n", ""), base=FUND,
          at=at("content/data/producten.yaml",
                "samenvatting: «U krijgt het als u met pensioen bent.»")),
]

PROTECTED = [
    Fault("exception-unfit", "data about health are used by an exception for criminal data",
          swap(MOMENTS, "  wet: artikel 87 van de Zorgverzekeringswet\n  uitzondering: zorg\n",
               "  wet: artikel 87 van de Zorgverzekeringswet\n  uitzondering: «uavg-31»\n"),
          base=HOSPITAL),
    Fault("exception-unfit", "criminal data are used by an exception for data about health",
          swap(MOMENTS, "      uitzondering: uavg-33\n", "      uitzondering: «zorg»\n"),
          base=HOSPITAL),
    Fault("exception-unfit", "a datum itself has an exception for the other kind",
          swap(MOMENTS, "gegevens: [verklaring-gedrag]",
               "gegevens: [{gegeven: verklaring-gedrag, uitzondering: «volksgezondheid»}]"),
          base=HOSPITAL),
    harmless("another exception of the same kind",
             swap(MOMENTS, "      uitzondering: uavg-33\n", "      uitzondering: uavg-32\n"),
             base=HOSPITAL),
    Fault("exception-idle", "an exception stands with ordinary data",
          after(MOMENTS, "    - gegevens: [naam, telefoonnummer, diploma]\n",
                "      uitzondering: «zorg»\n"), base=HOSPITAL),
    Fault("exception-idle", "an exception for criminal data stands with a national number",
          after(MOMENTS, "    - gegevens: [naam, adres, bsn]\n",
                "      uitzondering: «uavg-32»\n"), base=TOWN),
    harmless("an exception stands with data of which some are not named",
             swap(MOMENTS, "    - gegevens: [naam, telefoonnummer, diploma]\n",
                  "    - gegevens: {onder_meer: [naam, telefoonnummer, diploma]}\n"
                  "      uitzondering: zorg\n"), base=HOSPITAL),
    Fault("exception-missing", "data about health are used without an exception",
          swap(MOMENTS, "  wet: artikel 87 van de Zorgverzekeringswet\n  uitzondering: zorg\n",
               "  wet: artikel 87 van de Zorgverzekeringswet\n"), base=HOSPITAL,
          at=at(MOMENTS, "gegevens: [naam, polisnummer, «behandelcode»]")),
    Fault("exception-missing", "criminal data are used without an exception",
          swap(MOMENTS, "      uitzondering: uavg-33\n", ""), base=HOSPITAL,
          at=at(MOMENTS, "gegevens: [«verklaring-gedrag»]")),
    Fault("exception-missing", "a fingerprint is used without an exception",
          swap(MOMENTS, "      uitzondering: {soort: zwaarwegend-algemeen-belang, toelichting: "
                        "De Paspoortwet schrijft het voor.}\n", ""), base=TOWN,
          at=at(MOMENTS, "gegevens: [«vingerafdruk»]")),
    Fault("number-without-law", "a national number is used without a law",
          swap(MOMENTS, ", wet: artikel 8 van de Wabvpz", ""),
          swap(MOMENTS, "  wet: artikel 7:454 van het Burgerlijk Wetboek\n", ""), base=HOSPITAL,
          at=at(MOMENTS, "{gegeven: «bsn», voorwaarde: omdat de wet het vraagt}")),
    Fault("number-without-law", "a party gets a national number without a law",
          swap(PARTIES, "{gegeven: bsn, wet: artikel 10 van de Wabb}", "«bsn»"), base=TOWN),
    harmless("the law of a national number stands with the party",
             swap(PARTIES, "{gegeven: bsn, wet: artikel 10 van de Wabb}", "bsn"),
             after(PARTIES, "  rol: verwerker\n", "  wet: artikel 10 van de Wabb\n"), base=TOWN),
]

FAULTS = DOUBTFUL + UNTOLD + PROTECTED

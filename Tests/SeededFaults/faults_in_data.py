"""Mistakes that an editor makes in the data."""
from planting import Fault, after, append, at, drop, harmless, swap

PARTIES = "content/data/partijen.yaml"
MOMENTS = "content/data/momenten.yaml"
DATA = "content/data/gegevens.yaml"
PRODUCTS = "content/data/producten.yaml"
SITE = "content/site.yaml"

CIS_SITE = "  website: https://www.stichtingcis.nl\n"
INFOFOLIO = (
    "infofolio:\n  naam: Infofolio\n  soort: organisatie\n  waarvoor: \"Hiermee rekenen we uit "
    "wat het kost om je huis opnieuw te bouwen.\"\n  producten: [woonverzekering]\n"
)
VERLENGEN = (
    "verlengen:\n  naam: Je verzekering verlengen\n  samenvatting: \"We rekenen uit wat je premie "
    "voor volgend jaar is. Daar hoor je van ons over.\"\n"
    "  # De uitleg noemt bij dit moment geen partij buiten OHRA.\n  intern: ja\n  gebruik:\n"
    "    - waarvoor: \"We rekenen je premie voor volgend jaar uit.\"\n"
    "    - waarvoor: \"We laten je weten wat je premie wordt.\"\n"
)
BETALEN = (
    "betalen:\n  naam: Betalen en innen\n  samenvatting: \"We innen je premie van je rekening. Na "
    "een schade betalen we een bedrag uit.\"\n  uitwisselingen:\n    - met: banken\n"
    "      waarvoor: \"We innen je premie en betalen een bedrag uit na een schade.\"\n"
    "      gegevens: [rekeningnummer, persoonsgegevens]\n"
)
RDW = "    - met: rdw\n"

FAULTS = [
    # References
    Fault("reference-unknown", "an exchange names a party that is misspelt",
          swap(MOMENTS, "met: infofolio", "met: «infofolo»")),
    Fault("reference-unknown", "a party is part of one that is not there",
          swap(PARTIES, "\ndierenartsen:\n  naam: Dierenartsen\n  soort: categorie\n"
               "  onderdeel_van: schadeherstellers\n",
               "\ndierenartsen:\n  naam: Dierenartsen\n  soort: categorie\n"
               "  onderdeel_van: «herstellers»\n")),
    Fault("reference-unknown", "a party names a category of data that is misspelt",
          swap(PARTIES, "onder_meer: [naam, adres, leeftijd]", "onder_meer: [naam, «adrs», leeftijd]")),
    Fault("reference-unknown", "a party names a product that is not there",
          swap(PARTIES, "producten: [woonverzekering]", "producten: [«huisverzekering»]")),
    Fault("reference-unknown", "where to ask names a party that is not there",
          swap(PARTIES, "vraag_bij: das", "vraag_bij: «das-bv»")),
    Fault("reference-unknown", "a category of data is part of one that is not there",
          swap(DATA, "\nadres:\n  naam: Adres\n  soort: persoonsgegeven\n"
               "  onderdeel_van: persoonsgegevens",
               "\nadres:\n  naam: Adres\n  soort: persoonsgegeven\n"
               "  onderdeel_van: «persoonsgegeven»")),
    Fault("reference-circle", "two parties are part of each other",
          swap(PARTIES, "  naam: Leveranciers\n  soort: categorie\n",
               "  naam: Leveranciers\n  soort: categorie\n  onderdeel_van: verzenders\n"),
          at=at(PARTIES, "\nverzenders:\n  naam: Bedrijven voor post en e-mail\n  soort: categorie\n"
                "  onderdeel_van: «leveranciers»")),
    Fault("reference-circle", "a category of data is part of itself",
          swap(DATA, "  naam: Leeftijd\n  soort: persoonsgegeven\n",
               "  naam: Leeftijd\n  soort: persoonsgegeven\n  onderdeel_van: «leeftijd»\n")),
    Fault("reference-retired", "a party that is no longer used is still in a moment",
          after(PARTIES, "  waarvoor: \"Hiermee rekenen we uit wat het kost om je huis opnieuw te bouwen.\"\n",
                "  vervallen: {sinds: 2026-01-01}\n"),
          at=at(MOMENTS, "met: «infofolio»")),
    # Colours
    Fault("colour-contrast", "the accent is too light to read on white",
          swap(SITE, "accent: \"#0f4c5c\"", "accent: «\"#ffcc00\"»")),
    Fault("colour-contrast", "the accent for the dark is too dark",
          swap(SITE, "accent_donker: \"#8fcbd9\"", "accent_donker: «\"#0f4c5c\"»")),
    harmless("other accents that stand out enough",
             swap(SITE, "accent: \"#0f4c5c\"", "accent: \"#7a1f4b\"")),
    Fault("reference-unknown", "a party is taken out of the data and not out of the rest",
          drop(PARTIES, INFOFOLIO), at=at(MOMENTS, "met: «infofolio»")),
    Fault("reference-unknown", "a party with parts is taken out of the data",
          drop(PARTIES, "schadeherstellers:\n  naam: Schadeherstellers\n  soort: categorie\n"
               "  waarvoor: \"Heb je schade, of een rekening van de dierenarts? Dan delen we soms "
               "gegevens met een hersteller.\"\n"
               "  voorwaarde: soms, bij schade of bij een rekening van de dierenarts\n"),
          at=at(PARTIES, "\nexpertisediensten:\n  naam: Expertisediensten\n  soort: categorie\n"
                "  onderdeel_van: «schadeherstellers»")),
    Fault("reference-unknown", "a moment is taken out of the data and not out of the rest",
          drop(MOMENTS, VERLENGEN),
          at=at("content/overzicht.md", "(«moment:verlengen»)")),
    Fault("reference-unknown", "a moment with many parties is taken out of the data",
          drop(MOMENTS, BETALEN),
          at=at("content/partijen/banken.md", "(«moment:betalen»)")),
    # Claims
    Fault("claim-contradiction", "a party gets what it is said never to get",
          swap(PARTIES, "  naam: Banken\n  soort: categorie\n",
               "  naam: Banken\n  soort: categorie\n  krijgt_niet: [rekeningnummer]\n"),
          swap(MOMENTS, "      gegevens: [rekeningnummer, persoonsgegevens]\n",
               "      gegevens: [rekeningnummer, persoonsgegevens]\n      richting: naar\n"),
          at=at(MOMENTS, "gegevens: [«rekeningnummer», persoonsgegevens]")),
    Fault("claim-contradiction", "an exchange brings what we are said not to see",
          swap(MOMENTS, "    - met: das\n",
               "    - met: das\n      gegevens: [«juridisch-dossier»]\n"),
          swap(MOMENTS, "      richting: naar\n      voorwaarde: alleen als het nodig is, bij een",
               "      richting: van\n      voorwaarde: alleen als het nodig is, bij een")),
    Fault("moment-without-parties", "a moment says nothing of parties",
          drop(MOMENTS, "  # De uitleg noemt bij dit moment geen partij buiten OHRA.\n  intern: ja\n"),
          at=at(MOMENTS, "\n«verlengen»:\n")),
    # The model
    Fault("key-unknown", "a party has undirected data, as in an earlier format",
          after(PARTIES, "  in_de_zin: de RDW\n", "  «gegevens»: [autogegevens]\n")),
    Fault("value-invalid", "a transfer to a country inside the EEA",
          after(PARTIES, "  in_de_zin: de RDW\n",
                "  doorgifte: {land: «Duitsland», waarborg: standaardbepalingen}\n")),
    Fault("value-invalid", "an adequacy decision that is not there",
          after(PARTIES, "  in_de_zin: de RDW\n",
                "  doorgifte: {land: China, waarborg: «adequaatheidsbesluit»}\n")),
    Fault("key-missing", "a decision for certified companies, without a word on the company",
          after(PARTIES, "  in_de_zin: de RDW\n",
                "  doorgifte: {land: Verenigde Staten, waarborg: «adequaatheidsbesluit»}\n")),
    Fault("value-invalid", "a country that is misspelt",
          after(PARTIES, "  in_de_zin: de RDW\n", "  gevestigd_in: «Belgie»\n")),
    harmless("a transfer with a safeguard that fits",
             after(PARTIES, "  in_de_zin: de RDW\n",
                   "  doorgifte: {land: Japan, waarborg: adequaatheidsbesluit}\n")),
    harmless("data that a party has among others",
             after(PARTIES, "  in_de_zin: de RDW\n", "  heeft: {onder_meer: [autogegevens]}\n")),
    Fault("value-invalid", "a moment is internal and has exchanges",
          swap(MOMENTS, "  naam: Betalen en innen\n",
               "  naam: Betalen en innen\n  intern: «ja»\n")),
    Fault("party-unused", "a party occurs in no moment",
          swap(PARTIES, "  voorwaarde: binnen de onderdelen en de handelsnamen\n", ""),
          at=at(PARTIES, "\n«nn-group»:\n")),
    Fault("party-unnamed", "a party has no name",
          swap(PARTIES, "  naam: Infofolio\n  soort: organisatie",
               "  naam: Infofolio\n  soort: «ongenoemd»")),
    Fault("address-insecure", "an address begins with http",
          swap(PARTIES, CIS_SITE, "  website: «http://www.stichtingcis.nl»\n")),
    Fault("review-overdue", "the last review is too long ago",
          after(PARTIES, CIS_SITE, "  gecontroleerd: «2025-11-22»\n")),
    harmless("the last review is a year ago to the day",
             after(PARTIES, CIS_SITE, "  gecontroleerd: 2025-11-23\n")),
    # Keys and values
    Fault("key-unknown", "a key is misspelt",
          after(PARTIES, CIS_SITE, "  «voorwarde»: soms\n")),
    Fault("key-unknown", "a key of an exchange belongs to a party",
          after(MOMENTS, RDW, "      «rol»: verwerker\n")),
    Fault("key-unknown", "a key of the site is misspelt",
          swap(SITE, "  aanspreekvorm: je", "  «aanspreekvrom»: je")),
    Fault("key-missing", "a party does not say what for",
          drop(PARTIES, "  waarvoor: \"Hier halen we de gegevens van je auto op.\"\n"),
          at=at(PARTIES, "\n«rdw»:\n")),
    Fault("key-missing", "an exchange does not say with whom",
          swap(MOMENTS, "    - met: rdw\n      waarvoor: \"We halen de gegevens",
               "    - waarvoor: \"We halen de gegevens"),
          at=at(MOMENTS, "    - «w»aarvoor: \"We halen de gegevens")),
    Fault("key-missing", "the site has no address",
          drop(SITE, "  adres: \"https://privacy.ohra.example/\"\n"), at=at(SITE, "\n«site»:\n")),
    Fault("value-invalid", "a kind of party is not one of the kinds",
          swap(PARTIES, "  naam: RDW\n  soort: organisatie", "  naam: RDW\n  soort: «bedrijf»")),
    Fault("value-invalid", "a date does not exist",
          swap(SITE, "datum: 2026-11-23", "datum: «2026-02-30»")),
    Fault("value-invalid", "a date is written the Dutch way",
          swap(SITE, "datum: 2026-11-23", "datum: «23-11-2026»")),
    Fault("value-invalid", "a colour is no colour",
          swap(SITE, "accent: \"#0f4c5c\"", "accent: «\"#0f4c5\"»")),
    Fault("value-invalid", "yes is written in English",
          swap(MOMENTS, "intern: ja", "intern: «yes»")),
    Fault("value-invalid", "a duration is no duration",
          after(PARTIES, CIS_SITE, "  bewaartermijn: «P7J»\n")),
    Fault("value-invalid", "a list stands where a text should be",
          swap(PARTIES, "  naam: RDW\n", "  naam: «[RDW]»\n")),
    harmless("a single text stands for a list of one",
             swap(PARTIES, "producten: [woonverzekering]", "producten: woonverzekering")),
    Fault("key-unknown", "a required key is misspelt",
          swap(PARTIES, "  naam: RDW\n", "  «nam»: RDW\n")),
    Fault("key-unknown", "the key of the exchanges is misspelt",
          swap(MOMENTS, "  samenvatting: \"We innen je premie van je rekening. Na een schade betalen we "
               "een bedrag uit.\"\n  uitwisselingen:",
               "  samenvatting: \"We innen je premie van je rekening. Na een schade betalen we "
               "een bedrag uit.\"\n  «uitwisseling»:")),
    Fault("key-unknown", "the key that says when a party applies is misspelt",
          swap(PARTIES, "  voorwaarde: alleen bij nood als OHRA gesloten is\n",
               "  «voorwarde»: alleen bij nood als OHRA gesloten is\n")),
    Fault("value-invalid", "a required text is empty",
          swap(PARTIES, "  naam: RDW\n", "  «naam»:\n")),
    Fault("value-invalid", "an address is no address",
          swap(PARTIES, CIS_SITE, "  website: «www.stichtingcis.nl»\n")),
    Fault("key-missing", "a legitimate interest is not told",
          after(PARTIES, CIS_SITE, "  grondslag: «gerechtvaardigd-belang»\n")),
    Fault("id-invalid", "an id has a capital",
          append(PRODUCTS, "\n«Reisverzekering»:\n  naam: Reisverzekering\n")),
    Fault("check-unknown", "a setting names a check that does not exist",
          append(SITE, "\ncontroles:\n  «link-broke»: melding\n")),
    Fault("value-invalid", "a setting names a severity that does not exist",
          append(SITE, "\ncontroles:\n  link-broken: «zacht»\n")),
    harmless("a setting turns a check off",
             append(SITE, "\ncontroles:\n  address-insecure: uit\n"),
             swap(PARTIES, CIS_SITE, "  website: http://www.stichtingcis.nl\n")),
    # Form
    Fault("yaml-tab", "a line is indented with a tab",
          swap(PARTIES, "  naam: RDW\n", "«\t»naam: RDW\n")),
    Fault("yaml-space", "a line is indented with a space that does not break",
          swap(PARTIES, "  naam: RDW\n", "«\u00a0»\u00a0naam: RDW\n")),
    Fault("yaml-duplicate-key", "a key stands twice",
          swap(PARTIES, "  naam: RDW\n", "  naam: RDW\n  «naam»: Rijksdienst\n")),
    Fault("yaml-duplicate-key", "an id stands twice",
          append(PRODUCTS, "\n«autoverzekering»:\n  naam: Auto\n")),
    Fault("yaml-colon", "the colon is missing",
          swap(PARTIES, "  naam: RDW\n", "  «naam RDW»\n")),
    Fault("yaml-colon", "the space after the colon is missing",
          swap(PARTIES, "  naam: RDW\n", "  naam«:»RDW\n")),
    Fault("yaml-indentation", "a line is indented too far",
          swap(PARTIES, "  naam: RDW\n  soort: organisatie\n",
               "  naam: RDW\n    «soort»: organisatie\n")),
    Fault("yaml-dash", "the space after a dash is missing",
          swap(MOMENTS, RDW, "    «-»met: rdw\n")),
    Fault("yaml-unclosed", "a bracket is not closed",
          swap(PARTIES, "producten: [woonverzekering]", "producten: «[»woonverzekering")),
    Fault("yaml-unclosed", "a quotation mark is not closed",
          swap(PRODUCTS, "gegevens op bij de RDW.\"", "gegevens op bij de RDW."),
          at=at(PRODUCTS, "samenvatting: «\"»Voor je auto")),
    Fault("yaml-quotes-needed", "a text with a colon has no quotes",
          swap(PARTIES, "  naam: RDW\n", "  naam: Dienst«:» RDW\n")),
    Fault("yaml-quotes-needed", "a text begins with an at sign",
          swap(PARTIES, "  naam: RDW\n", "  naam: «@»RDW\n")),
    Fault("yaml-smart-quotes", "quotes are curly",
          swap(PARTIES, "  naam: RDW\n", "  naam: «“»RDW”\n")),
    Fault("yaml-escape", "a backslash in double quotes",
          swap(PARTIES, "  naam: RDW\n", "  naam: \"RDW«\\d»\"\n")),
    Fault("yaml-anchor", "a value has an anchor",
          swap(PARTIES, "  naam: RDW\n", "  naam: «&rdw» RDW\n")),
    Fault("yaml-alias", "a value is an alias",
          swap(PARTIES, "  naam: RDW\n", "  naam: «*rdw»\n")),
    Fault("yaml-tag", "a value has a tag",
          swap(PARTIES, "  naam: RDW\n", "  naam: «!!str» RDW\n")),
    Fault("yaml-merge", "keys are merged",
          swap(PARTIES, "  naam: RDW\n", "  naam: RDW\n  «<<»: cis\n")),
    Fault("yaml-documents", "a second document begins",
          append(PRODUCTS, "«---»\nreis:\n  naam: Reis\n")),
    Fault("yaml-directive", "a file begins with a directive",
          swap(PRODUCTS, "# De producten waarvoor", "«%YAML» 1.2\n---\n# De producten waarvoor")),
    Fault("yaml-conflict", "a merge was not finished",
          swap(PARTIES, "  naam: RDW\n",
               "«<<<<<<< HEAD»\n  naam: RDW\n=======\n  naam: Rijksdienst\n>>>>>>> nieuw\n")),
    Fault("yaml-conflict", "a merge was not finished in the middle of a party",
          swap(PARTIES, "  naam: RDW\n  soort: organisatie\n", "  naam: RDW\n«<<<<<<< HEAD»\n"
               "  soort: organisatie\n=======\n  soort: categorie\n>>>>>>> nieuw\n")),
    Fault("yaml-key", "a question mark stands before a key",
          swap(PARTIES, "  naam: RDW\n", "  «?» naam: RDW\n")),
    Fault("yaml-syntax", "text comes after a closing quotation mark",
          swap(PARTIES, "  naam: RDW\n", "  naam: \"RDW\" «dienst»\n")),
    Fault("yaml-depth", "lists are nested too deeply",
          swap(PARTIES, "  naam: RDW\n", "  naam: " + "[" * 61 + "«[[" + "]" * 63 + "»\n")),
    Fault("yaml-control", "an invisible character was pasted",
          swap(PARTIES, "  naam: RDW\n", "  naam: R«\u0007»DW\n")),
    # Allowances
    Fault("allowance-unused", "an allowance in the data allows nothing",
          swap(PARTIES, "\nrdw:\n", "\n«# helder: sta-toe party-unused \"komt nog\"»\nrdw:\n")),
    Fault("allowance-malformed", "an allowance in the data has no reason",
          swap(PARTIES, "\nrdw:\n", "\n# «helder: sta-toe party-unused»\nrdw:\n")),
]

"""Texts that a reader has trouble with, and names that nobody declared."""
from planting import Fault, append, harmless, swap, write

CIS = "content/partijen/cis.md"
PARTIES = "content/data/partijen.yaml"
SITE = "content/site.yaml"

LONG = (
    "We delen je gegevens met een ander bedrijf als dat nodig is om je schade goed en snel af te "
    "handelen en als de wet het toelaat om dat te doen"
)

FAULTS = [
    Fault("sentence-long", "a sentence goes on and on",
          append(CIS, f"\n«{LONG}.»\n")),
    Fault("sentence-long", "a sentence goes on over two lines of the file",
          append(CIS, f"\n«{LONG.replace(' en snel', chr(10) + 'en snel')}.»\n")),
    harmless("a list after a colon is no long sentence",
             append(CIS, "\nWe delen:\n\n- je naam\n- je adres\n- je nummer\n")),
    Fault("word-hard", "a word that a clerk would use",
          append(CIS, "\nWe «verstrekken» je gegevens niet.\n")),
    Fault("word-hard", "a word that a clerk would use, in bold and with a capital",
          append(CIS, "\n**«Indien»** je dat wilt, bel ons.\n")),
    harmless("a hard word that is allowed with a reason",
             append(CIS, "\n<!-- helder: sta-toe word-hard \"zo heet het in de wet\" -->\n"
                    "We verstrekken je gegevens niet.\n")),
    Fault("abbreviation", "a word is abbreviated",
          append(CIS, "\nDat doen we «d.m.v.» een brief.\n")),
    Fault("abbreviation", "a word is abbreviated in a table",
          append(CIS, "\n| Wat | Hoe |\n| --- | --- |\n| Naam | «o.a.» per brief |\n")),
    Fault("address-form-mixed", "a reader who is called 'je' is called 'u'",
          append(CIS, "\nWil «u» meer weten?\n")),
    Fault("address-form-mixed", "a reader who is called 'je' is told of 'uw' data",
          append(CIS, "\nDat zijn «uw» gegevens.\n")),
    harmless("a unit of time is not the reader",
             append(CIS, "\nEen rit duurt een uur. Daar is niets aan te doen.\n")),
    Fault("passive-heavy", "a text tells what is done and never who does it",
          write("content/partijen/infofolio.md",
                "Dat doet Infofolio. Je huis «wordt bekeken». Daarna worden de kosten berekend. Je gegevens worden "
                "gedeeld. Ze worden ook bewaard. Later worden ze weer gewist. Er wordt niets "
                "verkocht. Je hoort van ons.\n")),
    Fault("word-hard", "a hard word in the data",
          swap(PARTIES, "Ze leveren ons diensten in de cloud.",
               "Ze «verstrekken» ons diensten in de cloud.")),
    Fault("address-form-mixed", "a reader who is called 'je' is called 'u' in the data",
          swap(PARTIES, "Op een mediaplatform zetten we reclame.",
               "Op een mediaplatform ziet «u» reclame.")),
    Fault("sentence-long", "a long sentence in the data",
          swap(PARTIES, "Ze helpen ons met de administratie.", f"«{LONG}.»")),
    Fault("abbreviation", "an abbreviation in the data",
          swap(PARTIES, "Ze helpen ons met de administratie.",
               "Ze helpen ons «m.b.v.» computers.")),
    Fault("to-fill-in", "a place in a text is not filled in yet",
          append(CIS, "\nDat doen we «[invullen: waarom]».\n")),
    Fault("to-fill-in", "a place in the data is not filled in yet",
          swap(PARTIES, "Ze helpen ons met de administratie.",
               "Ze helpen ons met «[invullen: wat]».")),
    harmless("an explanation of how places are marked",
             append(CIS, "\nWe zetten er `[invullen: waarom]` neer.\n")),
    Fault("name-unknown", "a new supplier is named in a paragraph",
          append(CIS, "\nDe premie int «Adyen» voor ons.\n")),
    Fault("name-unknown", "a new supplier is named in a cell, in bold",
          append(CIS, "\n| Wie | Wat |\n| --- | --- |\n| onze partner **«Zoë & Çelik B.V.»** "
                 "| reizen |\n")),
    Fault("name-unknown", "a new supplier is named as a link",
          append(CIS, "\nDe post gaat via [«PostNL»](https://www.postnl.nl) naar je toe.\n")),
    Fault("name-unknown", "a new supplier in capitals starts a sentence",
          append(CIS, "\n«UWV» krijgt je naam.\n")),
    Fault("name-unknown", "a new supplier is named in the data",
          swap(PARTIES, "Ze helpen ons met de administratie.",
               "Ze helpen ons samen met «Infofocus Nederland».")),
    Fault("name-unknown", "a new supplier starts a sentence",
          append(CIS, "\n«Mailchimp» stuurt je een brief.\n")),
    Fault("name-unknown", "a new supplier is an item of a list",
          append(CIS, "\n- de post\n- «Mailchimp»\n")),
    Fault("name-unknown", "a new supplier stands after a colon",
          append(CIS, "\nDe nieuwsbrief: «Mailchimp».\n")),
    Fault("name-unknown", "a new supplier is in a heading",
          append(CIS, "\n## «Mailchimp» en je adres\n\nJe krijgt een brief.\n")),
    Fault("name-unknown", "a new supplier is named three times and told once",
          append(CIS, "\nDat doet «Mailchimp». Ook hier: bij Mailchimp, en bij Mailchimp.\n")),
    harmless("Dutch words start a sentence, inflected and compounded",
             append(CIS, "\nMogelijk krijg je een brief. Betalingsherinneringen sturen we zelf. "
                    "Glasgarages kies je zelf.\n")),
    harmless("a declared name in another form is no supplier",
             append(CIS, "\nStichting CIS helpt. Dat weet CIS' afdeling Inkoop.\n")),
    harmless("functions and bodies are no suppliers",
             append(CIS, "\nDat beslist de Raad van Toezicht, met de Security Officer.\n")),
    harmless("laws and places of several words are no suppliers",
             append(CIS, "\nDat moet van de Wet Bibob, ook in Bergen op Zoom en Amsterdam-Oost.\n")),
    harmless("places, months, laws and common abbreviations are no suppliers",
             append(CIS, "\nIn Arnhem geldt de AVG. Dat is zo sinds mei, ook met een IBAN.\n")),
    harmless("a name is written with other capitals",
             append(CIS, "\nBij nood belt de Sos Hulpdienst je terug.\n")),
    Fault("name-drift", "a name is written with another word in it",
          append(CIS, "\nDat doet «Stichting Centraal Informatiesysteem» ook.\n")),
    Fault("name-drift", "a name is misspelt",
          append(CIS, "\nDat doet «Infofolo» ook.\n")),
    # Words of another language
    Fault("foreign-word-unused", "a word of another language is misspelt in the settings",
          swap(SITE, "  aanspreekvorm: je\n",
               "  aanspreekvorm: je\n  anderstalig:\n    - taal: en\n"
               "      woorden: [opt-out, «opt-uot»]\n"),
          append(CIS, "\nDat heet een opt-out.\n")),
    harmless("a word of another language stands in a text, over two lines",
             swap(SITE, "  aanspreekvorm: je\n",
                  "  aanspreekvorm: je\n  anderstalig:\n    - {taal: en, woorden: opt out}\n"),
             append(CIS, "\nDat heet een\nopt\nout.\n")),
    harmless("a word of another language is given twice, and within another",
             swap(SITE, "  aanspreekvorm: je\n",
                  "  aanspreekvorm: je\n  anderstalig:\n"
                  "    - {taal: en, woorden: [opt out, out, Opt  out]}\n"),
             append(CIS, "\nDat heet een opt out.\n")),
]

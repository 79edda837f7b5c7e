"""Mistakes that an editor makes in a text."""
from planting import Fault, after, append, at, drop, harmless, remove, rename, swap, write

INDEX = "content/index.md"
CIS = "content/partijen/cis.md"
DAS = "content/partijen/das.md"
SCHADE = "content/momenten/schade.md"
VERLENGEN = "content/momenten/verlengen.md"
BETALEN = "content/momenten/betalen.md"
PARTIES = "content/data/partijen.yaml"
MOMENTS = "content/data/momenten.yaml"

FAULTS = [
    # Documentation
    Fault("party-undocumented", "the page of a party is gone",
          remove("content/partijen/rdw.md"), at=at(PARTIES, "\n«rdw»:\n")),
    Fault("party-undocumented", "the page of a party is empty",
          write("content/partijen/infofolio.md", ""), at=at(PARTIES, "\n«infofolio»:\n")),
    Fault("party-undocumented", "the page of a party is only headings",
          write("content/partijen/infofolio.md", "## Infofolio\n\n## Meer\n"),
          at=at(PARTIES, "\n«infofolio»:\n")),
    Fault("party-undocumented", "the page of a party is only front matter",
          write("content/partijen/infofolio.md", "---\nomschrijving: Infofolio.\n---\n"),
          at=at(PARTIES, "\n«infofolio»:\n")),
    Fault("party-undocumented", "the page of a party is not finished",
          append("content/partijen/infofolio.md", "\nTODO: de rest.\n"),
          at=at(PARTIES, "\n«infofolio»:\n")),
    Fault("party-undocumented", "a placeholder was left in a page",
          append("content/partijen/infofolio.md", "\nWe bewaren dit [invullen] jaar.\n"),
          at=at(PARTIES, "\n«infofolio»:\n")),
    Fault("party-undocumented", "a part is neither documented nor named by its parent",
          append(PARTIES, "\n«lijmers»:\n  naam: Lijmers\n  soort: categorie\n"
                 "  onderdeel_van: schadeherstellers\n  waarvoor: \"Ze lijmen wat stuk is.\"\n"
                 "  voorwaarde: alleen bij schade\n")),
    harmless("a part that its parent's page names needs no page",
             append(PARTIES, "\nlijmers:\n  naam: Lijmers\n  soort: categorie\n"
                    "  onderdeel_van: schadeherstellers\n  waarvoor: \"Ze lijmen wat stuk is.\"\n"
                    "  voorwaarde: alleen bij schade\n"),
             append("content/partijen/schadeherstellers.md", "\nSoms helpen Lijmers ons.\n")),
    Fault("moment-undocumented", "the page of a moment is gone",
          remove(VERLENGEN), at=at(MOMENTS, "\n«verlengen»:\n")),
    Fault("moment-undocumented", "the page of a moment is lorem ipsum",
          write(VERLENGEN, "Lorem ipsum dolor sit amet.\n"), at=at(MOMENTS, "\n«verlengen»:\n")),
    Fault("document-orphan", "a party's file was renamed",
          rename("content/partijen/infofolio.md", "content/partijen/infofolo.md"),
          at=at("content/partijen/infofolo.md")),
    Fault("document-orphan", "a moment's file was renamed",
          rename(VERLENGEN, "content/momenten/verlening.md"),
          at=at("content/momenten/verlening.md")),
    Fault("document-orphan", "a page is left of a party that is not in the data",
          write("content/partijen/post-nl.md", "Dit bedrijf brengt je brieven.\n"),
          at=at("content/partijen/post-nl.md")),
    # Prose against data
    Fault("mention-unlisted", "a moment's text names a party that is not listed",
          append(BETALEN, "\nSoms krijgt ook «DAS» bericht.\n")),
    Fault("mention-unlisted", "a moment's text links to a party that is not listed",
          append(BETALEN, "\nSoms krijgt ook [«een verzekeraar»](partij:cz) bericht.\n")),
    Fault("mention-unlisted", "a moment's text uses the full name of a party that is not listed",
          append(BETALEN, "\nWe vragen het aan de «Stichting Centraal Informatie Systeem».\n")),
    Fault("mention-unlisted", "a moment's text uses another name of a party, in bold in a table",
          append(BETALEN, "\n| Wie | Wat |\n| --- | --- |\n"
                 "| **«Letselschade Service Centrum»** | je claim |\n")),
    Fault("mention-unlisted", "the text of a moment that is internal names a party",
          append(VERLENGEN, "\nDaarna vragen we het na bij de «RDW», voor je auto.\n")),
    harmless("a mention with an apostrophe or a hyphen is a mention of the party that is listed",
             append(SCHADE, "\nDAS' advies en het CIS-register helpen.\n")),
    harmless("a word that begins like a name is not the name",
             append(BETALEN, "\nEen das en een DASH zijn geen partij.\n")),
    Fault("exchange-unmentioned", "a party is taken out of a moment's text",
          drop(SCHADE, "- [Banken](partij:banken).\n"),
          at=at(MOMENTS, "met: «banken»\n      waarvoor: \"We handelen")),
    # Links
    Fault("link-broken", "a link to a page is misspelt",
          swap(INDEX, "(overzicht.md)", "(«overzich.md»)")),
    Fault("link-broken", "a link goes one folder too far up",
          swap(DAS, "(../bij-wie-moet-ik-zijn.md)", "(«../../bij-wie-moet-ik-zijn.md»)")),
    Fault("link-broken", "a link names the address of a page instead of its file",
          swap(INDEX, "(alles.md)", "(«/alless/»)")),
    Fault("anchor-broken", "a link to a heading of another page is misspelt",
          swap(INDEX, "(gegevens.md)", "(«gegevens.md#wie-krijg-wat»)")),
    Fault("anchor-broken", "a link within the page leads to no heading",
          append(INDEX, "\nLees terug bij [het begin van de uitleg](«#met-wie»).\n")),
    Fault("anchor-broken", "a heading was changed that a link leads to",
          append(CIS, "\nLees ook [wat wij niet zien](«../index.md#wat-wij-niet-zien»).\n"),
          swap(INDEX, "### Wat wij niet zien", "### Wat wij nooit zien")),
    Fault("reference-unknown", "a link to a party is misspelt",
          swap(DAS, "(moment:schade)", "(«moment:schades»)")),
    Fault("reference-unknown", "a link to a category of data is misspelt",
          swap(DAS, "(gegeven:juridisch-dossier)", "(«gegeven:juridische-dossier»)")),
    Fault("link-scheme", "a link begins with a scheme that is not known",
          swap(CIS, "(https://www.stichtingcis.nl)", "(«htps://www.stichtingcis.nl»)")),
    Fault("link-scheme", "a link would run a script",
          append(CIS, "\nLees [de uitleg over het register](«javascript:alert(1)»).\n")),
    Fault("link-text-vague", "a link says 'klik hier'",
          append(CIS, "\nWil je meer weten? [«Klik hier»](../gegevens.md).\n")),
    # Form
    Fault("heading-first-level", "a text begins with a heading of the first level",
          swap(CIS, "## Meer weten", "«# Meer weten»")),
    Fault("heading-skip", "a heading skips a level",
          swap(CIS, "## Meer weten", "«#### Meer weten»")),
    Fault("image-without-text", "a picture has no text",
          append(CIS, "\n«![](https://www.stichtingcis.nl/beeld.png)»\n")),
    Fault("table-without-header", "a table has an empty first row",
          append(CIS, "\n«|  |  |\n| --- | --- |\n| Naam | ja |»\n")),
    Fault("raw-html", "a text has HTML in a paragraph",
          append(CIS, "\nDit is «<b>»heel</b> belangrijk.\n")),
    Fault("raw-html", "a text has a block of HTML",
          append(CIS, "\n«<div>Let op</div>»\n")),
    Fault("footnote-undefined", "a footnote is missing",
          append(CIS, "\nDat staat in de wet.«[^1]»\n")),
    Fault("footnote-unused", "nothing refers to a footnote",
          append(CIS, "\n«[^1]:» Dat staat in de wet.\n")),
    # Directives
    Fault("directive-unknown", "a directive is misspelt",
          swap(INDEX, "::partijen\n", "::«partijn»\n")),
    Fault("directive-malformed", "a directive has an argument without a value",
          swap(INDEX, "::partijen\n", "::partijen{«volgorde»}\n")),
    Fault("directive-unknown", "a directive has an argument that it does not take",
          swap(INDEX, "::partijen\n", "::partijen{«volgorde»=naam}\n")),
    # Front matter
    Fault("front-matter-unclosed", "the second line of dashes is missing",
          swap("content/alles.md", "menu: ja\n---\n", "menu: ja\n"),
          at=at("content/alles.md", "«---»\ntitel")),
    Fault("key-unknown", "a key of the front matter is misspelt",
          swap("content/alles.md", "omschrijving:", "«omschrijvng»:")),
    Fault("key-missing", "a page has no title",
          drop("content/alles.md", "titel: Alles op één pagina\n"),
          at=at("content/alles.md")),
    Fault("value-invalid", "a value of the front matter is of the wrong kind",
          swap("content/alles.md", "volgorde: 5", "volgorde: «vijf»")),
    # Allowances
    Fault("allowance-unused", "an allowance in a text allows nothing",
          append(CIS, "\n«<!-- helder: sta-toe link-broken \"komt nog\" -->»\nNog een zin.\n")),
    Fault("allowance-malformed", "an allowance in a text has no reason",
          append(CIS, "\n<!-- «helder: sta-toe link-broken» -->\nLees [alles](../alles.md).\n")),
    harmless("an allowance with a reason allows what comes after it",
             append(BETALEN, "\n<!-- helder: sta-toe mention-unlisted \"juist niet\" -->\n"
                    "We delen dit niet met DAS.\n")),
]

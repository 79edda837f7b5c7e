"""Slips of typing and pasting by which markup is no markup, and what only looks like one."""
from planting import Fault, Place, after, append, at, harmless, rename, swap, write

CIS = "content/partijen/cis.md"
DAS = "content/partijen/das.md"
NIEUW = "content/nieuw.md"
PARTIES = "content/data/partijen.yaml"
BASIS = "templates/basis.mustache"
LINK = "\nLees ook [het nieuwe stuk](../nieuw.md).\n"
TOP = "---\ntitel: Nieuw\n---\n\n"


def slip(code, description, text):
    """A slip at the end of a page of a party."""
    return Fault(code, description, append(CIS, "\n" + text + "\n"))


def fine(description, text):
    """The same for what is none."""
    return harmless(description, append(CIS, "\n" + text + "\n"))


def page(code, description, text):
    """A slip in a new page, to which another leads."""
    return Fault(code, description, append(CIS, LINK), write(NIEUW, text))


FAULTS = [
    # Front matter
    page("front-matter-unread", "an empty line stands above the front matter",
         "\n«---»\ntitel: Nieuw\n---\n\nDit is nieuw.\n"),
    page("front-matter-unread", "a comment stands above the front matter",
         "<!-- mei -->\n«---»\ntitel: Nieuw\n---\n\nDit is nieuw.\n"),
    page("front-matter-unread", "four hyphens stand around the front matter",
         "«----»\ntitel: Nieuw\n----\n\nDit is nieuw.\n"),
    page("front-matter-unread", "a word processor made a long dash of the three",
         "«—»\ntitel: Nieuw\n—\n\nDit is nieuw.\n"),
    page("front-matter-unread", "the front matter has no lines around it",
         "«titel: Nieuw»\nvolgorde: 9\n\nDit is nieuw.\n"),
    harmless("a text that begins with words and a colon has no front matter",
             append(CIS, LINK), write(NIEUW, TOP + "Let op: dit is nieuw.\n\n---\n\nSlot.\n")),
    # Headings and anchors
    slip("heading-unread", "a heading has no space behind its marks", "«##Meer over CIS»"),
    slip("heading-unread", "a heading has a no-break space behind its marks", "«##\u00a0Meer»"),
    slip("heading-unread", "a heading has no words", "«##»\n\nMeer tekst."),
    slip("heading-unread", "three hyphens right below a sentence make it a heading",
         "Dit bewaren we niet.\n«---»\n\nMeer tekst."),
    slip("anchor-unread", "an anchor stands within a heading", "## Meer «{#meer}» over CIS"),
    slip("anchor-unread", "an anchor stands behind a sentence", "Dit is een zin. «{#zin}»"),
    slip("anchor-unread", "an anchor has a capital", "## Meer over CIS «{#Meer}»"),
    slip("anchor-taken", "two headings have one anchor",
         "## Meer {#stuk}\n\nDit.\n\n## Nog meer «{#stuk}»\n\nDat."),
    slip("anchor-taken", "a heading has an anchor that the template uses", "## Meer «{#inhoud}»"),
    slip("anchor-taken", "the words of a heading give an anchor that the template uses",
         "## «Inhoud»\n\nDit staat erin."),
    fine("an anchor at the end of a heading, and a link to it",
         "## Meer over CIS {#meer-cis}\n\nLees [meer over CIS](#meer-cis)."),
    fine("number signs that are no heading", "Op nummer #12 staat het. \\## is hoe je begint."),
    fine("a rule across the page", "Dit is het eerste deel.\n\n---\n\nDit is het tweede."),
    slip("anchor-taken", "the words of another heading give the same anchor",
         "## Stukken\n\nDit.\n\n## Wat je krijgt «{#stukken}»\n\nDat."),
    slip("heading-unread", "a heading has a wide mark", "«＃ Meer over CIS»"),
    slip("markup-unread", "a character reference has no semicolon", "Dat kost «&euro» 5."),
    slip("markup-unread", "the name of a character is misspelt", "Dat kost 5«&nbps;»euro."),
    slip("markup-unread", "words are marked as elsewhere", "Dit is «==heel==» belangrijk."),
    fine("an ampersand between words", "Lees de vraag&antwoord-pagina, en koop & ruil."),
    fine("a remark between brackets", "De winkel is open [op zondag niet]."),
    # Links
    slip("link-unread", "a link into the data has a space behind its colon",
         "Vraag het aan «[CIS](partij: cis)»."),
    slip("link-unread", "a link has a space before its address", "Lees «[alles] (../alles.md)»."),
    slip("link-unread", "a link is never closed", "Lees «[alles](../alles.md» of bel."),
    slip("link-unread", "the address of a link is nowhere", "Lees «[alles wat we doen][alles]»."),
    slip("link-unread", "a link has no address", "Lees «[alles wat we doen]()»."),
    slip("link-unread", "the brackets of a link are turned round", "Lees «(alles)[../alles.md]»."),
    slip("link-unread", "brackets read like a link", "Lees ook «[alles wat we doen]»."),
    fine("brackets that are no link",
         "Er staat: \"alle informatie [...] over je\". Neem het mee [op papier]. Zo staat het er [sic]."),
    fine("a link by reference", "Lees [alles wat we doen][alles].\n\n[alles]: ../alles.md"),
    fine("addresses that stand by themselves",
         "Kijk op https://www.stichtingcis.nl/ of www.stichtingcis.nl, of mail info@stichtingcis.nl."),
    fine("a link to the top of the page, and a mail address",
         "Ga terug [naar boven](#top) of [mail CIS](info@stichtingcis.nl)."),
    slip("link-broken", "a link names the page as it is published", "Lees [alles](«../alles.html»)."),
    slip("link-broken", "a link has a capital that the file has not", "Lees [alles](«../Alles.md»)."),
    slip("link-broken", "a link to a page with an accent leads nowhere", "Lees [ons hele stuk](«privé.md»)."),
    slip("link-broken", "an address of the site itself leads nowhere",
         "Lees [ons hele stuk](«https://privacy.ohra.example/weg/»)."),
    slip("address-insecure", "a link in a text is not encrypted",
         "Lees [de krant](«http://www.krant.example/»)."),
    slip("address-local", "a link leads to the writer's machine",
         "Lees [dit stuk](«http://localhost:8080/alles/»)."),
    slip("address-local", "a link leads to the writer's network",
         "Lees [dit stuk](«http://192.168.1.4/alles/»)."),
    slip("address-local", "a bare address leads to the writer's machine",
         "Lees «http://127.0.0.1:8080/alles/» maar."),
    # Directives
    slip("directive-unread", "a directive has one colon", "«:partijen»"),
    slip("directive-unread", "a directive has three colons", "«:::partijen»"),
    slip("directive-unread", "a directive stands in a sentence", "Dit zijn ze: «::partijen»"),
    fine("a directive between backticks", "Met `::partijen` komt er een tabel. Om 9:00 uur."),
    # Bold and the like
    slip("markup-unread", "bold text has spaces within its marks", "«** Let op **» bel eerst."),
    slip("markup-unread", "bold text is never closed", "«**»Let op: bel eerst."),
    slip("markup-unread", "a tag of a template stands in a text", "Vraag «{{organisatie}}» erom."),
    slip("markup-unread", "text is struck out", "Dat duurt «~~vijf~~» zeven dagen."),
    slip("markup-unread", "slanted text is never closed", "Dit is «_»heel belangrijk voor je."),
    slip("markup-unread", "struck out text is never closed", "Dat duurt «~~»vijf jaar."),
    slip("link-unread", "an address in angle brackets is never closed",
         "Kijk op «<»https://www.stichtingcis.nl/ en bel."),
    fine("an underscore before the name of a file", "Het bestand heet _config.yml of mijn_lijst."),
    fine("asterisks and tildes that are signs", "Reken 3 * 4 * 5, en ~10 euro. Prijs* is anders."),
    fine("bold text and names with underscores", "Dit is **belangrijk**, en zo heet mijn_boek_lijst."),
    # Lists
    slip("list-unread", "bullets of a word processor", "«•» je naam\n• je adres"),
    slip("list-unread", "the letter o for a bullet", "«o» je naam\no je adres"),
    slip("list-unread", "empty boxes for a list", "«☐» je naam\n☐ je adres"),
    slip("list-unread", "long dashes for a list", "«–» je naam\n– je adres"),
    slip("list-unread", "hyphens glued to their words", "«-»je naam\n-je adres"),
    slip("list-unread", "numbers glued to their words", "«1)»je kiest\n2)je betaalt"),
    slip("list-unread", "letters for a list", "«a.» je kiest\nb. je betaalt"),
    fine("lists as Markdown has them", "- je naam\n- je adres\n\nZo gaat het:\n\n1) je kiest\n2) je wacht"),
    fine("a dash that begins a line of a sentence", "We delen je adres\n– en ook je naam –\nmet CIS."),
    # Code
    slip("code-unread", "code is never closed", "«```»\nDag lezer\n\nDit is de zin."),
    slip("code-unread", "four spaces make code", "Dit is een zin.\n\n    «Dit is ook een zin.»"),
    slip("code-unread", "code in a list is closed outside of it",
         "- zo\n\n  «~~~»\n  Dag lezer\n\nDit is de zin."),
    fine("code that is closed", "Zo ziet het eruit:\n\n```\nDag lezer\n```"),
    fine("text below an item of a list", "- je naam\n\n    Die staat erop.\n\n- je adres"),
    # Tables
    slip("table-unread", "a row has more cells than the head",
         "| Wat | Hoe lang |\n| --- | --- |\n| brief | een jaar | «soms»|"),
    slip("table-unread", "a row has fewer cells than the head",
         "| Wat | Hoe lang |\n| --- | --- |\n| «brief» |"),
    slip("table-unread", "the line under the head is missing",
         "«| Wat | Hoe lang |»\n| brief | een jaar |"),
    slip("table-unread", "the line under the head has long dashes",
         "| Wat | Hoe lang |\n«| — | — |»\n| brief | een jaar |"),
    fine("a table with an empty cell and an escaped pipe",
         "| Wat | Hoe lang |\n| --- | --- |\n| brief \\| kaart | een jaar |\n| vraag |  |"),
    fine("a pipe in a sentence", "Kies op het scherm voor ja | nee."),
    # Merge conflicts
    slip("merge-conflict", "marks of a merge conflict in a text",
         "«<<<<<<< HEAD»\n\nEen jaar.\n\n=======\n\nTwee jaar.\n\n>>>>>>> anders"),
    slip("merge-conflict", "the last mark of a merge conflict was left", "Een jaar.\n\n«>>>>>>> anders»"),
    Fault("merge-conflict", "marks of a merge conflict in a template",
          swap(BASIS, "</main>",
               "«<<<<<<< HEAD»\n<p>oud</p>\n=======\n<p>nieuw</p>\n>>>>>>> anders\n</main>")),
    Fault("merge-conflict", "marks of a merge conflict in a style sheet",
          append("templates/assets/stijl.css",
                 "p {\n«<<<<<<< HEAD»\n  color: red;\n=======\n  color: blue;\n>>>>>>> anders\n}\n")),
    Fault("merge-conflict", "marks of a merge conflict in a drawing",
          write("templates/assets/tekening.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'/>\n«<<<<<<< HEAD»\n=======\n>>>>>>> anders\n")),
    fine("a quotation within a quotation", "> Hij schreef:\n>\n> > Wie weet dit van mij?"),
    # Characters
    slip("character-unseen", "a space without width in a word", "Dit is je ad«\u200b»res."),
    slip("character-unseen", "a character that turns the direction of reading", "Nummer «\u202e»8765."),
    slip("character-unseen", "a bullet from the private area", "«\uf0b7» je naam"),
    Fault("character-unseen", "a soft hyphen in the data",
          swap(PARTIES, "We wisselen gegevens uit als je", "We wis«\u00ad»selen gegevens uit als je")),
    Fault("character-unseen", "a space without width in a template",
          swap(BASIS, "</main>", "<p>bel«\u200b» ons</p>\n</main>")),
    Fault("character-unseen", "a space without width in the name of a file",
          write("content/nie\u200buw.md", TOP + "Dit is nieuw.\n"), append(CIS, LINK),
          at=at("content/nie\u200buw.md")),
    fine("emoji, other scripts and no-break spaces",
         "Boek je vlucht 👩\u200d💻 ❤\ufe0f met מרים of مريم voor €\u00a05."),
    # What is still to be written
    slip("to-fill-in", "a heading is still to be written", "## «[invullen: wat]»\n\nDit is het."),
    slip("to-fill-in", "a cell is still to be written",
         "| Wat | Hoe lang |\n| --- | --- |\n| brief | «TODO» |"),
    Fault("to-fill-in", "a sentence in the data is still to be written",
          swap(PARTIES, "Die helpt je bij juridische problemen.", "Die helpt je bij «XXX».")),
    fine("filling in is an ordinary thing to do", "Je kunt het formulier invullen. De code is 12-xx-34."),
]

"""Recorded versions that were touched, changes that are in none, and addresses that are gone."""
import re

from planting import Fault, after, append, at, convert, drop, harmless, rename, swap, write

BASE = "Tests/Fixtures/versies"
PARTIES = "content/data/partijen.yaml"
MOMENTS = "content/data/momenten.yaml"
DATA = "content/data/gegevens.yaml"
SITE = "content/site.yaml"
INDEX = "content/index.md"
REGISTER = "content/versies/register.yaml"
RECORD = "content/versies/4/"
PAGES = RECORD + "paginas.yaml"

STORED = "{met: datacorp, waarvoor: Ze bewaren je melding., gegevens: [naam], richting: naar}"
EVERYTHING = "of lees [alles](alles.md)"


def sealed(digest):
    """Gives the last version's text this digest in the register."""
    return convert(REGISTER, lambda data: re.sub(
        rb'(?s)(.*verklaring\.html: )"[0-9a-f]*"', rb'\1"%s"' % digest, data))


RECORDS = [
    Fault("version-unread", "a recorded text gets a script, and the register its digest",
          write(RECORD + "verklaring.html",
                "<p>Toen was dit zo.</p>\n«<script>»x()</script>\n"),
          sealed(b"6ac75447c27795c2"), base=BASE),
    harmless("a recorded text gets other words, and the register its digest",
             write(RECORD + "verklaring.html",
                   "<p>Toen was dit zo. In de tekst staat &lt;script&gt;.</p>\n"),
             sealed(b"d992e22cf9f13f22"), base=BASE),
    Fault("version-altered", "the text of a recorded version is changed",
          append(RECORD + "verklaring.html", "<p>Meer.</p>\n"), base=BASE,
          at=at(RECORD + "verklaring.html")),
    Fault("version-altered", "the changes of a recorded version are changed",
          swap(RECORD + "wijzigingen.yaml", "zwaarte: material", "zwaarte: words"), base=BASE,
          at=at(RECORD + "wijzigingen.yaml")),
    Fault("version-unread", "the register has a format that is not known yet",
          swap(REGISTER, "formaat: 1\n", "formaat: «99»\n"), base=BASE),
    harmless("the register has a remark more", append(REGISTER, "# Vier versies.\n"), base=BASE),
]

CHANGES = [
    Fault("version-stale", "a party gets a datum that no recorded version has",
          swap(MOMENTS, STORED, STORED.replace("[naam]", "[naam, telefoon]")), base=BASE,
          at=at(SITE, "  versie: «\"4\"»")),
    Fault("version-stale", "a use is added",
          after(MOMENTS, "  intern: ja\n",
                "  gebruik: [{gegevens: [telefoon], waarvoor: We bellen je., van: betrokkene}]\n"),
          base=BASE, at=at(SITE, "  versie: «\"4\"»")),
    Fault("version-stale", "the number of the version is raised by hand",
          swap(SITE, "versie: \"4\"", "versie: «\"5\"»"), base=BASE),
    harmless("a party is told in other words",
             swap(PARTIES, "We kijken of een claim klopt.", "we kijken of een claim klopt"),
             base=BASE),
    harmless("a party gets less", swap(PARTIES, "[naam, telefoon]", "[naam]"), base=BASE),
    Fault("notice-short", "a change holds sooner than is promised",
          after(SITE, "verklaring:\n", "  vooraf_melden: «P6M»\n"), base=BASE),
    harmless("a change holds no sooner than is promised",
             after(SITE, "verklaring:\n", "  vooraf_melden: P3M\n"), base=BASE),
]

ADDRESSES = [
    Fault("address-lost", "a text has another name",
          rename("content/alles.md", "content/helemaal.md"),
          swap(INDEX, EVERYTHING, "of lees [alles](helemaal.md)"), base=BASE,
          at=at(PAGES, "adres: «\"alles/\"»")),
    harmless("a text has another name and says which it had",
             rename("content/alles.md", "content/helemaal.md"),
             swap("content/helemaal.md", "volgorde: 5\n", "volgorde: 5\nvoorheen: [alles]\n"),
             swap(INDEX, EVERYTHING, "of lees [alles](helemaal.md)"), base=BASE),
    Fault("anchor-lost", "a heading has other words",
          swap(INDEX, "## Met wie\n", "## Welke bedrijven\n"), base=BASE,
          at=at(PAGES, "adres: «\"\"»")),
    Fault("anchor-lost", "a datum has another id",
          swap(DATA, "dak: {naam", "daksoort: {naam"), base=BASE,
          at=at(PAGES, "adres: «\"gegevens/\"»")),
    harmless("a datum has another id and its former one",
             swap(DATA, "dak: {naam", "daksoort: {voorheen: [dak], naam"), base=BASE),
    harmless("a heading has other words and its former anchor",
             swap(INDEX, "## Met wie\n", "## Welke bedrijven {#met-wie}\n"), base=BASE),
    Fault("former-taken", "a former id is that of another party",
          after(PARTIES, "datacorp:\n", "  voorheen: [«cis»]\n"), base=BASE),
    Fault("former-taken", "a former id is the present one",
          after(PARTIES, "datacorp:\n", "  voorheen: [«datacorp»]\n"), base=BASE),
    Fault("former-taken", "a text had the name of the page that searches",
          swap("content/alles.md", "volgorde: 5\n", "volgorde: 5\nvoorheen: [«zoeken»]\n"), base=BASE),
    Fault("former-taken", "two moments had one id",
          after(MOMENTS, "schade:\n", "  voorheen: [claim]\n"),
          after(MOMENTS, "verlengen:\n", "  voorheen: [«claim»]\n"), base=BASE),
    Fault("former-taken", "the text of a party has a former id",
          after("content/partijen/cis.md", "omschrijving: CIS houdt een register bij.\n",
                "voorheen: [«stichting-cis»]\n"), base=BASE),
    harmless("a party and a moment had one id",
             after(PARTIES, "datacorp:\n", "  voorheen: [claim]\n"),
             after(MOMENTS, "verlengen:\n", "  voorheen: [claim]\n"), base=BASE),
]

REACHED = [
    Fault("addressee-unreachable", "a reader is sent to a party without an address",
          drop(PARTIES, "  website: https://www.stichtingcis.nl\n"), base=BASE,
          at=at(PARTIES, "  vraag_bij: «cis»")),
    harmless("a reader is sent to a party with an e-mail address alone",
             swap(PARTIES, "  website: https://www.stichtingcis.nl\n",
                  "  contact: {e-mail: vraag@stichtingcis.nl}\n"), base=BASE),
    harmless("a reader is sent to a party with the address of its statement alone",
             swap(PARTIES, "  website: https://www.stichtingcis.nl\n",
                  "  privacyverklaring: https://www.stichtingcis.nl/privacy\n"), base=BASE),
]

FAULTS = RECORDS + CHANGES + ADDRESSES + REACHED

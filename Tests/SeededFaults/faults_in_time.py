"""Recorded versions that were touched, changes that are in none, and addresses that are gone."""
from planting import Fault, after, append, at, harmless, swap

BASE = "Tests/Fixtures/versies"
PARTIES = "content/data/partijen.yaml"
SITE = "content/site.yaml"
REGISTER = "content/versies/register.yaml"
RECORD = "content/versies/4/"

FAULTS = [
    Fault("version-altered", "the text of a recorded version is changed",
          append(RECORD + "verklaring.html", "<p>Meer.</p>\n"), base=BASE,
          at=at(RECORD + "verklaring.html", "")),
    harmless("a party is told in other words", base=BASE,
             *[swap(PARTIES, "We kijken of een claim klopt.", "we kijken of een claim klopt")]),
]

"""What the AVG wants told, and a statement that says it tells all leaves out."""
from planting import Fault, after, at, drop, harmless, swap

BASE = "Tests/Fixtures/volledig"
SITE = "content/site.yaml"
PARTIES = "content/data/partijen.yaml"
MOMENTS = "content/data/momenten.yaml"
RIGHTS = "content/rechten.md"
DATA = "content/gegevens.md"
KIND = at(SITE, "soort: «volledig»")


def unsaid(code, description, item):
    """The texts no longer say that they state `item`."""
    return Fault(code, description, swap(RIGHTS, item, ""), base=BASE, at=KIND)


STATED = [
    unsaid("avg-rights", "no text tells the rights", "rechten, "),
    unsaid("avg-objection", "no text tells of objecting", "bezwaar, "),
    unsaid("avg-withdrawal", "no text tells of withdrawing consent", "intrekken-toestemming, "),
    unsaid("avg-complaint", "no text tells of complaining", "klachtrecht, "),
    unsaid("avg-obligatory", "no text tells what must be given", "verplichte-gegevens, "),
    unsaid("avg-automated", "no text tells of decisions of a computer",
           "automatische-besluiten, "),
    unsaid("avg-source", "no text tells where data come from", ", herkomst"),
    harmless("another text tells where data come from",
             swap(RIGHTS, ", herkomst", ""),
             drop(RIGHTS, "\n## Herkomst\n\nDe meeste gegevens krijgen we van jou. Hoe je betaalt, "
                          "horen we van [Betaalwijzer](partij:kredietbureau). Dat is geen openbare "
                          "bron.\n"),
             swap(DATA, "volgorde: 2\n", "volgorde: 2\navg: [herkomst]\n"),
             after(DATA, "::gegevens\n", "\n## Herkomst\n\nHoe je betaalt, horen we van "
                                         "[Betaalwijzer](partij:kredietbureau).\n"), base=BASE),
    Fault("avg-section", "the heading of what is told has other words",
          swap(RIGHTS, "## Herkomst\n", "## Van wie\n"), base=BASE,
          at=at(RIGHTS, "automatische-besluiten, «herkomst»]")),
]

DATA_DUTIES = [
    Fault("avg-controller", "the organisation can't be reached",
          drop(SITE, "  adres: Dorpsstraat 1, 1234 AB Trapperveen\n"),
          drop(SITE, "  e-mail: privacy@trapper.example\n"),
          drop(SITE, "  telefoon: \"0123 456 789\"\n"),
          drop(SITE, "  website: https://www.trapper.example\n"), base=BASE,
          at=at(SITE, "«organisatie»:\n")),
    harmless("the organisation can be reached by post alone",
             drop(SITE, "  e-mail: privacy@trapper.example\n"),
             drop(SITE, "  telefoon: \"0123 456 789\"\n"), base=BASE),
    Fault("avg-officer", "the officer can't be reached",
          drop(SITE, "    e-mail: fg@trapper.example\n"), base=BASE,
          at=at(SITE, "  «functionaris_gegevensbescherming»:")),
    Fault("avg-legal-basis", "nothing says why a use is allowed",
          swap(MOMENTS, "      grondslag: toestemming\n      uitzondering: {soort: uavg-32",
               "      uitzondering: {soort: uavg-32"), base=BASE,
          at=at(MOMENTS, "    - «gegevens: [aangifte]\n"
                         "      waarvoor: We helpen je met je verzekering.\n"
                         "      van: betrokkene\n"
                         "      betrokkenen: [kopers]\n"
                         "      voorwaarde: alleen als je dat vraagt\n"
                         "      uitzondering: {soort: uavg-32, toelichting: Je vraagt het ons zelf.}\n"
                         "      bewaartermijn: P1Y»")),
    Fault("avg-retention", "nothing says how long a party keeps data",
          drop(PARTIES, "  bewaartermijn: tot je de nieuwsbrief opzegt\n"), base=BASE,
          at=at(PARTIES, "«mailbedrijf»:")),
    Fault("avg-part", "a part names no statement that has the rest",
          drop(SITE, "  hoofdverklaring: https://www.voorbeeld.nl/privacy\n"),
          base="Tests/Fixtures/klein", at=at(SITE, "soort: «onderdeel»")),
]

TITLES = [
    Fault("title-shared", "two texts have one title",
          swap(DATA, "\"Welke gegevens zijn er?\"", "\"Wat kun je doen?\""), base=BASE,
          at=at(RIGHTS)),
    harmless("a text has the title of another with a word more",
             swap(DATA, "\"Welke gegevens zijn er?\"", "\"Wat kun je nog doen?\""), base=BASE),
]

FAULTS = STATED + DATA_DUTIES + TITLES

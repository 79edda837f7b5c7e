"""Makes the benchmark's sites: the same content for Helder and for Hugo, from a seed.

Usage: corpus.py PARTIES FOLDER [MOMENTS] [--names]

With --names the parties have the names of real companies, as many as there are: those that makers of
network cards have in Debian's ieee-data. Writes FOLDER/helder/content, FOLDER/hugo/{content,data,hugo.toml} and FOLDER/files.txt, the list of
Markdown files for the floor. The layouts and templates are not copied: the runner names them.
"""

import csv
import json
import pathlib
import random
import re
import sys
import unicodedata

COMPANIES = pathlib.Path("/usr/share/ieee-data/oui.csv")

SYLLABLES = [
    "ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu",
    "ra", "se", "ti", "vo", "wu", "za", "bre", "dro", "kli", "sta",
]
TRADES = ["Advies", "Herstel", "Vervoer", "Zorg", "Bouw", "Beheer", "Recht", "Hulp"]
CATEGORIES = [
    "naam", "adres", "telefoonnummer", "e-mailadres", "geboortedatum", "rekeningnummer",
    "premie", "dekking", "kenteken", "schademelding", "polisnummer", "woonplaats",
]
PURPOSES = [
    "We delen gegevens om je schade te regelen.",
    "We vragen of alles klopt wat je ons stuurt.",
    "Zo komt het geld snel bij jou terecht.",
    "Heb je hulp nodig? Dan komt er iemand.",
    "Je krijgt de brief die bij je polis hoort.",
    "We kijken samen wat het kost.",
]
SENTENCES = [
    "Heb je schade? Dan kijkt {name} wat er kapot is.",
    "We geven alleen door wat nodig is.",
    "Je naam en je adres gaan mee. Meer is er niet nodig.",
    "{name} bewaart de gegevens niet langer dan nodig is.",
    "Wil je weten wat er over je bekend is? Vraag het ons.",
    "We maken goede afspraken over wat er met je gegevens gebeurt.",
    "Je hoort het van ons als er iets verandert.",
    "Soms belt {name} je op. Dan gaat het over je melding.",
    "Het werk duurt meestal een week.",
    "Ben je het er niet mee eens? Laat het ons weten.",
    "Alles gaat via een veilige lijn.",
    "Na het werk krijgen we een brief met de kosten.",
]
NAMELESS = [sentence for sentence in SENTENCES if "{name}" not in sentence]
LISTED = [
    "Je meldt een schade.", "Je past je polis aan.", "Je verhuist naar een ander huis.",
    "Je koopt een andere auto.", "Je stelt een vraag over je premie.",
]


def party_name(index: int) -> str:
    """A name that no other index has."""
    number = index * 7919 % len(SYLLABLES) ** 4
    word = ""
    for _ in range(4):
        number, digit = divmod(number, len(SYLLABLES))
        word += SYLLABLES[digit]
    return f"{word.capitalize()} {TRADES[index % len(TRADES)]}"


def identifier(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def company_names() -> list[str]:
    """The names of companies, in an order that says nothing, each once in whatever legal form."""
    legal = re.compile(
        r"\b(inc|ltd|llc|corp|corporation|co|company|limited|gmbh|ag|sa|spa|srl|bv|nv|ab|as|oy|kk|"
        r"pte|pty|plc|sas|group|technology|technologies|international)\b")
    names = {}
    ids = set()
    with COMPANIES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = " ".join(row["Organization Name"].split())
            # What Markdown or YAML would read as something else is no name to measure with.
            if not re.fullmatch(r"[A-Z][A-Za-z0-9 .,&'-]{3,58}[A-Za-z.]", name):
                continue
            words = legal.sub(" ", name.lower().replace(".", ""))
            key = re.sub(r"[^a-z0-9]+", "", words)
            if len(key) >= 4 and identifier(name) not in ids:
                ids.add(identifier(name))
                names.setdefault(key, name)
    chosen = sorted(names.values())
    random.Random(20180525).shuffle(chosen)
    return chosen


def moment_name(index: int) -> str:
    return f"Moment {index + 1} in het jaar"


class Corpus:
    """The data of one site."""

    def __init__(self, parties: int, moments: int, names: list[str]):
        pick = random.Random(20180525 + parties)
        self.parties = []
        self.moments = [
            {"id": f"moment-{index + 1}", "name": moment_name(index), "exchanges": []}
            for index in range(moments)
        ]
        for index in range(parties):
            name = names[index] if names else party_name(index)
            met = sorted({pick.randrange(moments) for _ in range(2)} | {index % moments})[:2]
            party = {
                "id": identifier(name),
                "name": name,
                "purpose": pick.choice(PURPOSES),
                "categories": pick.sample(CATEGORIES, 3),
                "moments": met,
                "prose": [
                    " ".join(pick.sample(SENTENCES, 4)).format(name=name) for _ in range(3)
                ],
                "listed": pick.sample(LISTED, 3),
            }
            self.parties.append(party)
            for moment in met:
                self.moments[moment]["exchanges"].append(
                    {
                        "party": index,
                        "categories": pick.sample(CATEGORIES, 2),
                        "direction": pick.choice(["naar", "van", "beide"]),
                    })
        for moment in self.moments:
            moment["prose"] = [" ".join(pick.sample(NAMELESS, 3))]

    def party_text(self, party: dict, moment_link) -> str:
        met = "\n".join(
            f"- {line} Dat hoort bij {moment_link(self.moments[moment])}."
            for line, moment in zip(party["listed"], party["moments"]))
        first, second, third = party["prose"]
        return (
            f"{party['name']} helpt ons bij ons werk. {first}\n\n## Wanneer we dat doen\n\n{met}\n\n"
            f"{second}\n\n## Wat je **zelf** kunt doen\n\n{third}\n")

    def moment_text(self, moment: dict, party_link) -> str:
        links = "\n".join(
            f"- {party_link(self.parties[exchange['party']])}."
            for exchange in moment["exchanges"])
        return f"{moment['prose'][0]}\n\n## Met wie\n\n{links}\n"


def write(path: pathlib.Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def parties_yaml(corpus: Corpus) -> str:
    return "".join(
        f"{party['id']}:\n  naam: {json.dumps(party['name'])}\n  soort: organisatie\n"
        f"  waarvoor: \"{party['purpose']}\"\n  krijgt: [{', '.join(party['categories'])}]\n"
        for party in corpus.parties)


def moments_yaml(corpus: Corpus) -> str:
    lines = []
    for moment in corpus.moments:
        lines.append(f"{moment['id']}:\n  naam: {moment['name']}\n")
        lines.append("  samenvatting: \"Er is iets gebeurd, en we helpen je.\"\n")
        lines.append("  uitwisselingen:\n" if moment["exchanges"] else "  intern: ja\n")
        for exchange in moment["exchanges"]:
            lines.append(
                f"    - met: {corpus.parties[exchange['party']]['id']}\n"
                f"      gegevens: [{', '.join(exchange['categories'])}]\n")
            if exchange["direction"] != "naar":
                lines.append(f"      richting: {exchange['direction']}\n")
    return "".join(lines)


def categories_yaml() -> str:
    return "".join(
        f"{category}:\n  naam: {category.capitalize()}\n  soort: persoonsgegeven\n"
        f"  uitleg: \"Dit leidt naar jou.\"\n"
        for category in CATEGORIES)


def front_matter(**values: str) -> str:
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in values.items()) + "---\n\n"


def write_helder(corpus: Corpus, folder: pathlib.Path) -> list[str]:
    content = folder / "content"
    write(
        content / "site.yaml",
        "organisatie:\n  naam: Voorbeeld\n  website: https://www.example.org\n"
        "site:\n  titel: \"Met wie delen we je gegevens?\"\n"
        "  adres: \"https://privacy.example/\"\n"
        "  beschrijving: \"Lees met wie we je gegevens delen.\"\n  aanspreekvorm: je\n"
        "verklaring:\n  soort: onderdeel\n  hoofdverklaring: https://voorbeeld.example/privacy\n  versie: \"1\"\n  datum: 2026-01-01\n")
    write(content / "data/gegevens.yaml", categories_yaml())
    write(content / "data/partijen.yaml", parties_yaml(corpus))
    write(content / "data/momenten.yaml", moments_yaml(corpus))
    pages = {
        "index": ("Met wie delen we je gegevens?", 1, "Hier staat met wie.\n\n::partijen\n"),
        "overzicht": ("Overzicht", 2, "Hier staat wanneer.\n\n::momenten\n"),
        "gegevens": ("Gegevens", 3, "Dit zijn de gegevens.\n\n## Alle gegevens\n\n::gegevens\n"),
    }
    files = []
    for name, (title, order, text) in pages.items():
        matter = front_matter(
            titel=f'"{title}"', omschrijving="Lees met wie we je gegevens delen.",
            volgorde=str(order), menu="ja")
        write(content / f"{name}.md", matter + text)
        files.append(str(content / f"{name}.md"))
    for party in corpus.parties:
        text = corpus.party_text(
            party, lambda moment: f"[{moment['name'].lower()}](moment:{moment['id']})")
        path = content / f"partijen/{party['id']}.md"
        summary = json.dumps(f"Lees wat {party['name']} doet.")
        write(path, front_matter(omschrijving=summary) + text)
        files.append(str(path))
    for moment in corpus.moments:
        text = corpus.moment_text(
            moment, lambda party: f"[{party['name']}](partij:{party['id']})")
        path = content / f"momenten/{moment['id']}.md"
        write(path, front_matter(omschrijving="Lees wat we dan doen.") + text)
        files.append(str(path))
    return files


def hugo_data(corpus: Corpus) -> dict:
    return {
        "gegevens": {
            category: {"naam": category.capitalize(), "uitleg": "Dit leidt naar jou."}
            for category in CATEGORIES
        },
        "partijen": {
            party["id"]: {
                "naam": party["name"], "waarvoor": party["purpose"],
                "gegevens": party["categories"],
            }
            for party in corpus.parties
        },
        "momenten": {
            moment["id"]: {
                "naam": moment["name"],
                "samenvatting": "Er is iets gebeurd, en we helpen je.",
                "uitwisselingen": [
                    {
                        "met": corpus.parties[exchange["party"]]["id"],
                        "gegevens": exchange["categories"],
                        "richting": exchange["direction"],
                    }
                    for exchange in moment["exchanges"]
                ],
            }
            for moment in corpus.moments
        },
    }


def write_hugo(corpus: Corpus, folder: pathlib.Path) -> None:
    write(
        folder / "hugo.toml",
        'baseURL = "https://privacy.example/"\nlocale = "nl"\n'
        'title = "Met wie delen we je gegevens?"\nenableRobotsTXT = true\n'
        'disableKinds = ["taxonomy", "term", "RSS", "section"]\nrelativeURLs = false\n'
        '[params]\norganisation = "Voorbeeld"\nwebsite = "https://www.example.org"\n'
        'version = "1"\ndate = "2026-01-01"\n'
        '[[menus.main]]\nname = "Start"\npageRef = "/"\nweight = 1\n'
        '[[menus.main]]\nname = "Overzicht"\npageRef = "/overzicht"\nweight = 2\n'
        '[[menus.main]]\nname = "Gegevens"\npageRef = "/gegevens"\nweight = 3\n')
    # As JSON: Hugo refuses the YAML of 10,000 parties ("too many YAML aliases").
    for name, data in hugo_data(corpus).items():
        write(folder / f"data/{name}.json", json.dumps(data))
    for name, title, text in [
        ("_index", "Met wie delen we je gegevens?", "Hier staat met wie.\n"),
        ("overzicht", "Overzicht", "Hier staat wanneer.\n"),
        ("gegevens", "Gegevens", "Dit zijn de gegevens.\n\n## Alle gegevens\n"),
    ]:
        matter = front_matter(
            title=f'"{title}"', layout=name.strip("_"),
            description="Lees met wie we je gegevens delen.")
        write(folder / f"content/{name}.md", matter + text)
    for party in corpus.parties:
        text = corpus.party_text(
            party,
            lambda moment: f"[{moment['name'].lower()}](../../momenten/{moment['id']}/)")
        matter = front_matter(
            title=json.dumps(party["name"]),
            description=json.dumps(f"Lees wat {party['name']} doet."))
        write(folder / f"content/partijen/{party['id']}.md", matter + text)
    for moment in corpus.moments:
        text = corpus.moment_text(
            moment, lambda party: f"[{party['name']}](../../partijen/{party['id']}/)")
        matter = front_matter(title=f'"{moment["name"]}"', description="Lees wat we dan doen.")
        write(folder / f"content/momenten/{moment['id']}.md", matter + text)


def main() -> None:
    arguments = [argument for argument in sys.argv[1:] if argument != "--names"]
    names = company_names() if "--names" in sys.argv else []
    parties, folder = int(arguments[0]), pathlib.Path(arguments[1])
    if names:
        parties = min(parties, len(names))
    moments = int(arguments[2]) if len(arguments) > 2 else max(2, parties // 50)
    corpus = Corpus(parties, moments, names)
    files = write_helder(corpus, folder / "helder")
    write(folder / "files.txt", "".join(f"{path}\n" for path in files))
    write_hugo(corpus, folder / "hugo")


if __name__ == "__main__":
    main()

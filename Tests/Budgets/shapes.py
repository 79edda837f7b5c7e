"""Hostile shapes of a site: each gives the files of a site whose size grows with a number.

A shape is a function from that number to what is changed in a small site: the text or the bytes of
each file by its path, with None for one that is taken away. Nothing in it is random.
"""
import dataclasses
import pathlib
import struct
import typing
import zlib


@dataclasses.dataclass(frozen=True)
class Shape:
    """A shape at two sizes, and as much of it as fits in a megabyte.

    `small` and `large` are the numbers at which its growth is measured, `full` the one for the
    limits of time and memory.
    """

    name: str
    about: str
    files: typing.Callable[[int], dict]
    small: int
    large: int
    full: int
    command: tuple = ("build",)
    # What stands in the output before, as a function of the number.
    before: typing.Callable[[int], dict] = lambda number: {}


SHAPES = []


def shape(about, small, large, full, **options):
    """Notes a function as the shape of its name."""

    def note(files):
        name = files.__name__.replace("_", "-")
        SHAPES.append(Shape(name, about, files, small, large, full, **options))
        return files

    return note


# What shapes are made of.

SENTENCE = "Wij delen dit alleen als het nodig is voor jou."


def page(body, title="Een tekst", menu="ja"):
    return f"---\ntitel: {title}\nmenu: {menu}\n---\n\n{body}\n"


def party(number, **more):
    fields = {"naam": f"Partij {number}", "soort": "categorie", "waarvoor": "Ze helpen ons."}
    fields.update(more)
    return f"partij-{number}:\n" + "".join(f"  {key}: {value}\n" for key, value in fields.items())


def parties(count, **more):
    """The data of the small site with more parties; fields may be functions of their number."""
    return BASE + "".join(
        party(number, **{k: v(number) if callable(v) else v for k, v in more.items()})
        for number in range(count))


def documented(count):
    """A text for each of these parties."""
    return {
        f"content/partijen/partij-{number}.md": f"Deze partij helpt ons bij taak {number}.\n"
        for number in range(count)}


def in_files(text, size, name="tekst", link=True):
    """`text(count)` in as many pages as keep each below `size` of it: for the limits of one file."""

    def files(number):
        made = {}
        count = 0
        while number > 0:
            made[f"{name}-{count}.md"] = page(text(min(number, size), count), f"Tekst {count}")
            number -= size
            count += 1
        return {f"content/{path}": made[path] for path in made}

    return files


def sentences(count, menu):
    """So many pages with one sentence, each its own."""
    return {f"content/a{i}.md": page(f"{SENTENCE} Nummer {i}.", f"Tekst {i}", menu)
            for i in range(count)}


def moment_texts(count):
    """A text for each of so many moments, in place of those of the small site."""
    texts = {
        f"content/momenten/moment-{number}.md": f"Dan doen we stap {number} met je gegevens.\n"
        for number in range(count)}
    return texts | {"content/momenten/schade.md": None, "content/momenten/verlengen.md": None}


BASE = """\
cis: {naam: CIS, soort: organisatie, waarvoor: We kijken., krijgt: [naam], vraag_bij: cis}
herstellers: {naam: Herstellers, soort: categorie, waarvoor: Ze maken je schade.}
dierenartsen:
  {naam: Dierenartsen, soort: categorie, waarvoor: Ze helpen., onderdeel_van: herstellers}
"""
PARTIES = "content/data/partijen.yaml"
MOMENTS = "content/data/momenten.yaml"
DATA = "content/data/gegevens.yaml"
SITE = "content/site.yaml"
TEXT = "content/tekst.md"


# Texts.

@shape("a long definition that many references expand", 250, 500, 60_000)
def long_definition(number):
    def text(count, index):
        return f"[r]: <{'x' * 7000}>\n\n" + "[r]\n\n" * count
    return in_files(text, 30_000)(number)


@shape("a definition with a long title, over many lines", 250, 500, 60_000)
def long_title(number):
    def text(count, index):
        title = "\n".join("woord " * 150 for _ in range(60))
        return f'[r]: partij:cis "{title}"\n\n' + "[r]\n\n" * count
    return in_files(text, 30_000)(number)


@shape("references with labels that are nowhere defined", 2_000, 4_000, 80_000)
def undefined_references(number):
    return in_files(lambda count, _: "[a][b] [c]\n\n" * count, 20_000)(number)


@shape("many definitions, each used once", 1_000, 2_000, 18_000)
def many_definitions(number):
    def text(count, index):
        return ("\n\n".join(f"[r{i}]: partij:cis 'titel'" for i in range(count)) + "\n\n"
                + "\n\n".join(f"[tekst {i}][r{i}]" for i in range(count)))
    return in_files(text, 4_000)(number)


@shape("one directive over and over", 100, 200, 19_000)
def repeated_directive(number):
    return {PARTIES: parties(20), TEXT: page("::partijen\n\n" * number), **documented(20)}


@shape("pages that each call for everything", 6, 12, 90)
def everything_everywhere(number):
    return {f"content/a{i}.md": page("::alles\n\n" * 90 + f"Nummer {i}.", f"Tekst {i}")
            for i in range(number)}


@shape("pages with one word, all in the menu", 250, 500, 3_000)
def menu_pages(number):
    return sentences(number, "ja")


@shape("links without words to a thing with a long name", 250, 500, 20_000)
def long_name(number):
    files = {PARTIES: parties(1, naam="N" + "aam" * 3_000, soort="organisatie"), **documented(1)}
    files |= in_files(lambda count, _: "[](partij:partij-0)\n\n" * count, 10_000)(number)
    return files


@shape("links to parties that are not there", 1_000, 2_000, 12_000)
def unknown_links(number):
    files = {PARTIES: parties(number // 2)}
    files |= in_files(
        lambda count, _: "".join(f"[tekst](partij:partei-{i})\n\n" for i in range(count)),
        6_000)(number)
    return files


@shape("links to headings that are not there", 1_000, 2_000, 16_000)
def broken_anchors(number):
    def text(count, index):
        return ("".join(f"## Kop {i}\n\n" for i in range(count))
                + "".join(f"[tekst](#kopp-{i}x)\n\n" for i in range(count)))
    return in_files(text, 5_000)(number)


@shape("links to files that are not there", 1_000, 2_000, 30_000)
def broken_links(number):
    return in_files(
        lambda count, _: "".join(f"[tekst](bestand-{i}.md)\n\n" for i in range(count)),
        8_000)(number)


@shape("a table of one row with many cells", 100, 200, 100_000)
def wide_table(number):
    return in_files(
        lambda count, _: "| a " * count + "|\n" + "|---" * count + "|\n", 25_000)(number)


@shape("tables whose rows leave out most of their cells", 20, 40, 850)
def short_rows(number):
    table = "| a " * 60 + "|\n" + "|---" * 60 + "|\n" + "| x\n" * 150 + "\n"
    return in_files(lambda count, _: table * count, 4)(number)


@shape("notes that refer to each other", 1_000, 2_000, 24_000)
def footnotes(number):
    def text(count, index):
        return (" ".join(f"[^n{i}]\n\n" for i in range(count)) + "\n\n"
                + "".join(f"[^n{i}]: zie [^n{count - 1 - i}]\n\n" for i in range(count)))
    return in_files(text, 5_000)(number)


@shape("one note, referred to many times", 1_000, 2_000, 100_000)
def repeated_note(number):
    return in_files(
        lambda count, _: "[^n]\n\n" * count + f"[^n]: {SENTENCE}\n", 30_000)(number)


@shape("lists and quotes in each other, as deep as is allowed", 40, 80, 700)
def deep_lists(number):
    block = "".join("  " * level + "- a\n" for level in range(30)) + "\n"
    block += "> " * 30 + "a\n\n"
    return in_files(lambda count, _: block * count, 150)(number)


@shape("brackets and signs that open and never close", 200, 400, 12_000)
def open_brackets(number):
    return in_files(lambda count, _: "[a![*b_`c<d(\n\n" * count * 5, 3_000)(number)


@shape("signs of emphasis on lines that go on", 50, 100, 700)
def emphasis(number):
    line = "*a **b _c __d " * 80 + "\n\n"
    return in_files(lambda count, _: line * count, 200)(number)


@shape("character references", 5_000, 10_000, 100_000)
def entities(number):
    return in_files(lambda count, _: "&amp;&#x41; " * 10 + "\n\n&ouml; " * count, 25_000)(number)


@shape("headings with the same words", 1_000, 2_000, 100_000)
def same_headings(number):
    return in_files(lambda count, _: "## Kop\n\n" * count, 30_000)(number)


@shape("headings that look as if they were numbered", 1_000, 2_000, 45_000)
def numbered_headings(number):
    return in_files(
        lambda count, _: "".join(f"## Kop\n\n## Kop {i}\n\n" for i in range(count)), 12_000)(number)


@shape("allowances for what is not there", 500, 1_000, 14_000)
def allowances(number):
    return in_files(
        lambda count, _: "".join(
            f"<!-- helder: sta-toe sentence-long \"reden {i}\" -->\n\nWoord.\n\n"
            for i in range(count)), 3_000)(number)


@shape("allowances with codes that are not there", 500, 1_000, 14_000)
def unknown_allowances(number):
    return in_files(
        lambda count, _: "".join(
            f"<!-- helder: sta-toe sentense-lon{i} \"reden\" -->\n\nWoord.\n\n"
            for i in range(count)), 3_000)(number)


@shape("front matter with keys that are not there", 1_000, 2_000, 55_000)
def front_matter(number):
    keys = "".join(f"sleutel-{i}: x\n" for i in range(number))
    return {TEXT: f"---\ntitel: Een tekst\nmenu: ja\n{keys}---\n\n{SENTENCE}\n"}


@shape("sentences without end, of hard words", 2_000, 4_000, 30_000)
def long_sentence(number):
    return in_files(
        lambda count, _: "desalniettemin worden gegevens\n" * 400 + "\n"
        + ("middels worden gegevens, enz\n" * 400 + "\n") * (count // 400), 8_000)(number)


@shape("words of many letters", 20, 40, 120)
def long_words(number):
    return in_files(lambda count, _: ("verzekeringsmaatschappij" * 330 + "\n\n") * count, 30)(number)


@shape("placeholders", 1_000, 2_000, 45_000)
def placeholders(number):
    return in_files(lambda count, _: "TODO [invullen] XXX\n\n" * count, 12_000)(number)

@shape("headings with one id of their own", 1_000, 2_000, 60_000)
def same_ids(number):
    return in_files(lambda count, _: "## Kop {#kop}\n\n" * count, 16_000)(number)


@shape("tables of contents of many headings", 500, 1_000, 30_000)
def contents(number):
    return in_files(
        lambda count, _: "::inhoud\n\n" + "".join(
            f"## Deel {i}\n\nZo is het.\n\n" for i in range(count)), 2_000)(number)


@shape("a table of contents over and over", 50, 100, 700)
def repeated_contents(number):
    """What is written is the square of the number, until the limit of a page."""
    return {TEXT: page(
        "".join(f"## Deel {i}\n\n" for i in range(700)) + "::inhoud\n\n" * number)}


@shape("letters on many pages, to many parties", 16, 23, 400)
def letters(number):
    """The letters are the square of the number: each page has one for each party."""
    return {PARTIES: parties(number, krijgt="[naam]", vraag_bij=lambda i: f"partij-{i}"),
            **documented(number),
            **{f"content/brief-{i}.md": page(
                "::brief{recht=inzage}" + f"\n\nNummer {i}.", f"Brief {i}")
               for i in range(number)}}


@shape("links to texts that are not there, among as many texts", 300, 600, 5_000)
def broken_links_among_many(number):
    return {f"content/a{i}.md": page(f"[tekst](b{i}x.md) [beeld](b{i}x.png)", f"Tekst {i}", "nee")
            for i in range(number)}


# Files beside the texts.

def dot(number):
    """A picture of one dot, of its own colour."""
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data
                + struct.pack(">I", zlib.crc32(kind + data)))
    colour = bytes([0, number >> 16 & 255, number >> 8 & 255, number & 255])
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(colour)) + chunk(b"IEND", b""))


@shape("pictures, each referred to", 500, 1_000, 5_000)
def pictures(number):
    return {f"content/beeld-{i}.png": dot(i) for i in range(number)} | in_files(
        lambda count, k: "".join(
            f"![Een stip](beeld-{k * 2_000 + i}.png)\n\n" for i in range(count)), 2_000)(number)


@shape("pictures that are not there, among many that are", 500, 1_000, 5_000)
def lost_pictures(number):
    return {f"content/beeld-{i}.png": dot(i) for i in range(number)} | in_files(
        lambda count, k: "".join(
            f"![Een stip](beelt-{k * 2_000 + i}x.png)\n\n" for i in range(count)), 2_000)(number)


# Recorded versions.

def digest(data):
    """The XXH64 of `data`, as the register of versions has it."""
    primes = (0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x85EBCA77C2B2AE63,
              0x27D4EB2F165667C5)
    p1, p2, p3, p4, p5 = primes
    most = (1 << 64) - 1

    def turn(value, bits):
        return (value << bits | value >> (64 - bits)) & most

    def lane(sum, word):
        return turn((sum + word * p2) & most, 31) * p1 & most

    place = 0
    if len(data) >= 32:
        lanes = [(p1 + p2) & most, p2, 0, -p1 & most]
        while len(data) - place >= 32:
            for i, word in enumerate(struct.unpack_from("<4Q", data, place)):
                lanes[i] = lane(lanes[i], word)
            place += 32
        sum = (turn(lanes[0], 1) + turn(lanes[1], 7) + turn(lanes[2], 12)
               + turn(lanes[3], 18)) & most
        for value in lanes:
            sum = ((sum ^ lane(0, value)) * p1 + p4) & most
    else:
        sum = p5
    sum = (sum + len(data)) & most
    while len(data) - place >= 8:
        sum = (turn(sum ^ lane(0, struct.unpack_from("<Q", data, place)[0]), 27) * p1 + p4) & most
        place += 8
    if len(data) - place >= 4:
        sum = (turn(sum ^ struct.unpack_from("<I", data, place)[0] * p1 & most, 23) * p2 + p3) & most
        place += 4
    for byte in data[place:]:
        sum = turn(sum ^ byte * p5 & most, 11) * p1 & most
    sum = (sum ^ sum >> 33) * p2 & most
    sum = (sum ^ sum >> 29) * p3 & most
    return f"{sum ^ sum >> 32:016x}"


FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "Fixtures"
RECORDED = FIXTURES / "versies/content/versies/1"


@shape("recorded versions, each with many changes", 50, 100, 300)
def recorded_versions(number):
    changes = ("formaat: 1\nwijzigingen:\n" + "".join(
        f'  - zin: "CIS krijgt nu ook nummer {i}."\n    zwaarte: material\n    reden: datum\n'
        '    partij: "cis"\n' for i in range(22))).encode()
    texts = {"verklaring.html": b"<p>Dit stond er.</p>\n" * 40, "wijzigingen.yaml": changes}
    last = texts | {name: (RECORDED / name).read_bytes()
                    for name in ("paginas.yaml", "verklaring.json")}
    files = {}
    register = "formaat: 1\nversies:\n"
    digests = {data: digest(data) for data in last.values()}
    for i in range(1, number + 1):
        register += f'  "{i}":\n    datum: 2025-03-01\n    bestanden:\n'
        for name, data in sorted((last if i == number else texts).items()):
            files[f"content/versies/{i}/{name}"] = data
            register += f'      {name}: "{digests[data]}"\n'
    site = (FIXTURES / "klein/content/site.yaml").read_text().replace('"1.10"', f'"{number}"')
    return files | {"content/versies/register.yaml": register, SITE: site} if number else {}


# Data.

@shape("words by which one party is looked for", 5_000, 10_000, 100_000)
def search_words(number):
    return {PARTIES: parties(
        1, zoekwoorden=f"[{', '.join(f'woord{i}' for i in range(number))}]"), **documented(1)}


@shape("ids that a party had before", 1_000, 2_000, 6_000)
def former_ids(number):
    return {PARTIES: parties(
        1, voorheen=f"[{', '.join(f'oud-{i}' for i in range(number))}]"), **documented(1)}


@shape("parties that each had the id of the next one before", 500, 1_000, 6_000)
def taken_ids(number):
    return {PARTIES: parties(number, voorheen=lambda i: f"[partij-{(i + 1) % number}]"),
            **documented(number)}


@shape("allowances above one large entry", 1_000, 2_000, 14_000)
def allowances_of_one(number):
    return {PARTIES: BASE + '# helder: sta-toe party-unused "x"\n' * number + party(0)
            + "  ook_bekend_als:\n" + "".join(f"    - Naam {i}\n" for i in range(number)),
            **documented(1)}


@shape("allowances in entries that lie ever deeper", 150, 300, 1_000)
def nested_allowances(number):
    """The data are as large as the square of the number."""
    return {PARTIES: BASE + "".join(
        f'{" " * i}# helder: sta-toe party-unused "x"\n{" " * i}a{i}:\n' for i in range(number))}


@shape("allowances of what is found, each of one thing", 500, 1_000, 6_000)
def used_allowances(number):
    return {PARTIES: BASE + "".join(
        '# helder: sta-toe party-unused "reden"\n' + party(i) for i in range(number)),
        **documented(number)}


@shape("keys that are not there", 2_000, 4_000, 55_000)
def unknown_keys(number):
    return {PARTIES: "cis:\n  naam: CIS\n" + "".join(f"  sleutl-{i}: x\n" for i in range(number))}


@shape("references to data that are not there", 1_000, 2_000, 16_000)
def unknown_references(number):
    return {
        DATA: "".join(
            f"soort-{i}: {{naam: soort {i}, soort: overig}}\n" for i in range(number // 2)),
        PARTIES: BASE + "".join(
            party(i, krijgt=f"[{', '.join(f'sort-{i * 50 + j}' for j in range(50))}]")
            for i in range(number // 50)),
    }


@shape("parties that are each part of the one before", 500, 1_000, 6_500)
def chain_of_parts(number):
    return {PARTIES: parties(
        number, onderdeel_van=lambda i: f"partij-{i - 1}" if i else "cis"), **documented(number)}


@shape("parties that are part of each other in one large circle", 500, 1_000, 6_500)
def circle_of_parts(number):
    return {PARTIES: parties(number, onderdeel_van=lambda i: f"partij-{(i + 1) % number}"), **documented(number)}


@shape("parties that all have one name, in a text that names it often", 500, 1_000, 6_000)
def same_name(number):
    return {PARTIES: parties(number, naam="Zelfde BV", soort="organisatie", onderdeel_van="cis"),
            "content/partijen/cis.md": "Zelfde BV is er een van allen.\n\n" * number}


@shape("moments with the last of a long chain of parts", 300, 600, 3_000)
def chain_at_moments(number):
    return {
        PARTIES: parties(number, onderdeel_van=lambda i: f"partij-{i - 1}" if i else "cis"),
        **documented(number), **moment_texts(number),
        MOMENTS: "".join(
            f"moment-{i}: {{naam: Moment {i}, uitwisselingen: "
            f"[{{met: partij-{number - 1}, waarvoor: Zo.}}]}}\n" for i in range(number)),
    }


@shape("what a party never gets, and all of it given", 1_000, 2_000, 18_000)
def claims(number):
    names = ", ".join(f"s{i}" for i in range(number))
    return {
        DATA: "".join(
            f"{name}: {{naam: {name}, soort: overig}}\n" for name in ("naam", "telefoon"))
        + "".join(
            f"s{i}: {{naam: s {i}, soort: overig}}\n" for i in range(number)),
        PARTIES: parties(1, krijgt_niet=f"[{names}]", krijgt=f"[{names}]"), **documented(1)}


@shape("parties that are all part of one", 500, 1_000, 6_500)
def star_of_parts(number):
    return {PARTIES: parties(number, onderdeel_van="cis"), **documented(number)}


@shape("one party with many other names", 2_000, 4_000, 50_000)
def aliases(number):
    names = ", ".join(f"Bedrijf {i} BV" for i in range(number))
    return {PARTIES: parties(1, soort="organisatie", ook_bekend_als=f"[{names}]"), **documented(1)}


@shape("moments with every party, and the tables of both", 42, 60, 150)
def matrix(number):
    """The number of exchanges, and with it the size, is the square of the number."""
    exchanges = "".join(f"    - {{met: partij-{i}, waarvoor: Zo.}}\n" for i in range(number))
    return {
        PARTIES: parties(number),
        MOMENTS: "".join(
            f"moment-{i}:\n  naam: Moment {i}\n  uitwisselingen:\n{exchanges}"
            for i in range(number)),
        TEXT: page("::matrix\n\n::stroom\n"), **documented(number), **moment_texts(number),
    }


@shape("a table of many moments and many parties, nearly all of it empty", 300, 600, 3_900)
def empty_matrix(number):
    return {
        PARTIES: parties(number),
        MOMENTS: "".join(
            f"moment-{i}: {{naam: Moment {i}, uitwisselingen: "
            f"[{{met: partij-{i}, waarvoor: Zo.}}]}}\n" for i in range(number)),
        TEXT: page("::matrix\n"), **documented(number), **moment_texts(number),
    }


@shape("a picture of one moment with many parties", 500, 1_000, 5_500)
def large_picture(number):
    exchanges = "".join(f"    - {{met: partij-{i}, waarvoor: Zo.}}\n" for i in range(number))
    return {PARTIES: parties(number),
            MOMENTS: f"schade:\n  naam: Schade\n  uitwisselingen:\n{exchanges}",
            TEXT: page("::stroom\n"), "content/momenten/verlengen.md": None,
            "content/momenten/schade.md": "We melden de schade bij heel veel partijen.\n",
            **documented(number)}


@shape("products, and parties that are asked about each", 30, 60, 400)
def products(number):
    names = ", ".join(f"product-{i}" for i in range(number))
    return {
        "content/data/producten.yaml": "".join(
            f"product-{i}: {{naam: Product {i}}}\n" for i in range(number)),
        PARTIES: parties(number // 4, producten=f"[{names}]", vraag_bij="ons"),
        TEXT: page("::vraag-bij\n\n::partijen\n"), **documented(number // 4),
    }


@shape("one value of a megabyte", 20_000, 40_000, 900_000)
def long_value(number):
    return {PARTIES: parties(1, waarvoor='"' + "Zo is het. " * (number // 11) + '"'),
            **documented(1)}


@shape("one name of a megabyte", 20_000, 40_000, 900_000)
def long_key(number):
    return {PARTIES: "cis:\n  naam: CIS\n  " + "x" * number + ": ja\n"}


@shape("lists in lists in lists", 5_000, 10_000, 450_000)
def nested_flow(number):
    return {PARTIES: "cis: " + "[" * number + "]" * number + "\n"}


@shape("keys that are there twice", 2_000, 4_000, 60_000)
def duplicate_keys(number):
    return {PARTIES: "cis:\n" + "  naam: CIS\n" * number}


@shape("mistakes on one long line", 5_000, 10_000, 160_000)
def one_line(number):
    return {PARTIES: "cis: {" + "a: b, " * number + "}\n"}


@shape("labels that are names of real companies", 400, 800, 3_000)
def company_names(number):
    first = ("Aegon Allianz Bosch Centraal Delta Eneco Fortis Grolsch Heineken Interpolis Jumbo "
             "Kaspersky Liander Mapfre Nationale Obvion Philips Quion Randstad Siemens").split()
    second = ("Nederland Holding Services Verzekeringen Bank Groep Beheer Europe Techniek Media "
              "Zorg Data Online Partners Systems").split()
    last = ("B.V.", "N.V.", "Group", "International", "Holding B.V.")
    names = [f"{a} {b} {i % 37 + 1} {c}" for i in range(1 + number // 1500)
             for a in first for b in second for c in last][:number]
    return {PARTIES: parties(number, naam=lambda i: f'"{names[i]} {i}"', soort="organisatie"),
            **documented(number), **in_files(lambda count, k: "".join(
                f"Dan vragen we {names[(i * 7) % number]} om hulp.\n\n" for i in range(count)),
                2_000)(number)}


# Templates and assets.

@shape("templates that each include the next one twice", 10, 20, 60)
def laughs(number):
    files = {f"templates/partials/l{i}.mustache": "{{> partials/l%d}}{{> partials/l%d}}" % (
        i + 1, i + 1) for i in range(number)}
    files[f"templates/partials/l{number}.mustache"] = "ha"
    files["templates/pagina.mustache"] = (
        "{{<basis}}{{$inhoud}}{{{inhoud}}}{{> partials/l0}}{{/inhoud}}{{/basis}}")
    return files


@shape("one large template that is included many times", 20, 40, 2_000)
def large_partial(number):
    return {
        "templates/partials/groot.mustache": "<p>ha</p>\n" * 10 * number,
        "templates/pagina.mustache": "{{<basis}}{{$inhoud}}{{{inhoud}}}"
        + "{{> partials/groot}}" * number + "{{/inhoud}}{{/basis}}",
    }


@shape("a template with links that lead nowhere", 500, 1_000, 15_000)
def template_links(number):
    return {"templates/pagina.mustache": "{{<basis}}{{$inhoud}}{{{inhoud}}}" + "".join(
        f'<a href="{{{{wortel}}}}weg/{i}.html">x</a>\n' for i in range(number))
        + "{{/inhoud}}{{/basis}}"}


@shape("a template with scripts of another site", 500, 1_000, 15_000)
def template_scripts(number):
    return {"templates/pagina.mustache": "{{<basis}}{{$inhoud}}{{{inhoud}}}" + "".join(
        f'<img src="https://elders.example/{i}.png" alt="">\n' for i in range(number))
        + "{{/inhoud}}{{/basis}}"}


@shape("sections in sections in sections", 2_000, 4_000, 30_000)
def nested_sections(number):
    return {"templates/pagina.mustache": "{{<basis}}{{$inhoud}}{{{inhoud}}}"
            + "{{#thuis}}" * number + "{{/thuis}}" * number + "{{/inhoud}}{{/basis}}"}


@shape("many blocks, and many templates that could fill them", 100, 200, 12_500)
def blocks(number):
    every = "".join(f"{{{{$b{i}}}}}{{{{/b{i}}}}}" for i in range(number))
    return {
        "templates/partials/ouder.mustache": every + "{{<partials/leeg}}{{/partials/leeg}}" * number,
        "templates/partials/leeg.mustache": "<p>ha</p>\n",
        "templates/pagina.mustache": "{{<basis}}{{$inhoud}}{{{inhoud}}}{{<partials/ouder}}" + every
        + "{{/partials/ouder}}{{/inhoud}}{{/basis}}"}


@shape("names in a template that are not there", 1_000, 2_000, 40_000)
def template_names(number):
    return {"templates/pagina.mustache": "{{<basis}}{{$inhoud}}{{{inhoud}}}" + "".join(
        f"{{{{inhoudt{i}}}}}\n" for i in range(number)) + "{{/inhoud}}{{/basis}}"}


@shape("templates that nothing uses", 250, 500, 4_000)
def many_templates(number):
    return {f"templates/partials/x{i}.mustache": "<p>ha</p>\n" for i in range(number)}


@shape("a large frame around many pages", 40, 57, 950)
def large_frame(number):
    """The site is as large as the square of the number."""
    files = sentences(number, "nee")
    files["templates/pagina.mustache"] = (
        "{{<basis}}{{$inhoud}}{{{inhoud}}}" + "<p>Een regel.</p>\n" * 25 * number
        + "{{/inhoud}}{{/basis}}")
    return files


@shape("a large drawing", 2_000, 4_000, 25_000)
def large_svg(number):
    return {"templates/assets/groot.svg":
            '<svg xmlns="http://www.w3.org/2000/svg">'
            + '<path d="M0 0h1v1z" style="fill:red"/>\n' * number + "</svg>\n"}


@shape("a large style sheet", 2_000, 4_000, 30_000)
def large_css(number):
    return {"templates/assets/groot.css": "a{color:red}/* u */b::c{d:'e'}\n" * number}


@shape("a style sheet with addresses that lead nowhere", 1_000, 2_000, 30_000)
def css_addresses(number):
    return {"templates/assets/groot.css": "".join(
        f"a{{background:url(x{i}.png)}}\n" for i in range(number))}


@shape("a style sheet that calls one drawing over and over", 2_000, 4_000, 35_000)
def css_repeats(number):
    return {"templates/assets/x.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
            "templates/assets/groot.css": "a{background:url(x.svg)}\n" * number}


@shape("style sheets that each import the next, and the last the first", 300, 600, 8_000)
def css_circle(number):
    return {f"templates/assets/f{i}.css": f'@import "f{(i + 1) % max(1, number)}.css";\n'
            for i in range(number)}


@shape("a large script", 2_000, 4_000, 30_000)
def large_script(number):
    return {"templates/assets/groot.js": "const a = 'b'; // c\nd('e', `f`);\n" * number}


@shape("comments and tags of a drawing that never end", 2_000, 4_000, 48_000)
def open_tags(number):
    return {"templates/assets/groot.svg": "<style <!-- " * number,
            "templates/assets/groot.css": "/* url( " * number}


@shape("assets beside as many pages", 300, 600, 3_500)
def assets_and_pages(number):
    return {f"templates/assets/f{i}.txt": "x" * 60 for i in range(number)} | sentences(
            number, "nee")


@shape("very many files", 500, 1_000, 4_000)
def many_files(number):
    return {f"templates/assets/map/f{i}.txt": "x" for i in range(number)} | {
        f"content/vreemd-{i}.markdown": "x" for i in range(number)}


@shape("a large file in place of a small one, compared", 500_000, 1_000_000, 400_000_000,
       command=("build", "--verify"),
       before=lambda number: {"public/index.html": number, "public/.helder.json": number})
def large_output(number):
    return {}

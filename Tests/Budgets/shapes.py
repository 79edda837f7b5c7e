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
    limits of time and memory. `ends` says how the command ends at each of the three: the codes of
    the errors that it tells, or none where it tells none; "otherwise" where it finds a difference
    and no error. So a shape that is refused for something else, of which little is then measured,
    is no shape.

    What multiplies two parts of a site (frames and pages, letters and parties) grows as their
    product up to the limit of what a site may become, which is a multiple of its input. Such a
    shape is measured beyond that limit, where its cost may grow as its input does.
    """

    name: str
    about: str
    files: typing.Callable[[int], dict]
    small: int
    large: int
    full: int
    ends: tuple = ("", "", "")
    command: tuple = ("build",)
    # What stands in the output before, as a function of the number.
    before: typing.Callable[[int], dict] = lambda number: {}


SHAPES = []


def shape(about, small, large, full, ends="", **options):
    """Notes a function as the shape of its name; `ends` may be the same at each size."""

    def note(files):
        name = files.__name__.replace("_", "-")
        codes = ends if isinstance(ends, tuple) else (ends,) * 3
        SHAPES.append(Shape(name, about, files, small, large, full, codes, **options))
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
MORE = {"content/partijen/meer.md": "Deze partij helpt ons bij nog meer.\n"}


# Texts.

@shape("a long definition that many references expand", 250, 500, 60_000, ends="markdown-limit")
def long_definition(number):
    def text(count, index):
        return f"[r]: <{'x' * 7000}>\n\n" + "[r]\n\n" * count
    return in_files(text, 30_000)(number)


@shape("a definition with a long title, over many lines", 250, 500, 60_000, ends="markdown-limit")
def long_title(number):
    def text(count, index):
        title = "\n".join("woord " * 150 for _ in range(60))
        return f'[r]: partij:cis "{title}"\n\n' + "[r]\n\n" * count
    return in_files(text, 30_000)(number)


@shape("references with labels that are nowhere defined", 2_000, 4_000, 80_000, ends="link-unread")
def undefined_references(number):
    return in_files(lambda count, _: "[a][b] [c]\n\n" * count, 20_000)(number)


@shape("many definitions, each used once", 1_000, 2_000, 18_000)
def many_definitions(number):
    def text(count, index):
        return ("\n\n".join(f"[r{i}]: partij:cis 'titel'" for i in range(count)) + "\n\n"
                + "\n\n".join(f"[tekst {i}][r{i}]" for i in range(count)))
    return in_files(text, 4_000)(number)


@shape("one directive over and over", 45, 90, 9_000, ends=("", "", "output-limit"))
def repeated_directive(number):
    files = in_files(lambda count, _: "::partijen\n\n" * count, 90)(number)
    return {PARTIES: parties(20), **documented(20), **files}


@shape("a table with one column over and over", 200, 400, 9_000, ends=("", "", "output-limit"))
def repeated_columns(number):
    def text(count, index):
        return "::partijen{kolommen=\"naam" + ", waarvoor" * count + "\"}\n\n"
    return {PARTIES: parties(100), **documented(100), **in_files(text, 600)(number)}


@shape("a directive with parameters that it does not have", 200, 400, 9_000,
       ends=("directive-unknown reference-unknown",
             "directive-unknown reference-unknown",
             "directive-unknown output-limit reference-unknown"))
def directive_arguments(number):
    return in_files(lambda count, _: "".join(
        f"::partijen{{kolom-{i}=naam, moment=scade{i}}}\n\n" for i in range(count)), 90)(number)


@shape("pages that each call for everything", 6, 12, 90, ends="output-limit")
def everything_everywhere(number):
    return {f"content/a{i}.md": page("::alles\n\n" * 90 + f"Nummer {i}.", f"Tekst {i}")
            for i in range(number)}


@shape("many more pages that each call for everything", 20, 40, 900, ends="output-limit")
def everything_in_many(number):
    return {f"content/a{i}.md": page("::alles\n\n" * 90 + f"Nummer {i}.", f"Tekst {i}", "nee")
            for i in range(number)}


@shape("pages with one word, all in the menu", 1_000, 2_000, 3_000, ends="output-limit")
def menu_pages(number):
    return sentences(number, "ja")


@shape("pages with one word and a full menu", 200, 400, 3_000, ends=("", "", "output-limit"))
def full_menu(number):
    files = sentences(number, "nee")
    return files | sentences(90, "ja")


@shape("links without words to a thing with a long name", 250, 500, 20_000,
       ends=("", "output-limit", "output-limit"))
def long_name(number):
    files = {PARTIES: parties(1, naam="N" + "aam" * 3_000, soort="organisatie"), **documented(1)}
    files |= in_files(lambda count, _: "[](partij:partij-0)\n\n" * count, 10_000)(number)
    return files


@shape("links to parties that are not there", 1_000, 2_000, 12_000,
       ends=("reference-unknown",
             "output-limit reference-unknown",
             "output-limit reference-unknown"))
def unknown_links(number):
    files = {PARTIES: parties(number // 4), **documented(number // 4)}
    files |= in_files(
        lambda count, _: "".join(f"[tekst](partij:partei-{i})\n\n" for i in range(count)),
        6_000)(number)
    return files


@shape("links to parties whose ids are one letter over and over", 1_000, 2_000, 6_000,
       ends=("reference-unknown",
             "output-limit reference-unknown",
             "output-limit reference-unknown"))
def repeated_letters(number):
    """The pairs of letters that an id is found by are in all of them."""
    data = BASE + "".join(
        f"{'a' * (i % 50 + 10)}{i}: {{naam: Partij {i}, soort: categorie, waarvoor: Zo.}}\n"
        for i in range(number // 2))
    return {PARTIES: data} | {
        f"content/partijen/{'a' * (i % 50 + 10)}{i}.md": f"Deze partij helpt ons bij {i}.\n"
        for i in range(number // 2)} | in_files(lambda count, k: "".join(
            f"[tekst](partij:{'a' * ((i + k) % 50 + 9)}b{i})\n\n" for i in range(count)), 3_000)(
                number)


@shape("texts of parties that are the same", 500, 1_000, 6_000, ends="text-copied")
def same_texts(number):
    return {PARTIES: parties(number)} | {
        f"content/partijen/partij-{i}.md": "Deze partij helpt ons bij alles wat we doen.\n"
        for i in range(number)}


@shape("texts of parties that are nearly the same", 30, 60, 400, ends="text-copied")
def similar_texts(number):
    text = "".join(f"Zo gaat het ook bij stap {i} van ons werk.\n" for i in range(40))
    return {PARTIES: parties(number)} | {
        f"content/partijen/partij-{i}.md": text + f"Dit is anders bij partij {i}.\n"
        for i in range(number)}


@shape("texts of parties that are not there", 500, 1_000, 6_000,
       ends=("document-orphan party-undocumented",
             "document-orphan party-undocumented",
             "document-orphan output-limit party-undocumented"))
def stray_texts(number):
    return {PARTIES: parties(number)} | {
        f"content/partijen/partei-{i}.md": f"Deze partij helpt ons bij taak {i}.\n"
        for i in range(number)}


@shape("words with a capital that nobody knows", 1_000, 2_000, 34_000)
def unknown_names(number):
    def word(i):
        return "X" + "".join("bdfgklmnprstvz"[i // 14 ** k % 14] + "aeiou"[i // 5 ** k % 5]
                             for k in range(4))
    return in_files(lambda count, k: "".join(
        f"We delen dit met {word(i + k * 5_000)}.\n\n" for i in range(count)), 5_000)(number)


@shape("addresses without the marks of a link", 1_000, 2_000, 50_000)
def bare_addresses(number):
    line = "www.a.nl b@c.nl http://d.nl/e(f) g.h@ www. "
    return in_files(lambda count, _: (line * 10 + "\n") * (count // 10), 5_000)(number // 3)


@shape("addresses of many steps up, and of many characters by their number", 20, 40, 230,
       ends="link-broken")
def long_addresses(number):
    return in_files(lambda count, _: ("[a](" + "../" * 700 + "b.md)\n\n"
                                      + "[a](" + "%41" * 700 + ".md)\n\n") * count, 50)(number)


@shape("HTML in a text", 1_000, 2_000, 70_000,
       ends=("raw-html", "output-limit raw-html", "output-limit raw-html"))
def raw_html(number):
    return in_files(lambda count, _: "<b>a</b> <i\n\n" * count, 15_000)(number)


@shape("characters that nobody sees", 1_000, 2_000, 55_000, ends="character-unseen")
def unseen_characters(number):
    return in_files(lambda count, _: "dit\u200bis \u202eeen\n\n" * count, 12_000)(number)


@shape("marks of conflicts", 1_000, 2_000, 30_000, ends="merge-conflict")
def conflicts(number):
    return in_files(
        lambda count, _: "<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n\n" * count, 6_000)(number)


@shape("links to headings that are not there", 1_000, 2_000, 16_000,
       ends=("anchor-broken", "anchor-broken output-limit", "anchor-broken output-limit"))
def broken_anchors(number):
    def text(count, index):
        return ("".join(f"## Kop {i}\n\n" for i in range(count))
                + "".join(f"[tekst](#kopp-{i}x)\n\n" for i in range(count)))
    return in_files(text, 5_000)(number)


@shape("links to files that are not there", 1_000, 2_000, 30_000,
       ends=("link-broken", "link-broken output-limit", "link-broken output-limit"))
def broken_links(number):
    return in_files(
        lambda count, _: "".join(f"[tekst](bestand-{i}.md)\n\n" for i in range(count)),
        8_000)(number)


@shape("a table of one row with many cells", 100, 200, 100_000, ends="markdown-limit")
def wide_table(number):
    return in_files(
        lambda count, _: "| a " * count + "|\n" + "|---" * count + "|\n", 25_000)(number)


@shape("tables whose rows leave out most of their cells", 20, 40, 850,
       ends=("markdown-limit", "markdown-limit", "markdown-limit output-limit"))
def short_rows(number):
    table = "| a " * 60 + "|\n" + "|---" * 60 + "|\n" + "| x\n" * 150 + "\n"
    return in_files(lambda count, _: table * count, 4)(number)


@shape("notes that refer to each other", 1_000, 2_000, 24_000, ends=("", "", "output-limit"))
def footnotes(number):
    def text(count, index):
        return (" ".join(f"[^n{i}]\n\n" for i in range(count)) + "\n\n"
                + "".join(f"[^n{i}]: zie [^n{count - 1 - i}]\n\n" for i in range(count)))
    return in_files(text, 5_000)(number)


@shape("one note, referred to many times", 1_000, 2_000, 100_000, ends=("", "", "output-limit"))
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


@shape("signs of emphasis on lines that go on", 50, 100, 700, ends="list-unread markup-unread")
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


@shape("allowances with codes that are not there", 500, 1_000, 14_000,
       ends=("check-unknown", "check-unknown", "check-unknown output-limit"))
def unknown_allowances(number):
    return in_files(
        lambda count, _: "".join(
            f"<!-- helder: sta-toe sentense-lon{i} \"reden\" -->\n\nWoord.\n\n"
            for i in range(count)), 3_000)(number)


@shape("front matter with keys that are not there", 1_000, 2_000, 55_000,
       ends=("key-unknown", "key-unknown output-limit", "key-unknown output-limit"))
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
    word = "verzekeringsmaatschappij" * 330 + "\n\n"
    return in_files(lambda count, _: word * count, 30)(number)


@shape("placeholders", 1_000, 2_000, 45_000, ends="output-limit to-fill-in")
def placeholders(number):
    return in_files(lambda count, _: "TODO [invullen] XXX\n\n" * count, 12_000)(number)

@shape("headings with one id of their own", 1_000, 2_000, 60_000, ends="anchor-taken")
def same_ids(number):
    return in_files(lambda count, _: "## Kop {#kop}\n\n" * count, 16_000)(number)


@shape("tables of contents of many headings", 500, 1_000, 30_000)
def contents(number):
    return in_files(
        lambda count, _: "::inhoud\n\n" + "".join(
            f"## Deel {i}\n\nZo is het.\n\n" for i in range(count)), 2_000)(number)


@shape("a table of contents over and over", 50, 100, 700, ends=("", "", "output-limit"))
def repeated_contents(number):
    """What is written is the square of the number, until the limit of a page."""
    return {TEXT: page(
        "".join(f"## Deel {i}\n\n" for i in range(700)) + "::inhoud\n\n" * number)}


@shape("letters on many pages, to many parties", 100, 200, 400, ends="output-limit")
def letters(number):
    """The letters are the square of the number: each page has one for each party."""
    return {PARTIES: parties(number, krijgt="[naam]", vraag_bij=lambda i: f"partij-{i}"),
            **documented(number),
            **{f"content/brief-{i}.md": page(
                "::brief{recht=inzage}" + f"\n\nNummer {i}.", f"Brief {i}")
               for i in range(number)}}


@shape("links to texts that are not there, among as many texts", 300, 600, 4_000,
       ends=("link-broken", "link-broken output-limit", "link-broken output-limit"))
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


@shape("pictures that are not there, among many that are", 500, 1_000, 5_000,
       ends=("link-broken", "link-broken", "link-broken output-limit"))
def lost_pictures(number):
    return {f"content/beeld-{i}.png": dot(i) for i in range(number)} | in_files(
        lambda count, k: "".join(
            f"![Een stip](beelt-{k * 2_000 + i}x.png)\n\n" for i in range(count)), 2_000)(number)


@shape("pictures that no text shows, beside as many as are looked for", 500, 1_000, 5_000,
       ends="link-broken")
def unused_pictures(number):
    return {f"content/beeld-{i}.png": dot(i) for i in range(number)} | {
        TEXT: page("".join(f"![Een stip](plaat-{i}x.png)\n\n" for i in range(90)))}


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
    earlier = texts | {"paginas.yaml": b"formaat: 1\npaginas: []\n", "verklaring.json": b"{}\n"}
    files = {}
    register = "formaat: 1\nversies:\n"
    digests = {data: digest(data) for data in [*last.values(), *earlier.values()]}
    for i in range(1, number + 1):
        register += f'  "{i}":\n    datum: 2025-03-01\n    bestanden:\n'
        for name, data in sorted((last if i == number else earlier).items()):
            files[f"content/versies/{i}/{name}"] = data
            register += f'      {name}: "{digests[data]}"\n'
    site = (FIXTURES / "klein/content/site.yaml").read_text().replace('"1.10"', f'"{number}"')
    return files | {"content/versies/register.yaml": register, SITE: site} if number else {}


def record(**texts):
    """A first version with these texts, or with those of another site."""
    texts = {name.replace("_", "."): data for name, data in texts.items()}
    files = {name: texts.get(name) or (RECORDED / name).read_bytes() for name in (
        "paginas.yaml", "verklaring.html", "verklaring.json", "wijzigingen.yaml")}
    register = 'formaat: 1\nversies:\n  "1":\n    datum: 2025-03-01\n    bestanden:\n' + "".join(
        f'      {name}: "{digest(data)}"\n' for name, data in sorted(files.items()))
    site = (FIXTURES / "klein/content/site.yaml").read_text().replace('"1.10"', '"1"')
    return {f"content/versies/1/{name}": data for name, data in files.items()} | {
        "content/versies/register.yaml": register, SITE: site}


@shape("elements in each other in a recorded text, and ends of others", 5_000, 10_000, 100_000,
       ends="version-unread")
def recorded_depth(number):
    return record(verklaring_html=b"<p>a</p>" + b"<b>" * number + b"</i>" * number)


@shape("recorded addresses that are gone", 500, 1_000, 9_000,
       ends=("address-lost", "address-lost", "address-lost output-limit"))
def lost_addresses(number):
    return record(paginas_yaml=("formaat: 1\npaginas:\n" + "".join(
        f'  - adres: "partijen/partei-{i}/"\n    sinds: 2025-03-01\n    inhoud: "00"\n'
        f'    ankers: ["kop-{i}"]\n' for i in range(number))).encode())


# Data.

@shape("words by which one party is looked for", 5_000, 10_000, 80_000)
def search_words(number):
    return {PARTIES: parties(
        1, zoekwoorden=f"[{', '.join(f'woord{i}' for i in range(number))}]"), **documented(1)}


@shape("ids that a party had before", 1_000, 2_000, 6_000)
def former_ids(number):
    return {PARTIES: parties(
        1, voorheen=f"[{', '.join(f'oud-{i}' for i in range(number))}]"), **documented(1)}


@shape("parties that each had the id of the next one before", 500, 1_000, 6_000,
       ends=("former-taken", "former-taken", "former-taken output-limit"))
def taken_ids(number):
    return {PARTIES: parties(number, voorheen=lambda i: f"[partij-{(i + 1) % number}]"),
            **documented(number)}


@shape("allowances above one large entry", 1_000, 2_000, 14_000)
def allowances_of_one(number):
    return {PARTIES: BASE + '# helder: sta-toe party-unused "x"\n' * number + party(0)
            + "  ook_bekend_als:\n" + "".join(f"    - Naam {i}\n" for i in range(number)),
            **documented(1)}


@shape("allowances in entries that lie deep in each other", 20, 40, 440,
       ends="key-missing key-unknown party-undocumented")
def nested_allowances(number):
    return {PARTIES: BASE + "".join(
        f"meer-{i}:\n" + "".join(
            f'{" " * k}# helder: sta-toe party-unused "x"\n{" " * k}a{k}:\n' for k in range(1, 32))
        for i in range(number))}


@shape("allowances of what is found, each of one thing", 500, 1_000, 6_000)
def used_allowances(number):
    return {PARTIES: BASE + "".join(
        '# helder: sta-toe party-unused "reden"\n' + party(i) for i in range(number)),
        **documented(number)}


@shape("keys that are not there", 2_000, 4_000, 55_000, ends="key-unknown output-limit")
def unknown_keys(number):
    return {PARTIES: parties(1) + "".join(f"  sleutl-{i}: x\n" for i in range(number)),
            **documented(1)}


@shape("references to data that are not there", 1_000, 2_000, 16_000,
       ends="output-limit reference-unknown")
def unknown_references(number):
    return {
        DATA: "".join(
            f"soort-{i}: {{naam: soort {i}, soort: overig}}\n" for i in range(number // 2)),
        PARTIES: BASE + "".join(
            party(i, krijgt=f"[{', '.join(f'sort-{i * 50 + j}' for j in range(50))}]")
            for i in range(number // 50)), **documented(number // 50),
    }


@shape("categories of data that are each part of the one before", 500, 1_000, 9_000)
def chain_of_data(number):
    return {
        DATA: "naam: {naam: naam, soort: overig}\ntelefoon: {naam: telefoon, soort: overig}\n"
        + "".join(
            f"s{i}: {{naam: s {i}, soort: overig, onderdeel_van: {f's{i - 1}' if i else 'naam'}}}\n"
            for i in range(number)),
        PARTIES: parties(number // 10, krijgt=f"[s{number - 1}]") if number else BASE,
        **documented(number // 10),
    }


@shape("products and data subjects at every exchange", 30, 60, 380)
def exchanges_of_products(number):
    data = ", ".join(f"s{i}" for i in range(number))
    names = ", ".join(f"product-{i}" for i in range(number))
    return {
        "content/data/producten.yaml": "".join(
            f"product-{i}: {{naam: Product {i}}}\n" for i in range(number)),
        DATA: "".join(f"{name}: {{naam: {name}, soort: overig}}\n"
                      for name in ("naam", "telefoon"))
        + "".join(f"s{i}: {{naam: s {i}, soort: overig}}\n" for i in range(number)),
        PARTIES: parties(number // 6, producten=f"[{names}]" if number else "[]"),
        MOMENTS: "".join(
            f"moment-{i}:\n  naam: Moment {i}\n  uitwisselingen:\n"
            f"    - {{met: partij-{i}, waarvoor: Zo., gegevens: [{data}]}}\n"
            for i in range(number // 6)) if number else None,
        **documented(number // 6), **(moment_texts(number // 6) if number else {}),
    }


@shape("parties that are each part of the one before", 500, 1_000, 6_500,
       ends=("", "", "output-limit"))
def chain_of_parts(number):
    return {PARTIES: parties(
        number, onderdeel_van=lambda i: f"partij-{i - 1}" if i else "cis"), **documented(number)}


@shape("parties that are part of each other in one large circle", 500, 1_000, 6_500,
       ends="reference-circle")
def circle_of_parts(number):
    return {PARTIES: parties(number, onderdeel_van=lambda i: f"partij-{(i + 1) % number}"),
            **documented(number)}


@shape("parties that all have one name, in a text that names it often", 500, 1_000, 6_000,
       ends=("", "", "output-limit"))
def same_name(number):
    return {PARTIES: parties(number, naam="Zelfde BV", soort="organisatie", onderdeel_van="cis"),
            "content/partijen/cis.md": "Zelfde BV is er een van allen.\n\n" * number}


@shape("moments with the last of a long chain of parts", 300, 600, 3_000,
       ends=("", "", "output-limit"))
def chain_at_moments(number):
    return {
        PARTIES: parties(number, onderdeel_van=lambda i: f"partij-{i - 1}" if i else "cis"),
        **documented(number), **moment_texts(number),
        MOMENTS: "".join(
            f"moment-{i}: {{naam: Moment {i}, uitwisselingen: "
            f"[{{met: partij-{number - 1}, waarvoor: Zo.}}]}}\n" for i in range(number)),
    }


@shape("what a party never gets, and all of it given", 1_000, 2_000, 18_000,
       ends=("claim-contradiction",
             "claim-contradiction output-limit",
             "claim-contradiction output-limit"))
def claims(number):
    names = ", ".join(f"s{i}" for i in range(number))
    return {
        DATA: "".join(
            f"{name}: {{naam: {name}, soort: overig}}\n" for name in ("naam", "telefoon"))
        + "".join(
            f"s{i}: {{naam: s {i}, soort: overig}}\n" for i in range(number)),
        PARTIES: parties(1, krijgt_niet=f"[{names}]", krijgt=f"[{names}]"), **documented(1)}


@shape("parties that are all part of one", 500, 1_000, 6_500,
       ends=("", "", "output-limit"))
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


@shape("a table of many moments and many parties, nearly all of it empty", 150, 300, 3_900,
       ends=("", "", "output-limit"))
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
        **documented(number // 4),
    }


@shape("one value of a megabyte", 20_000, 40_000, 900_000)
def long_value(number):
    return {PARTIES: parties(1, waarvoor='"' + "Zo is het. " * (number // 11) + '"'),
            **documented(1)}


@shape("one name of a megabyte", 20_000, 40_000, 900_000, ends="key-unknown")
def long_key(number):
    return {PARTIES: parties(1) + "  " + "x" * number + ": ja\n", **documented(1)}


@shape("lists in lists in lists", 5_000, 10_000, 450_000, ends="yaml-depth")
def nested_flow(number):
    return {PARTIES: BASE + "meer: " + "[" * number + "]" * number + "\n", **MORE}


@shape("keys that are there twice", 2_000, 4_000, 60_000, ends="yaml-duplicate-key yaml-more")
def duplicate_keys(number):
    return {PARTIES: BASE + "meer:\n" + "  naam: Meer\n" * number, **MORE}


@shape("mistakes on one long line", 5_000, 10_000, 160_000, ends="yaml-duplicate-key")
def one_line(number):
    return {PARTIES: BASE + "meer: {" + "a: b, " * number + "}\n", **MORE}


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


@shape("remarks and empty lines", 5_000, 10_000, 90_000)
def remarks(number):
    return {PARTIES: BASE + "# a\n\n  # b\n" * number + party(0), **documented(1)}


# Templates and assets.

@shape("templates that each include the next one twice", 24, 30, 60,
       ends=("template-limit", "template-limit", "template-limit template-recursion"))
def laughs(number):
    files = {f"templates/partials/l{i}.mustache": "{{> partials/l%d}}{{> partials/l%d}}" % (
        i + 1, i + 1) for i in range(number)}
    files[f"templates/partials/l{number}.mustache"] = "ha"
    files["templates/pagina.mustache"] = (
        "{{<basis}}{{$inhoud}}{{{inhoud}}}{{> partials/l0}}{{/inhoud}}{{/basis}}")
    return files


@shape("one large template that is included many times", 500, 1_000, 2_000,
       ends="template-limit")
def large_partial(number):
    return {
        "templates/partials/groot.mustache": "<p>ha</p>\n" * 10 * number,
        "templates/pagina.mustache": "{{<basis}}{{$inhoud}}{{{inhoud}}}"
        + "{{> partials/groot}}" * number + "{{/inhoud}}{{/basis}}",
    }


@shape("a template with links that lead nowhere", 500, 1_000, 15_000,
       ends=("link-broken", "link-broken", "link-broken output-limit"))
def template_links(number):
    return {"templates/pagina.mustache": "{{<basis}}{{$inhoud}}{{{inhoud}}}" + "".join(
        f'<a href="{{{{wortel}}}}weg/{i}.html">x</a>\n' for i in range(number))
        + "{{/inhoud}}{{/basis}}"}


@shape("a template with scripts of another site", 500, 1_000, 15_000,
       ends=("output-third-party", "output-third-party", "output-limit output-third-party"))
def template_scripts(number):
    return {"templates/pagina.mustache": "{{<basis}}{{$inhoud}}{{{inhoud}}}" + "".join(
        f'<img src="https://elders.example/{i}.png" alt="">\n' for i in range(number))
        + "{{/inhoud}}{{/basis}}"}


@shape("sections in sections in sections", 2_000, 4_000, 30_000, ends="template-limit")
def nested_sections(number):
    return {"templates/pagina.mustache": "{{<basis}}{{$inhoud}}{{{inhoud}}}"
            + "{{#thuis}}" * number + "{{/thuis}}" * number + "{{/inhoud}}{{/basis}}"}


@shape("many blocks, and many templates that could fill them", 100, 200, 12_500,
       ends=("", "template-limit", "template-limit"))
def blocks(number):
    every = "".join(f"{{{{$b{i}}}}}{{{{/b{i}}}}}" for i in range(number))
    return {
        "templates/partials/ouder.mustache":
        every + "{{<partials/leeg}}{{/partials/leeg}}" * number,
        "templates/partials/leeg.mustache": "<p>ha</p>\n",
        "templates/pagina.mustache": "{{<basis}}{{$inhoud}}{{{inhoud}}}{{<partials/ouder}}" + every
        + "{{/partials/ouder}}{{/inhoud}}{{/basis}}"}


@shape("names in a template that are not there", 1_000, 2_000, 40_000,
       ends=("template-name-unknown",
             "output-limit template-name-unknown",
             "output-limit template-limit template-name-unknown"))
def template_names(number):
    return {"templates/pagina.mustache": "{{<basis}}{{$inhoud}}{{{inhoud}}}" + "".join(
        f"{{{{inhoudt{i}}}}}\n" for i in range(number)) + "{{/inhoud}}{{/basis}}"}


@shape("templates that nothing uses", 250, 500, 4_000)
def many_templates(number):
    return {f"templates/partials/x{i}.mustache": "<p>ha</p>\n" for i in range(number)}


@shape("a large frame around many pages", 300, 600, 950, ends="output-limit")
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


@shape("a style sheet with addresses that lead nowhere", 1_000, 2_000, 30_000,
       ends=("link-broken", "link-broken output-limit", "link-broken output-limit"))
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


@shape("comments and tags of a drawing that never end", 2_000, 4_000, 48_000, ends="output-unread")
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
       ends="otherwise",
       command=("build", "--verify"),
       before=lambda number: {"public/index.html": number, "public/.helder.json": number})
def large_output(number):
    return {}


@shape("elements of a drawing in each other, and ends of others", 5_000, 10_000, 90_000,
       ends="output-unread")
def drawing_depth(number):
    return {"templates/assets/groot.svg":
            '<svg xmlns="http://www.w3.org/2000/svg">' + "<g>" * number + "</defs>" * number
            + "</svg>\n"}


@shape("elements of a template in each other, and ends of others", 5_000, 10_000, 130_000,
       ends="template-html")
def template_depth(number):
    return {"templates/pagina.mustache": "{{<basis}}{{$inhoud}}{{{inhoud}}}" + "<b>" * number
            + "</i>" * number + "{{/inhoud}}{{/basis}}"}


@shape("sections of a template in elements that lie ever deeper", 1_000, 2_000, 28_000,
       ends=("", "", "template-limit"))
def sections_in_depth(number):
    return {"templates/pagina.mustache": "{{<basis}}{{$inhoud}}{{{inhoud}}}" + "<b>" * 400
            + "{{#is_thuis}}<i>a</i>{{/is_thuis}}" * number + "</b>" * 400
            + "{{/inhoud}}{{/basis}}"}


@shape("attributes that are there twice", 200, 400, 2_000, ends="output-limit output-unlisted")
def many_attributes(number):
    return {"templates/assets/groot.svg":
            '<svg xmlns="http://www.w3.org/2000/svg">'
            + ("<g " + " ".join(f"x{i}=''" for i in range(90)) + "/>\n") * (number // 2)
            + "</svg>\n"}


@shape("literals in literals of a script", 2_000, 4_000, 180_000)
def nested_literals(number):
    return {"templates/assets/groot.js": "`${" * number + "}`" * number}

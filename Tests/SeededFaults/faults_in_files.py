"""Files that are missing, wrongly named, wrongly saved, or none of the site's."""
from planting import Fault, Place, at, convert, harmless, link, remove, rename, swap, write

PARTIES = "content/data/partijen.yaml"
DATA = "content/data/gegevens.yaml"
ALLES = "content/alles.md"
CIS = "content/partijen/cis.md"


def with_crlf(data):
    return data.replace(b"\n", b"\r\n")


def with_mark(data):
    return b"\xef\xbb\xbf" + data


def as_windows(data):
    return data.decode().encode("windows-1252", "replace")


def first_character(name, character):
    """The place of the first `character` in a file that is now in Windows-1252."""

    def find(site):
        before = site.path(name).read_bytes().decode("windows-1252").split(character)[0]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Place(name, (line, column, line, column + 1))

    return find


def last_character(name):
    """The place of the last character before the line break that ends a file."""

    def find(site):
        lines = site.path(name).read_bytes().decode("windows-1252").split("\n")
        line, column = len(lines) - 1, len(lines[-2])
        return Place(name, (line, column, line, column + 1))

    return find


FAULTS = [
    Fault("file-missing", "the file of the parties is gone",
          remove(PARTIES), at=at(PARTIES)),
    Fault("file-missing", "the file of the categories of data is gone",
          remove(DATA), at=at(DATA)),
    Fault("file-missing", "the file of the products is gone",
          remove("content/data/producten.yaml"), at=at("content/data/producten.yaml")),
    Fault("file-missing", "the home page is gone",
          remove("content/index.md"), at=at("content/index.md")),
    Fault("file-missing", "the file of the moments has another name",
          rename("content/data/momenten.yaml", "content/data/moment.yaml"),
          at=at("content/data/momenten.yaml")),
    Fault("data-empty", "a data file is empty",
          write("content/data/momenten.yaml", ""), at=at("content/data/momenten.yaml")),
    Fault("data-empty", "a data file is only a comment",
          write("content/data/gegevens.yaml", "# later\n"), at=at("content/data/gegevens.yaml")),
    Fault("file-unknown", "a text has the wrong extension",
          write("content/extra.txt", "Dit hoort hier niet.\n"), at=at("content/extra.txt")),
    Fault("file-unknown", "a file was put in a folder with nearly the right name",
          write("content/partij/extra.md", "Dit hoort hier niet.\n"), at=at("content/partij")),
    Fault("file-missing", "the folder of the parties has another name",
          rename("content/partijen", "content/partij"), at=at("content/partijen")),
    Fault("file-missing", "the folder of the data has another name",
          rename("content/data", "content/dta"), at=at("content/data")),
    Fault("file-missing", "the file of the categories has a second extension",
          rename("content/data/gegevens.yaml", "content/data/gegevens.yaml.txt"),
          at=at("content/data/gegevens.yaml")),
    Fault("id-invalid", "a page has capitals and spaces in its name",
          write("content/Meer Weten.md", "---\ntitel: Meer weten\n---\n\nLees meer.\n"),
          at=at("content/Meer Weten.md")),
    Fault("file-misnamed", "a text was renamed to a copy of itself",
          rename(CIS, "content/partijen/CIS kopie.md"), at=at("content/partijen/CIS kopie.md")),
    Fault("file-misnamed", "an editor hid the ending of a text",
          rename(CIS, "content/partijen/cis.md.txt"), at=at("content/partijen/cis.md.txt")),
    Fault("file-misnamed", "a text was put in the folder of other things",
          rename("content/momenten/schade.md", "content/partijen/schade.md"),
          at=at("content/partijen/schade.md")),
    Fault("file-misnamed", "the home page has a capital",
          rename("content/index.md", "content/Index.md"), at=at("content/Index.md")),
    Fault("file-copy", "a copy of a text is beside it",
          write("content/partijen/cis (1).md", "Dit is een oude tekst.\n"),
          at=at("content/partijen/cis (1).md")),
    Fault("file-copy", "a copy of a page is beside it",
          write("content/overzicht kopie.md", "Dit is een oude tekst.\n"),
          at=at("content/overzicht kopie.md")),
    Fault("file-unknown", "a file for colleagues is among the texts",
          write("content/README.md", "# Lees mij\n\nZo werken we.\n"), at=at("content/README.md")),
    Fault("file-name-twin", "two assets have names that look the same",
          write("templates/assets/cafe\u0301.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>\n"),
          write("templates/assets/caf\u00e9.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>\n"),
          at=at("templates/assets/caf\u00e9.svg")),
    Fault("link-not-followed", "an asset is a link to a file elsewhere",
          link("templates/assets/geheim.txt", "/etc/hostname"),
          at=at("templates/assets/geheim.txt")),
    Fault("link-not-followed", "a page is a link to a file elsewhere",
          link("content/geheim.md", "/etc/hostname"), at=at("content/geheim.md")),
    Fault("link-not-followed", "a link leads to nothing",
          link("content/weg.md", "weg-ook.md"), at=at("content/weg.md")),
    Fault("link-not-followed", "the home page is a link to a file elsewhere",
          link("content/index.md", "/etc/hostname"), at=at("content/index.md")),
    Fault("text-encoding", "a text was saved as Windows-1252",
          convert("content/partijen/e-mailpartners.md", lambda data: data + b"Caf\xe9\n"),
          at=last_character("content/partijen/e-mailpartners.md")),
    Fault("yaml-encoding", "a text and its front matter were saved as Windows-1252",
          convert("content/alles.md", as_windows), at=first_character(ALLES, "é")),
    Fault("yaml-encoding", "a data file was saved as Windows-1252",
          convert(DATA, as_windows), at=first_character(DATA, "é")),
    Fault("yaml-encoding", "a data file was saved as UTF-16",
          convert(DATA, lambda data: b"\xff\xfe" + data.decode().encode("utf-16-le")),
          at=lambda site: Place(DATA, (1, 1, 1, 2))),
    Fault("text-encoding", "a text is a binary file",
          write("content/partijen/infofolio.md", b"\x80" + bytes(range(256)) * 16),
          at=lambda site: Place("content/partijen/infofolio.md", (1, 1, 1, 2))),
    Fault("text-encoding", "a text has a character that nobody sees",
          swap(CIS, "Elke verzekeraar", "Elke«\u0008» verzekeraar")),
    Fault("markdown-limit", "a text is ten million characters long",
          write("content/partijen/infofolio.md", "Infofolio " * 1_000_000 + "\n"),
          at=lambda site: Place("content/partijen/infofolio.md", (1, 1, 1, 1))),
    Fault("file-name-unreadable", "a file has a name in another encoding",
          write(b"content/Zo\xeb.md", "Dit hoort hier niet.\n"), at=at("content/Zo\ufffd.md")),
    Fault("yaml-size", "a data file is far too large",
          convert(DATA, lambda data: data + b"# ja\n" * 4_000_000), at=lambda site: Place(DATA, (1, 1, 1, 1))),
    harmless("data with CRLF", convert(PARTIES, with_crlf)),
    harmless("a text with CRLF", convert(CIS, with_crlf)),
    harmless("the home page with CRLF", convert("content/index.md", with_crlf)),
    harmless("data with a byte order mark", convert(PARTIES, with_mark)),
    harmless("a text with a byte order mark", convert(CIS, with_mark)),
    harmless("a page about copies",
             write("content/kopie-van-je-paspoort.md",
                   "---\ntitel: Een kopie van je paspoort\nmenu: ja\n---\n\n"
                   "We vragen nooit om een kopie van je paspoort.\n")),
    harmless("a page with a number in its name",
             write("content/overzicht-2.md",
                   "---\ntitel: Nog een overzicht\nmenu: ja\n---\n\nHier staat nog iets.\n")),
    harmless("an asset whose name has an accent",
             write("templates/assets/caf\u00e9.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>\n")),
    harmless("a file that an editor left behind", write("content/partijen/cis.md~", "oud")),
]

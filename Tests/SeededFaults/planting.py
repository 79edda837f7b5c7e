"""How a fault is described and planted, and how the findings are read.

In a text that goes into a file, « and » stand around the place where the finding must be. They are
taken out before the text is written, so places are computed from the edit and never counted by hand.
"""
import dataclasses
import json
import os
import pathlib
import shutil
import subprocess

TODAY = "2026-11-23"

# The folder with the texts and data that faults are planted in: a copy of those of this site as they
# once were, so that a fault stays where it is when a sentence is written better.
TEXTS = "Tests/SeededFaults"


class StaleSeed(Exception):
    """The content has changed so that a fault can't be planted any more."""


@dataclasses.dataclass(frozen=True)
class Place:
    """A file with a range in it, in lines and columns from 1; without a range, the file as such."""

    file: str
    range: tuple = ()

    def __str__(self):
        if not self.range:
            return self.file
        line, column, end_line, end_column = self.range
        return f"{self.file}:{line}:{column}-{end_line}:{end_column}"


@dataclasses.dataclass(frozen=True)
class Finding:
    """A code at a place, expected or found."""

    code: str
    place: Place
    summary: str = ""

    def __str__(self):
        return f"{self.place}: {self.code} {self.summary}".rstrip()


class Site:
    """A folder with `content/` and `templates/`."""

    def __init__(self, folder, helder):
        self.folder = folder
        self.helder = pathlib.Path(helder).resolve()

    @staticmethod
    def copy(tree, folder, helder, base=TEXTS):
        """A copy of the templates of `tree`, with the content of `base` in it."""
        shutil.copytree(tree / base / "content", folder / "content", symlinks=True)
        shutil.copytree(tree / "templates", folder / "templates", symlinks=True)
        return Site(folder, helder)

    def path(self, name):
        """The path of a file; a name in bytes is taken as it is."""
        return self.folder / (os.fsdecode(name) if isinstance(name, bytes) else name)

    def read(self, name):
        return self.path(name).read_bytes().decode()

    def write(self, name, text):
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def check(self, options):
        """What `helder check` finds here."""
        command = [str(self.helder), "check", "--format", "json", "--lang", "en", "--today", TODAY]
        result = subprocess.run(
            command + list(options), cwd=self.folder, capture_output=True, timeout=120)
        if result.returncode not in (0, 1):
            raise RuntimeError(f"exit code {result.returncode}: {result.stderr.decode()[:400]}")
        return [read_finding(finding) for finding in json.loads(result.stdout)["findings"]]


def read_finding(finding):
    ends = tuple(finding[key] for key in ("line", "column", "endLine", "endColumn"))
    place = Place(finding["file"], () if ends[0] is None else ends)
    return Finding(finding["code"], place, finding["summary"])


class Fault:
    """One mistake: a code, what it is, the edits that make it, and where it must be found.

    Without `at` the place is the one marked in an edit. `code` is None for a change that is none.
    `base` is the folder whose content is changed.
    """

    def __init__(self, code, description, *edits, at=None, options=(), base=TEXTS):
        self.code = code
        self.description = description
        self.edits = edits
        self.at = at
        self.options = options
        self.base = base

    def is_about(self, word):
        return word in (self.code or "") or word in self.description

    def plant(self, site):
        """Makes the edits and gives the finding that must follow; None where none must."""
        places = [place for edit in self.edits if (place := edit(site))]
        if self.code is None:
            return None
        if self.at:
            places = [self.at(site)]
        if len(places) != 1:
            raise StaleSeed(f"{len(places)} places are marked, not one")
        return Finding(self.code, places[0])


def harmless(description, *edits, options=(), base=TEXTS):
    """A change that is no fault."""
    return Fault(None, description, *edits, options=options, base=base)


# Edits


def swap(name, old, new):
    """Puts `new`, perhaps with a marked place, where `old` stands once."""

    def edit(site):
        text = site.read(name)
        start = find_once(text, old, name)
        plain, marked = unmark(new)
        text = text[:start] + plain + text[start + len(old):]
        site.write(name, text)
        if marked:
            return place_in(name, text, start + marked[0], start + marked[1])
        return None

    return edit


def drop(name, old):
    """Takes away `old`, which stands once."""
    return swap(name, old, "")


def after(name, line, new):
    """Puts `new` after the text `line`, which stands once."""
    return swap(name, line, line + new)


def append(name, new):
    """Puts `new` at the end of a file."""

    def edit(site):
        text = site.read(name)
        plain, marked = unmark(new)
        site.write(name, text + plain)
        if marked:
            return place_in(name, text + plain, len(text) + marked[0], len(text) + marked[1])
        return None

    return edit


def write(name, new):
    """Makes a file, or replaces all that is in it."""

    def edit(site):
        if isinstance(new, bytes):
            site.write(name, new)
            return None
        plain, marked = unmark(new)
        site.write(name, plain)
        return place_in(name, plain, *marked) if marked else None

    return edit


def remove(name):
    """Takes a file or a folder away."""

    def edit(site):
        path = site.path(name)
        if not path.exists():
            raise StaleSeed(f"there is no {name}")
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    return edit


def rename(name, new):
    """Gives a file another name."""

    def edit(site):
        if not site.path(name).exists():
            raise StaleSeed(f"there is no {name}")
        site.path(name).rename(site.path(new))

    return edit


def link(name, target):
    """Makes a symbolic link, in place of a file where there is one."""

    def edit(site):
        site.path(name).unlink(missing_ok=True)
        site.path(name).symlink_to(target)

    return edit


def convert(name, change):
    """Changes all the bytes of a file."""
    return lambda site: site.write(name, change(site.path(name).read_bytes()))


# Places


def at(name, context=None):
    """A place that no edit touched: the marked part of `context`, or the file as such."""

    def find(site):
        if context is None:
            return Place(name)
        text = site.read(name)
        plain, marked = unmark(context)
        start = find_once(text, plain, name)
        return place_in(name, text, start + marked[0], start + marked[1])

    return find


def find_once(text, part, name):
    if text.count(part) != 1:
        raise StaleSeed(f"{part!r} stands {text.count(part)} times in {name}")
    return text.index(part)


def unmark(text):
    """The text without « and », and the two offsets where they stood."""
    if "«" not in text:
        return text, None
    start = text.index("«")
    end = text.index("»") - 1
    return text.replace("«", "").replace("»", ""), (start, end)


def place_in(name, text, start, end):
    """The place of `text[start:end]`; a line ends at LF, CRLF or a lone CR."""

    def position(offset):
        before = text[:offset].replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
        return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1

    return Place(name, position(start) + position(end))

"""How many words a site has, and how they read: Flesch in the version for Dutch of Douma (1960)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from published import Site

RULES = {
    "words/easy": "a page of more than 100 words has a Flesch-Douma of 65 to 90",
    "words/sentences": "and sentences of 10 to 14 words on average",
}

EASY = (65, 90)
MEAN = (10, 14)
FEWEST_SENTENCES = 3
FEWEST_WORDS = 100

# Of the site of this repository, without what repeats the rest or is for one reader.
MOST_WORDS = 3_200
NOT_COUNTED = ("alles/", "zoeken/", "wijzigingen/", "versies/")

# Elements without an end, and those that begin something new.
VOID = {"br", "img", "link", "meta", "input", "hr", "use", "path", "wbr"}
BLOCKS = {"p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "caption", "small",
          "figcaption", "summary", "label", "section", "div", "text", "title", "tr"}
# What is no sentence: names in lists and tables.
PROSE = {"p", "dd", "td", "li", "small"}
FEWEST_IN_SENTENCE = 4

WORD = re.compile(r"[^\W_][\w'’./@-]*")
VOWELS = re.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|ui|ei|ij|au|ou|eu|[aeiouyáéëèïíóöúü]")


@dataclass
class Measured:
    """The words of a page, and how its sentences read."""

    words: int = 0
    sentences: int = 0
    sentence_words: int = 0
    syllables: int = 0

    @property
    def mean(self) -> float:
        """The words in a sentence."""
        return self.sentence_words / max(1, self.sentences)

    @property
    def ease(self) -> float:
        """Flesch-Douma: higher is easier."""
        if not self.sentence_words:
            return 0
        return 206.84 - 0.77 * 100 * self.syllables / self.sentence_words - 0.93 * self.mean


class _Text(HTMLParser):
    """The blocks of text in `main`, each with its element; letters and what is hidden aside."""

    def __init__(self):
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.blocks: list[tuple[str, str]] = []
        self.text = ""
        self.block = ""

    def handle_starttag(self, tag, attributes):
        if tag in VOID:
            return
        # Cells and list items may go without an end.
        while self.open and tag in ("td", "th", "tr", "tbody") and self.open[-1][0] in ("td", "th"):
            self._close()
        if tag in BLOCKS:
            self._flush()
            self.block = tag
        names = (dict(attributes).get("class") or "").split()
        self.open.append((tag, "brief" in names or tag in ("script", "style", "form")))

    def handle_endtag(self, tag):
        if any(name == tag for name, _ in self.open):
            while self.open[-1][0] != tag:
                self._close()
            self._close()

    def handle_data(self, data):
        names = [name for name, _ in self.open]
        if "main" in names and not any(skipped for _, skipped in self.open):
            self.text += data

    def _close(self):
        name, _ = self.open.pop()
        if name in BLOCKS:
            self._flush()
            self.block = next((tag for tag, _ in reversed(self.open) if tag in BLOCKS), "")

    def _flush(self):
        if self.text.strip():
            self.blocks.append((self.block, " ".join(self.text.replace("\u00ad", "").split())))
        self.text = ""


def measure(html: str) -> Measured:
    """Measures a page."""
    reader = _Text()
    reader.feed(html)
    reader._flush()
    result = Measured()
    for block, text in reader.blocks:
        result.words += len(WORD.findall(text))
        if block not in PROSE:
            continue
        for sentence in re.split(r"(?<=[.!?])\s+", text):
            words = WORD.findall(sentence)
            # A part of a sentence that goes on in another cell is none.
            is_whole = sentence.endswith((".", "!", "?")) and not sentence[0].islower()
            if len(words) < FEWEST_IN_SENTENCE or not is_whole:
                continue
            result.sentences += 1
            result.sentence_words += len(words)
            result.syllables += sum(max(1, len(VOWELS.findall(word.lower()))) for word in words)
    return result


def is_counted(page: str) -> bool:
    """Whether a page's words are counted."""
    return not page.startswith(NOT_COUNTED)


def total(site: Site) -> int:
    """The words of all pages that are counted."""
    pages = [page for page in site.pages if is_counted(page)]
    return sum(measure((site.folder / page).read_text()).words for page in pages)


def check(folder: Path, page: str) -> Iterator[tuple[str, str]]:
    """Checks how one page reads."""
    found = measure((folder / page).read_text())
    is_long = found.words > FEWEST_WORDS and found.sentences >= FEWEST_SENTENCES
    if not is_long or not is_counted(page):
        return
    if not EASY[0] <= found.ease <= EASY[1]:
        yield "words/easy", f"{found.ease:.0f}"
    if not MEAN[0] <= round(found.mean, 1) <= MEAN[1]:
        yield "words/sentences", f"{found.mean:.1f}"

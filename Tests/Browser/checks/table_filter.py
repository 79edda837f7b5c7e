"""The field that filters a table, used by keyboard alone."""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

from checks.keyboard import reach
from reader import Reader, Visit

RULES = {
    "filter/reach": "the field is reached with the tab key",
    "filter/rows": "only the rows with the words stay, accents and capitals aside",
    "filter/announce": "how many rows there are is announced",
    "filter/address": "the words stand in the address, and leave it when they are gone",
    "filter/shared": "whoever opens that address sees the same rows",
}

FIELD = "[data-filter] input"
IS_FIELD = "(focus) => focus.matches('[data-filter] input')"
ROWS = """() => {
  const form = document.querySelector("[data-filter]");
  const rows = [...document.getElementById(form.dataset.filter).tBodies[0].rows];
  return rows.map((row) => [row.textContent, row.checkVisibility()]);
}"""
ANNOUNCED = "() => document.querySelector('[data-filter] [aria-live]')?.textContent ?? ''"
NOWHERE = "qqzzqq"


def check(reader: Reader, visit: Visit) -> Iterator[tuple[str, str]]:
    """Checks the first filter of the page, if it has any."""
    page = visit.page
    if not page.locator("[data-filter]").count():
        return
    if not reach(page, IS_FIELD):
        yield "filter/reach", "the field never has the focus"
        return
    word = _word([text for text, _ in page.evaluate(ROWS)])
    page.keyboard.type(word.upper())
    yield from _rows(page, word)
    shown = [text for text, visible in page.evaluate(ROWS) if visible]
    if str(len(shown)) not in page.evaluate(ANNOUNCED):
        yield "filter/announce", f"{len(shown)} rows, announced as '{page.evaluate(ANNOUNCED)}'"
    yield from _address(reader, visit, word.upper(), shown)
    yield from _nothing_found(page)
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.keyboard.press("Enter")
    yield from _rows(page, "")
    if urlsplit(page.url).query:
        yield "filter/address", f"the words are gone, but not from '{page.url}'"


def _address(
    reader: Reader, visit: Visit, word: str, shown: list[str]
) -> Iterator[tuple[str, str]]:
    query = urlsplit(visit.page.url).query
    if [word] not in parse_qs(query).values():
        yield "filter/address", f"'{word}' is not in '{visit.page.url}'"
        return
    with reader.visit(visit.path, after=f"?{query}") as other:
        if [text for text, visible in other.page.evaluate(ROWS) if visible] != shown:
            yield "filter/shared", f"?{query} shows other rows"


def _nothing_found(page) -> Iterator[tuple[str, str]]:
    page.keyboard.press("Control+A")
    page.keyboard.type(NOWHERE)
    yield from _rows(page, NOWHERE)
    if not page.evaluate(ANNOUNCED):
        yield "filter/announce", "no rows, and nothing is announced"


def _rows(page, word: str) -> Iterator[tuple[str, str]]:
    for text, visible in page.evaluate(ROWS):
        if visible != (word in _plain(text)):
            state = "shown" if visible else "hidden"
            yield "filter/rows", f"'{word}': {state}: {' '.join(text.split())[:60]}"


def _word(rows: list[str]) -> str:
    """A word of the last row that not every row has."""
    words = re.findall(r"\w{4,}", _plain(rows[-1]))
    return next(word for word in words if not all(word in _plain(row) for row in rows))


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).lower()

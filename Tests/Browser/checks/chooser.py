"""The choice of a product, made by keyboard alone."""

from collections.abc import Iterator

from checks.keyboard import reach
from reader import Reader, Visit

RULES = {
    "chooser/reach": "each choice is reached with the tab key",
    "chooser/shows": "only what was chosen is shown, and marked as chosen",
    "chooser/announce": "what was chosen is announced",
    "chooser/address": "what was chosen stands in the address",
    "chooser/shared": "whoever opens that address sees the same",
    "chooser/back": "going back undoes the choice",
}

# Every choice with a part of the page of its own: its fragment, its text, what is seen of it.
CHOICES = """() => [...document.querySelectorAll("[data-keuze] a")]
  .map((link) => ({ link, part: document.getElementById(link.hash.slice(1)) }))
  .filter(({ link, part }) => part && !part.contains(link))
  .map(({ link, part }) => ({
    hash: link.hash,
    name: link.textContent.trim(),
    shown: part.checkVisibility(),
    marked: link.getAttribute("aria-current") === "true",
  }))"""
ANNOUNCED = "() => document.querySelector('[data-keuze] [aria-live]')?.textContent ?? ''"


def check(reader: Reader, visit: Visit) -> Iterator[tuple[str, str]]:
    """Makes each choice in turn."""
    page = visit.page
    for choice in page.evaluate(CHOICES):
        name, hash = choice["name"], choice["hash"]
        if not reach(page, f"(stop) => stop.matches('[data-keuze] a') && stop.hash === '{hash}'"):
            yield "chooser/reach", name
            return
        page.keyboard.press("Enter")
        yield from _only("chooser/shows", page, hash)
        if name not in page.evaluate(ANNOUNCED):
            yield "chooser/announce", f"'{name}' announced as '{page.evaluate(ANNOUNCED)}'"
        if not page.url.endswith(hash):
            yield "chooser/address", f"'{name}' is not in {page.url}"
        with reader.visit(visit.path, after=hash) as other:
            yield from _only("chooser/shared", other.page, hash)
            other.page.evaluate("() => document.querySelector('[data-keuze] a').click()")
            other.page.go_back()
            yield from _only("chooser/back", other.page, hash)


def _only(rule: str, page, hash: str) -> Iterator[tuple[str, str]]:
    choices = page.evaluate(CHOICES)
    if not choices:
        yield rule, f"after {hash}: {page.url} is another page"
    for choice in choices:
        wanted = choice["hash"] == hash
        if choice["shown"] != wanted or choice["marked"] != wanted:
            state = f"shown {choice['shown']}, marked {choice['marked']}"
            yield rule, f"after {hash}: {choice['name']}: {state}"

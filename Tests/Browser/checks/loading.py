"""What a page asks for and complains of while it loads, and from disk."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from reader import Visit

RULES = {
    "loading/quiet": "nothing is written to the console",
    "loading/alone": "nothing is asked of any other site",
    "disk/whole": "every file that the page asks for is there, on disk",
    "disk/links": "every link leads to a page, on disk",
}

# A link in a drawing has another kind of address.
LINKS = """() => [...document.querySelectorAll("a[href]")]
  .map((link) => new URL(link.getAttribute("href"), location).href)"""


def check(visit: Visit) -> Iterator[tuple[str, str]]:
    """Reports what was noted during the visit."""
    for message in visit.messages:
        yield "loading/quiet", message
    for address in visit.elsewhere:
        yield "loading/alone", address


def check_disk(visit: Visit) -> Iterator[tuple[str, str]]:
    """Checks a page that was opened from disk."""
    for address in visit.failed:
        yield "disk/whole", address
    for address in sorted(set(visit.page.evaluate(LINKS))):
        parts = urlsplit(address)
        if parts.scheme == "file" and not Path(unquote(parts.path)).is_file():
            yield "disk/links", address

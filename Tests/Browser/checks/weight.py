"""How many bytes a reader gets: the page and its style, gzip not counted."""

import re
from collections.abc import Iterator
from pathlib import Path

RULES = {"weight/limit": "a page with its style is less than 20,000 bytes"}

LIMIT = 20_000

# A whole statement on one page, as it is or as it was recorded, is as long as it is.
WHOLE = ("alles/", "versies/")


def has_limit(page: str) -> bool:
    """Whether a page has to be light."""
    return not page.startswith(WHOLE)


def bytes_of(folder: Path, page: str) -> int:
    """The bytes of a page and of the style sheets that it asks for."""
    html = (folder / page).read_bytes()
    total = len(html)
    for sheet in re.findall(rb'<link rel="stylesheet" href="([^"]+)"', html):
        # The page for what is not there names its style with a whole address.
        name = re.sub(r"^https://[^/]+/", f"{folder}/", sheet.decode())
        total += ((folder / page).parent / name).resolve().stat().st_size
    return total


def check(folder: Path, page: str) -> Iterator[tuple[str, str]]:
    """Checks the weight of one page."""
    if has_limit(page) and (weight := bytes_of(folder, page)) >= LIMIT:
        yield "weight/limit", f"{weight:,} bytes"

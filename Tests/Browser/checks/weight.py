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
        total += _file(folder, page, sheet.decode()).stat().st_size
    return total


def _file(folder: Path, page: str, address: str) -> Path:
    """The file at an address that a page names."""
    # The page for what is not there begins at the host's root, where the site may be in a folder.
    if not address.startswith("/"):
        return ((folder / page).parent / address).resolve()
    parts = address.strip("/").split("/")
    while len(parts) > 1 and not folder.joinpath(*parts).exists():
        del parts[0]
    return folder.joinpath(*parts)


def check(folder: Path, page: str) -> Iterator[tuple[str, str]]:
    """Checks the weight of one page."""
    if has_limit(page) and (weight := bytes_of(folder, page)) >= LIMIT:
        yield "weight/limit", f"{weight:,} bytes"

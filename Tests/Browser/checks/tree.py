"""What a screen reader is told of a page of each kind, as it was seen to be right."""

import difflib
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

RULES = {
    "tree/same": "the accessibility tree is the one in Tests/Browser/trees (--record writes it)",
}

FOLDER = Path(__file__).parent.parent / "trees"

# A page of each kind of the site of this repository.
PAGES = (
    "index.html", "partijen/cz/index.html", "momenten/marketing/index.html", "gegevens/index.html",
    "bij-wie-moet-ik-zijn/index.html", "overzicht/index.html", "brieven/index.html",
    "zoeken/index.html", "wijzigingen/index.html", "alles/index.html", "404.html",
)

# A page changes its addresses with the assets it asks for; the rest is told to a reader.
DIFFERENCES = 6


def file_of(page: str) -> Path:
    """Where the tree of a page stands."""
    return FOLDER / (page.removesuffix(".html").removesuffix("/index").replace("/", "-") + ".yaml")


def tree(page: Page) -> str:
    """The tree of a page, without the addresses of its links."""
    lines = page.locator("body").aria_snapshot().splitlines()
    return "\n".join(line for line in lines if not line.strip().startswith("- /url:")) + "\n"


def check(page: Page, path: str, *, record: bool) -> Iterator[tuple[str, str]]:
    """Checks the tree of the page at `path`, or writes it."""
    file = file_of(path)
    now = tree(page)
    if record:
        FOLDER.mkdir(exist_ok=True)
        file.write_text(now)
        return
    before = file.read_text() if file.exists() else ""
    if now == before:
        return
    lines = difflib.unified_diff(before.splitlines(), now.splitlines(), lineterm="", n=0)
    told = [line for line in lines if not line.startswith(("---", "+++", "@@"))]
    yield "tree/same", " | ".join(told[:DIFFERENCES])

"""What readers come for: each is found from the home page, by links without a script and by search."""

import json
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from reader import Reader

RULES = {
    "tasks/links": "a reader finds the answer by two links, without a script",
    "tasks/search": "a reader finds the answer by the first thing that is found",
    "tasks/nothing": "a search for nothing, or for far too much, says what to do",
}

# The tasks of the site of this repository, whose home page has this title.
TASKS = json.loads((Path(__file__).parent.parent / "tasks.json").read_text())
TITLE = "Met wie delen we je gegevens? – OHRA"

MOST_WORDS = 100

# The longest that a search may take.
PATIENCE_MILLISECONDS = 10_000

TOO_LONG = "onvindbaar" * 1000

# Tasks that a page brings itself: the pages that are made bad.
OWN = """() => [...document.querySelectorAll("[data-taak]")].map((part) => ({
  vraag: part.dataset.taak, links: part.dataset.links.split("|").filter(Boolean),
  zoek: part.dataset.zoek, antwoord: part.dataset.antwoord,
}))"""

# The words that a reader meets first: from where the address points, or from the title.
FIRST = """() => {
  const start = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    ?? document.querySelector("h1");
  const range = document.createRange();
  range.setStartBefore(start);
  range.setEndAfter(start.closest("footer") ?? document.querySelector("main"));
  const holder = document.createElement("div");
  holder.append(range.cloneContents());
  for (const part of holder.querySelectorAll("nav, form, [hidden], script")) part.remove();
  document.body.append(holder);
  const text = holder.innerText;
  holder.remove();
  return text;
}"""


@dataclass
class Done:
    """A task that was done: how, in how many clicks, and how soon the answer was on the screen."""

    question: str
    way: str
    clicks: int
    seconds: float


def check(reader: Reader, page: str, done: list[Done]) -> Iterator[tuple[str, str]]:
    """Does each task that begins at `page`, and adds it to those `done`."""
    with reader.visit(page) as visit:
        own = visit.page.evaluate(OWN)
        tasks = own or (TASKS if visit.page.title() == TITLE else [])
        has_search = visit.page.locator("#zoekveld").count() > 0
    for task in tasks:
        if task["links"]:
            with reader.visit(page, scripts=False) as visit:
                began = time.monotonic()
                yield from _by_links(visit.page, task)
            seconds = time.monotonic() - began
            done.append(Done(task["vraag"], "links", len(task["links"]), seconds))
        if task["zoek"]:
            with reader.visit(page) as visit:
                began = time.monotonic()
                yield from _by_search(visit.page, task)
            done.append(Done(task["vraag"], "search", 1, time.monotonic() - began))
    if has_search:
        with reader.visit(page) as visit:
            yield from _nothing(visit.page)


def _by_links(page: Page, task: dict) -> Iterator[tuple[str, str]]:
    if len(task["links"]) > 2:
        yield "tasks/links", f"'{task['vraag']}' takes {len(task['links'])} links"
    for name in task["links"]:
        link = page.get_by_role("link", name=re.compile(rf"^{re.escape(name)}( |$)")).first
        if link.count() == 0:
            yield "tasks/links", f"'{task['vraag']}': no link '{name}' on {page.url}"
            return
        page.goto(link.evaluate("(link) => link.href"))
    yield from _answer("tasks/links", page, task)


def _by_search(page: Page, task: dict) -> Iterator[tuple[str, str]]:
    first = page.locator(".gevonden a").first
    try:
        page.locator("#zoekveld").fill(task["zoek"], timeout=PATIENCE_MILLISECONDS)
        first.wait_for(timeout=PATIENCE_MILLISECONDS)
    except Exception:  # noqa: BLE001 (whatever happened, nothing was found)
        yield "tasks/search", f"'{task['zoek']}' finds nothing"
        return
    page.goto(first.evaluate("(link) => link.href"))
    yield from _answer("tasks/search", page, task)


def _answer(rule: str, page: Page, task: dict) -> Iterator[tuple[str, str]]:
    words = page.evaluate(FIRST).split()[:MOST_WORDS]
    if not re.search(task["antwoord"], " ".join(words), re.IGNORECASE):
        yield rule, f"'{task['vraag']}' is not answered at {page.url}: {' '.join(words[:30])} …"


def _nothing(page: Page) -> Iterator[tuple[str, str]]:
    for text in ("qqzzqq", TOO_LONG):
        page.locator("#zoekveld").fill(text)
        page.wait_for_timeout(300)
        told = page.locator("[data-zoek] [role=status]").inner_text()
        if "Probeer" not in told:
            yield "tasks/nothing", f"'{text[:20]}' tells '{told}'"

"""Reads whole sites at once, in a browser for each core, and tells how far it is."""

import multiprocessing
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from checks import markup
from finding import Finding
from inspection import WIDTHS, Inspected, Order, inspect, start
from published import Server, Site

BROWSERS = 2

# Pages of one kind differ in their words alone. The largest is seen at every width, the others at
# the two where words come out differently; what was recorded, which no longer changes, at one.
USUAL_WIDTHS = (1280, 320)
RECORDED_WIDTHS = (390,)
RECORDED = "versies/"

# How many pages are read between two lines about that.
PAGES_A_LINE = 10


@dataclass
class Reading:
    """Pages of a site to read, and what came of it."""

    site: Site
    pages: list[str]
    widths: tuple[int, ...] = WIDTHS
    # Where screenshots of a page of each kind go, if anywhere.
    pictures: Path | None = None
    # Whether only the largest page of each kind is read.
    is_sample: bool = False
    # Whether figures are told of it, or its pages are made to be bad.
    is_own: bool = True
    # Whether trees are written instead of compared.
    records: bool = False
    results: list[Inspected] = field(default_factory=list)
    markup: list[Finding] = field(default_factory=list)

    @property
    def findings(self) -> list[Finding]:
        """All that was found, in the order of pages and rules."""
        return sorted([each for result in self.results for each in result.findings] + self.markup)

    def orders(self, number: int) -> Iterator[Order]:
        """What to do for each page; this is the site with that number."""
        largest = _kinds(self.pages)
        for page in self.pages:
            is_largest = page in largest
            if self.is_sample and not is_largest:
                continue
            pictures = self.pictures if is_largest else None
            yield Order(
                number, page, self._widths(page, is_largest), pictures,
                is_largest=is_largest or self.is_proof, is_own=self.is_own, records=self.records)

    @property
    def is_proof(self) -> bool:
        """Whether the pages are made to be bad."""
        return self.is_own and self.widths != WIDTHS

    def _widths(self, page: str, is_largest: bool) -> tuple[int, ...]:
        """The widths at which a page is seen."""
        if page.startswith(RECORDED):
            return RECORDED_WIDTHS
        is_usual = self.widths == WIDTHS and not is_largest
        return USUAL_WIDTHS if is_usual else self.widths


class Stopped(Exception):
    """A browser stopped, or took longer over a page than it may."""


class Clock:
    """Tells what is going on, and after how many seconds."""

    def __init__(self):
        self.began = time.monotonic()

    @property
    def seconds(self) -> float:
        """How long it has been running."""
        return time.monotonic() - self.began

    def tell(self, text: str):
        """Prints a line at once, also where lines are kept for a file."""
        print(f"{self.seconds:4.0f} s  {text}", flush=True)


def read(readings: list[Reading], clock: Clock, *, with_markup: bool):
    """Reads all pages in several browsers, and all markup beside that."""
    with ExitStack() as stack:
        servers = [stack.enter_context(Server(reading.site)) for reading in readings]
        places = [(reading.site.folder, server.root)
                  for reading, server in zip(readings, servers, strict=True)]
        beside = stack.enter_context(ThreadPoolExecutor(1))
        checked = beside.submit(_check_markup, readings, clock) if with_markup else None
        # A process of its own for each browser, which shares no thread with this one.
        pool = stack.enter_context(ProcessPoolExecutor(
            BROWSERS, multiprocessing.get_context("spawn"), start, (places,)))
        futures = {pool.submit(inspect, order): order
                   for number, reading in enumerate(readings) for order in reading.orders(number)}
        for count, future in enumerate(as_completed(futures), 1):
            try:
                result = future.result()
            except BrokenProcessPool as fault:
                raise Stopped(_unread(readings, futures.values())) from fault
            readings[futures[future].site].results.append(result)
            if count % PAGES_A_LINE == 0 or count == len(futures):
                clock.tell(f"{count} of {len(futures)} pages read")
        if checked:
            checked.result()


def _unread(readings: list[Reading], orders: Iterable[Order]) -> str:
    """The pages that the browsers may have been at: the first that were not read."""
    read = {(number, result.page)
            for number, reading in enumerate(readings) for result in reading.results}
    unread = [order.page for order in orders if (order.site, order.page) not in read]
    return ", ".join(unread[:BROWSERS])


def _check_markup(readings: list[Reading], clock: Clock):
    sites = {reading.site.folder: reading for reading in readings}
    for folder, *fault in markup.check(list(sites)):
        sites[folder].markup.append(Finding(*fault))
    clock.tell("the markup of all pages checked")


def _kinds(pages: list[str]) -> set[str]:
    """The largest page of each kind; the pages of a kind share a folder."""
    first: dict[str, str] = {}
    for page in pages:
        folder = page.split("/")[0] if page.count("/") > 1 else page
        first.setdefault(folder, page)
    return set(first.values())

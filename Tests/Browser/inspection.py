"""All checks of one page, done by one of several processes with a browser each."""

import faulthandler
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import sync_playwright

from checks import chooser, enlarged, every_view, keyboard, loading, paper, scriptless
from checks import search_data, speed, table_filter, tasks, tree, weight, words
from finding import Finding
from published import Site
from reader import HEIGHT, Reader, Visit, launch

WIDTHS = (1280, 390, 320)
SCHEMES = ("light", "dark")

# Of a printed page, on each side.
MARGINS = {side: "18mm" for side in ("top", "right", "bottom", "left")}

# Chromium draws no taller picture.
TALLEST = 12_000

# The pages of which is measured what a first visit costs.
MEASURED = ("index.html", "zoeken/index.html")

# The longest that all checks of a page may take; the longest page takes a tenth of it.
PATIENCE_SECONDS = 360


@dataclass
class Inspected:
    """What came of one page."""

    page: str
    findings: list[Finding] = field(default_factory=list)
    views: int = 0
    filters: int = 0
    choosers: int = 0
    sheets: int | None = None
    cost: speed.Cost | None = None
    done: list[tasks.Done] = field(default_factory=list)


@dataclass(frozen=True)
class Order:
    """A page of one of the sites, at which widths, and where its screenshots go, if anywhere."""

    site: int
    page: str
    widths: tuple[int, ...] = WIDTHS
    pictures: Path | None = None
    # Whether it is the largest of its kind, which is looked at in more ways.
    is_largest: bool = True
    # Whether it is of the site that figures are told of, or made to be bad.
    is_own: bool = True
    # Whether trees are written instead of compared.
    records: bool = False


# The readers of this process, one for each site, in the same browser.
readers: list[Reader]


def start(places: list[tuple[Path, str]]):
    """Starts this process's browser, for sites in these folders and at these addresses."""
    global readers
    faulthandler.dump_traceback_later(PATIENCE_SECONDS, exit=True)
    browser = launch(sync_playwright().start())
    readers = [Reader(browser, Site(folder), root) for folder, root in places]
    faulthandler.cancel_dump_traceback_later()


def inspect(order: Order) -> Inspected:
    """Inspects one page in every way. Where that hangs, says where and ends this process."""
    faulthandler.dump_traceback_later(PATIENCE_SECONDS, exit=True)
    result = Inspected(order.page)
    for rule, text in _all(readers[order.site], order, result):
        result.findings.append(Finding(order.page, rule, text))
    faulthandler.cancel_dump_traceback_later()
    return result


def _all(reader: Reader, order: Order, result: Inspected) -> Iterator[tuple[str, str]]:
    page = order.page
    with reader.visit(page) as visit:
        yield from loading.check(visit)
        result.filters = min(1, visit.page.locator("[data-filter]").count())
        result.choosers = visit.page.locator("[data-keuze]").count()
        yield from _views(visit, order, result)
        yield from _paper(visit, order, result)
        visit.page.set_viewport_size({"width": 390, "height": HEIGHT})
        visit.page.emulate_media(media="screen", color_scheme="light")
        yield from keyboard.check(visit.page)
        if order.is_own and (page in tree.PAGES or page.startswith("tree/")):
            yield from tree.check(visit.page, page, record=order.records)
        if order.is_largest:
            yield from enlarged.check(visit.page)
    if result.filters:
        with reader.visit(page) as visit:
            yield from table_filter.check(reader, visit)
    if result.choosers:
        with reader.visit(page) as visit:
            yield from chooser.check(reader, visit)
    with reader.visit(page, scripts=False) as visit:
        yield from scriptless.check(visit.page)
    if result.page == "index.html" or result.page.startswith("tasks/"):
        yield from tasks.check(reader, page, result.done)
    if order.is_own and (page in MEASURED or page.startswith("speed/")):
        result.cost = speed.measure(reader, page)
        yield from speed.check(result.cost)
    if order.is_own and not page.startswith(("weight/", "paper/")):
        yield from words.check(reader.site.folder, page)
    # This one stands on a server: its links are whole, and its data are for no one.
    if page == "404.html":
        return
    with reader.visit(page, disk=True) as visit:
        yield from loading.check_disk(visit)
    yield from search_data.check((reader.site.folder / page).read_text())
    yield from weight.check(reader.site.folder, page)


def _views(visit: Visit, order: Order, result: Inspected) -> Iterator[tuple[str, str]]:
    every_view.prepare(visit.page)
    for width in order.widths:
        visit.page.set_viewport_size({"width": width, "height": HEIGHT})
        for scheme in SCHEMES:
            visit.page.emulate_media(color_scheme=scheme)
            result.views += 1
            for rule, text in every_view.check(visit.page):
                yield rule, f"{width} px, {scheme}: {text}"
            if order.pictures:
                _picture(visit, order.pictures, f"{width}-{scheme}", width)


def _paper(visit: Visit, order: Order, result: Inspected) -> Iterator[tuple[str, str]]:
    visit.page.set_viewport_size({"width": 1280, "height": HEIGHT})
    visit.page.emulate_media(color_scheme="light")
    yield from paper.check(visit.page)
    if order.pictures:
        _picture(visit, order.pictures, "paper", paper.WIDTH)
    is_whole = order.is_own and visit.path.startswith(("alles/", "paper/sheets"))
    if order.pictures or is_whole:
        file = order.pictures / f"{_name(visit.path)}.pdf" if order.pictures else None
        pdf = visit.page.pdf(path=file, format="A4", margin=MARGINS, prefer_css_page_size=True)
        result.sheets = paper.sheets(pdf)
        if is_whole:
            yield from paper.check_sheets(pdf)


def _picture(visit: Visit, folder: Path, kind: str, width: int):
    height = min(TALLEST, visit.page.evaluate("() => document.scrollingElement.scrollHeight"))
    area = {"x": 0, "y": 0, "width": width, "height": height}
    file = folder / f"{_name(visit.path)}-{kind}.png"
    visit.page.screenshot(path=file, full_page=True, clip=area)


def _name(page: str) -> str:
    """What a page's pictures are called: `partijen-das` for `partijen/das/index.html`."""
    return page.removesuffix(".html").removesuffix("/index").replace("/", "-")

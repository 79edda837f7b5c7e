"""All checks of one page, done by one of several processes with a browser each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import sync_playwright

from checks import chooser, every_view, keyboard, loading, paper, scriptless, search_data
from checks import table_filter, weight
from finding import Finding
from published import Site
from reader import HEIGHT, Reader, Visit

WIDTHS = (1280, 390, 320)
SCHEMES = ("light", "dark")

# Of a printed page, on each side.
MARGINS = {side: "18mm" for side in ("top", "right", "bottom", "left")}

# Chromium draws no taller picture.
TALLEST = 12_000


@dataclass
class Inspected:
    """What came of one page."""

    page: str
    findings: list[Finding] = field(default_factory=list)
    views: int = 0
    filters: int = 0
    choosers: int = 0


@dataclass(frozen=True)
class Order:
    """A page to inspect, at which widths, and where its screenshots go, if anywhere."""

    page: str
    widths: tuple[int, ...] = WIDTHS
    pictures: Path | None = None


# The browser of this process.
reader: Reader


def start(folder: Path, root: str):
    """Starts this process's browser."""
    global reader
    reader = Reader(sync_playwright().start(), Site(folder), root)


def inspect(order: Order) -> Inspected:
    """Inspects one page in every way."""
    result = Inspected(order.page)
    for rule, text in _all(order, result):
        result.findings.append(Finding(order.page, rule, text))
    return result


def _all(order: Order, result: Inspected) -> Iterator[tuple[str, str]]:
    page = order.page
    yield from _views(order, result)
    with reader.visit(page) as visit:
        yield from loading.check(visit)
        yield from keyboard.check(visit.page)
    with reader.visit(page) as visit:
        result.filters = min(1, visit.page.locator("[data-filter]").count())
        yield from table_filter.check(reader, visit)
    with reader.visit(page) as visit:
        result.choosers = visit.page.locator("[data-keuze]").count()
        yield from chooser.check(reader, visit)
    with reader.visit(page, scripts=False) as visit:
        yield from scriptless.check(visit.page)
    with reader.visit(page, width=1280) as visit:
        yield from paper.check(visit.page)
        if order.pictures:
            _picture(visit, order.pictures, "paper", paper.WIDTH)
            file = order.pictures / f"{_name(page)}.pdf"
            visit.page.pdf(path=file, format="A4", margin=MARGINS)
    # This one stands on a server: its links are whole, and its data are for no one.
    if page == "404.html":
        return
    with reader.visit(page, disk=True) as visit:
        yield from loading.check_disk(visit)
    yield from search_data.check((reader.site.folder / page).read_text())
    yield from weight.check(reader.site.folder, page)


def _views(order: Order, result: Inspected) -> Iterator[tuple[str, str]]:
    with reader.visit(order.page) as visit:
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


def _picture(visit: Visit, folder: Path, kind: str, width: int):
    height = min(TALLEST, visit.page.evaluate("() => document.scrollingElement.scrollHeight"))
    area = {"x": 0, "y": 0, "width": width, "height": height}
    file = folder / f"{_name(visit.path)}-{kind}.png"
    visit.page.screenshot(path=file, full_page=True, clip=area)


def _name(page: str) -> str:
    """What a page's pictures are called: `partijen-das` for `partijen/das/index.html`."""
    return page.removesuffix(".html").removesuffix("/index").replace("/", "-")

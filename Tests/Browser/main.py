"""Reads a site in a browser and prints what was found and measured; see `run`."""

import argparse
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.thread import ThreadPoolExecutor
from pathlib import Path

import bad
import figures
from checks import ALL_RULES, markup
from finding import Finding
from inspection import WIDTHS, Inspected, Order, inspect, start
from published import Server, Site

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BROWSERS = 2


def main() -> int:
    """Runs; returns the exit code."""
    options = arguments()
    began = time.monotonic()
    site = Site(options.folder.resolve())
    if not site.pages:
        print(f"No pages in {options.folder}; run `make site` first.", file=sys.stderr)
        return 2
    pages = options.page or site.pages
    pictures = None if options.no_pictures else options.pictures
    results, faults = read(site, pages, pictures, with_markup=not options.page)
    findings = sorted(finding for result in results for finding in result.findings) + faults
    for finding in findings:
        print(f"{finding.page}: {finding.rule}: {finding.text}")
    missed = [] if options.page else proof()
    for fault in missed:
        print(f"the proof on bad pages: {fault}")
    print(figures.table(site, results, findings, proven=None if options.page else missed))
    print(f"\n{time.monotonic() - began:.0f} s")
    return 1 if findings or missed else 0


def arguments() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(prog="Tests/Browser/run", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "public")
    parser.add_argument("--page", action="append", help="read only this page, such as index.html")
    parser.add_argument("--pictures", type=Path, default=ROOT / "screenshots")
    parser.add_argument("--no-pictures", action="store_true")
    return parser.parse_args()


def read(
    site: Site,
    pages: list[str],
    pictures: Path | None,
    *,
    widths: tuple[int, ...] = WIDTHS,
    with_markup: bool = True,
) -> tuple[list[Inspected], list[Finding]]:
    """Reads `pages` in two browsers at a time, and the markup of the whole site beside that."""
    shown = kinds(pages) if pictures else set()
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    orders = [Order(page, widths, pictures if page in shown else None) for page in pages]
    with Server(site) as server, ThreadPoolExecutor(1) as beside:
        faults = beside.submit(lambda: list(markup.check(site.folder)) if with_markup else [])
        readers = {"initializer": start, "initargs": (site.folder, server.root)}
        with ProcessPoolExecutor(BROWSERS, **readers) as pool:
            results = list(pool.map(inspect, orders))
        return results, [Finding(*fault) for fault in faults.result()]


def kinds(pages: list[str]) -> set[str]:
    """The largest page of each kind; the pages of a kind share a folder."""
    first: dict[str, str] = {}
    for page in pages:
        folder = page.split("/")[0] if page.count("/") > 1 else page
        first.setdefault(folder, page)
    return set(first.values())


def proof() -> list[str]:
    """Reads a page made to break each rule; returns what was missed, or found beside it."""
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder))
        wanted = bad.write(HERE / "bad", site.folder)
        results, faults = read(site, list(wanted), None, widths=(390,))
    found: dict[str, set[str]] = {page: set() for page in wanted}
    for finding in [*(finding for result in results for finding in result.findings), *faults]:
        found.setdefault(finding.page, set()).add(finding.rule)
    missed = [f"no page is made to break {rule}" for rule in ALL_RULES - set(wanted.values())]
    for page, rules in sorted(found.items()):
        rule = wanted.get(page)
        if rule not in rules:
            missed.append(f"{page} breaks {rule}, which was not found")
        missed += [f"{page}: {other} was found too" for other in rules - {rule}]
    return missed


if __name__ == "__main__":
    sys.exit(main())

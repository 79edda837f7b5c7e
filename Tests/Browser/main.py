"""Reads a site in a browser and prints what was found and measured; see `run`."""

import argparse
import sys
import tempfile
from pathlib import Path

import bad
import figures
from checks import ALL_RULES, words
from finding import Finding
from published import Site
from reading import Clock, Reading, Stopped, read

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def main() -> int:
    """Runs; returns the exit code."""
    options = arguments()
    site = Site(options.folder.resolve())
    if not site.pages:
        print(f"No pages in {options.folder}; run `make site` first.", file=sys.stderr)
        return 2
    pictures = None if options.no_pictures else options.pictures
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    readings = [
        Reading(site, options.page or site.pages, pictures=pictures, records=options.record)]
    for folder in options.also:
        other = Site(folder.resolve())
        readings.append(Reading(other, other.pages, is_own=False))
    for folder in options.sample:
        other = Site(folder.resolve())
        readings.append(
            Reading(other, other.pages, widths=(320,), is_sample=True, is_own=False))
    missed: list[str] | None = None
    clock = Clock()
    try:
        if options.page:
            read(readings, clock, with_markup=False)
        else:
            missed = read_with_proof(readings, clock)
    except Stopped as fault:
        print(f"A browser stopped, or a page took too long: one of {fault}.", file=sys.stderr)
        return 1
    findings = [(each.site.folder.name, finding) for each in readings for finding in each.findings]
    total = words.total(site) if not options.page else 0
    if total > words.MOST_WORDS and readings[0].is_own and site.folder == ROOT / "public":
        findings.append((site.folder.name, Finding("*", "words/all", f"{total:,} words")))
    for name, finding in findings:
        print(f"{name}/{finding.page}: {finding.rule}: {finding.text}")
    for fault in missed or []:
        print(f"the proof on bad pages: {fault}")
    print(figures.table(readings, missed, clock.seconds))
    return 1 if findings or missed else 0


def arguments() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(prog="Tests/Browser/run", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "public")
    parser.add_argument("--also", action="append", type=Path, default=[],
                        help="another published site, read without pictures")
    parser.add_argument("--sample", action="append", type=Path, default=[],
                        help="another, of which the largest page of each kind is read, at 320 px")
    parser.add_argument("--record", action="store_true",
                        help="write the accessibility trees in Tests/Browser/trees")
    parser.add_argument("--page", action="append", help="read only this page, such as index.html")
    parser.add_argument("--pictures", type=Path, default=ROOT / "screenshots")
    parser.add_argument("--no-pictures", action="store_true")
    return parser.parse_args()


def read_with_proof(readings: list[Reading], clock: Clock) -> list[str]:
    """Reads sites, and beside them a page made to break each rule; returns what was missed there,
    or found beside it."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = bad.write(HERE / "bad", Path(folder))
        proof = Reading(Site(Path(folder)), list(wanted), widths=(390,))
        pages = sum(len(reading.pages) for reading in readings)
        clock.tell(f"reading {pages} pages, and {len(wanted)} that are made bad")
        read([*readings, proof], clock, with_markup=True)
    found: dict[str, set[str]] = {page: set() for page in wanted}
    for finding in proof.findings:
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

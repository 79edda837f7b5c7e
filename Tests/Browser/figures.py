"""The table of figures at the end of a run."""

import subprocess
from collections import Counter

from checks import RULES, markup, weight, words
from inspection import SCHEMES, WIDTHS
from published import Site
from reader import CHROMIUM
from reading import Reading

HEAVIEST = 8


def table(readings: list[Reading], missed: list[str] | None, seconds: float) -> str:
    """What was done, each rule with how often it was broken, the heaviest pages, and the sum.

    The pages that are weighed are those of the first site.
    """
    results = [result for reading in readings for result in reading.results]
    count = Counter(finding.rule for reading in readings for finding in reading.findings)
    widths = ", ".join(str(width) for width in WIDTHS)
    views = sum(result.views for result in results)
    rows = [
        *((f"pages of {reading.site.folder.name}", str(len(reading.results)))
          for reading in readings),
        (f"views ({widths} px; {' and '.join(SCHEMES)})", str(views)),
        ("filters used by keyboard", str(sum(result.filters for result in results))),
        ("choosers used by keyboard", str(sum(result.choosers for result in results))),
        *((f"{rule}: {text}", str(count[rule])) for rule, text in RULES.items()),
    ]
    if missed is not None:
        rows.append((f"proof: a bad page fails each of the {len(RULES)} rules, and no other",
                     "yes" if not missed else "NO"))
    weights = _weights(readings[0].site)
    lines = ["", *_versions(), "", *_aligned(rows), "", "bytes with style"]
    lines += [_weight(*each) for each in weights[:HEAVIEST]]
    lines += ["", *_words(readings[0].site)]
    lines += ["", *_costs(readings[0])]
    lines += ["", *_tasks(readings[0])]
    heaviest, page = next(each for each in weights if weight.has_limit(each[1]))
    markup_errors = "not checked" if missed is None else count["markup/valid"]
    lines += ["", (
        f"{len(results)} pages, {views} views in {seconds:.0f} s: "
        f"axe violations {count['view/accessible']}, Nu errors {markup_errors}, "
        f"requests elsewhere {count['loading/alone']}, "
        f"sideways scrolls {count['view/sideways']}, "
        f"heaviest page {heaviest:,} bytes with its style ({page})"
    )]
    return "\n".join(lines)


def _words(site: Site) -> list[str]:
    """The words of each page, how easy they are and how long its sentences; and the sum."""
    lines = [f"{'words':>7}  Flesch-Douma  words a sentence"]
    total = 0
    for page in sorted(site.pages):
        found = words.measure((site.folder / page).read_text())
        if not words.is_counted(page):
            continue
        total += found.words
        reads = f"{found.ease:12.0f}  {found.mean:16.1f}" if found.words > 100 else " " * 30
        lines.append(f"{found.words:>7,}  {reads}  {page}")
    state = "" if total <= words.MOST_WORDS else f": MORE THAN {words.MOST_WORDS:,}"
    return [*lines, f"{total:>7,}  of all pages but those that say the same again{state}"]


def _tasks(reading: Reading) -> list[str]:
    """What readers came for, and what it took by each way, as fast as a machine clicks."""
    done = [each for result in reading.results for each in result.done]
    lines = [f"{'clicks':>7}  seconds  what a reader comes for"] if done else []
    for each in done:
        lines.append(f"{each.clicks:>7}  {each.seconds:7.1f}  {each.question} (by {each.way})")
    return lines


def _costs(reading: Reading) -> list[str]:
    """What a first visit costs, and how many sheets a page takes."""
    lines = []
    for result in sorted(reading.results, key=lambda result: result.page):
        if result.sheets is not None:
            lines.append(f"{result.sheets:>7}  sheets  {result.page}")
        if cost := result.cost:
            key = f", a key {cost.key_milliseconds:.1f} ms" if cost.key_milliseconds else ""
            lines.append(
                f"{cost.bytes:>7,}  bytes in {cost.requests} requests, shift {cost.shift:.3f}, "
                f"largest after {cost.largest_milliseconds:.0f} ms{key}  {result.page}")
    return lines


def _aligned(rows: list[tuple[str, str]]) -> list[str]:
    width = max(len(name) for name, _ in rows)
    return [f"{name:<{width}}  {value:>4}" for name, value in rows]


def _weights(site: Site) -> list[tuple[int, str]]:
    weights = [(weight.bytes_of(site.folder, page), page) for page in site.pages]
    return sorted(weights, reverse=True)


def _weight(bytes: int, page: str) -> str:
    note = "" if weight.has_limit(page) else "  (as long as it is: no limit)"
    return f"{bytes:>7,}  {page}{note}"


def _versions() -> list[str]:
    command = [CHROMIUM, "--version"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return [f"{run.stdout.strip()}; Nu HTML checker {markup.version()}"]

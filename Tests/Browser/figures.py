"""The table of figures at the end of a run."""

import subprocess
from collections import Counter

from checks import RULES, markup, weight
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

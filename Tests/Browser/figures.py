"""The table of figures at the end of a run."""

import subprocess
from collections import Counter

from checks import RULES, markup, weight
from finding import Finding
from inspection import SCHEMES, WIDTHS, Inspected
from published import Site
from reader import CHROMIUM

HEAVIEST = 8


def table(
    site: Site, results: list[Inspected], findings: list[Finding], proven: list[str] | None
) -> str:
    """What was done, each rule with how often it was broken, and the heaviest pages."""
    count = Counter(finding.rule for finding in findings)
    widths = ", ".join(str(width) for width in WIDTHS)
    rows = [
        ("pages", str(len(results))),
        (f"views ({widths} px; {' and '.join(SCHEMES)})", str(sum(r.views for r in results))),
        ("filters used by keyboard", str(sum(r.filters for r in results))),
        ("choosers used by keyboard", str(sum(r.choosers for r in results))),
        *((f"{rule}: {text}", str(count[rule])) for rule, text in RULES.items()),
    ]
    if proven is not None:
        rows.append((f"proof: a bad page fails each of the {len(RULES)} rules, and no other",
                     "yes" if not proven else "NO"))
    lines = ["", *_versions(), "", *_aligned(rows), "", "bytes with style", *_weights(site)]
    return "\n".join(lines)


def _aligned(rows: list[tuple[str, str]]) -> list[str]:
    width = max(len(name) for name, _ in rows)
    return [f"{name:<{width}}  {value:>4}" for name, value in rows]


def _weights(site: Site) -> list[str]:
    weights = [(weight.bytes_of(site.folder, page), page) for page in site.pages]
    lines = []
    for bytes, page in sorted(weights, reverse=True)[:HEAVIEST]:
        note = "  (as long as it is: no limit)" if page in weight.EXCEPTIONS else ""
        lines.append(f"{bytes:>7,}  {page}{note}")
    return lines


def _versions() -> list[str]:
    command = [CHROMIUM, "--version"]
    chromium = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    return [f"{chromium}; Nu HTML checker {markup.version()}"]

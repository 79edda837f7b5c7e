"""What must hold at every width and in every colour scheme."""

from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

RULES = {
    "view/accessible": "axe-core finds no violation",
    "view/sideways": "nothing makes the page scroll sideways",
}

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()

# All that WCAG 2.2 asks at the levels A and AA, contrast at AAA, and axe's own advice.
RUN_AXE = """() => axe.run({
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
  rules: { "color-contrast-enhanced": { enabled: true } },
  resultTypes: ["violations"],
})"""

# How far the page can scroll sideways, and what sticks out furthest.
SIDEWAYS = """() => {
  const root = document.scrollingElement;
  if (root.scrollWidth <= innerWidth) return null;
  const right = (element) => element.getBoundingClientRect().right;
  const out = [...document.body.querySelectorAll("*")].sort((a, b) => right(b) - right(a))[0];
  return `${root.scrollWidth} px wide, because of ${out.outerHTML.slice(0, 80)}`;
}"""


def prepare(page: Page):
    """Loads axe-core into the page."""
    page.evaluate(AXE)


def check(page: Page) -> Iterator[tuple[str, str]]:
    """Checks the page as it now is."""
    for violation in page.evaluate(RUN_AXE)["violations"]:
        for node in violation["nodes"]:
            yield "view/accessible", f"{violation['id']}: {node['html'][:120]}"
    if sideways := page.evaluate(SIDEWAYS):
        yield "view/sideways", sideways

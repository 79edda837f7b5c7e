"""What must hold at every width and in every colour scheme."""

from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

RULES = {
    "view/accessible": "axe-core finds no violation",
    "view/sideways": "nothing makes the page scroll sideways",
    "view/apart": "no text lies over other text",
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

# Every line of text as a box, as far as it is seen, with the labels that a style sheet writes; and
# which two of them overlap by more than letters do that are set close.
APART = """() => {
  const edges = new Map();
  const edge = (element) => {
    if (!element || element === document.documentElement || element === document.body) {
      return { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
    }
    if (!edges.has(element)) {
      const outer = edge(element.parentElement);
      const own = getComputedStyle(element).overflow === "visible"
        ? outer : element.getBoundingClientRect();
      edges.set(element, both(outer, own));
    }
    return edges.get(element);
  };
  const both = (a, b) => ({
    left: Math.max(a.left, b.left), top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom),
  });
  const isSeen = (box) => box.right - box.left > 4 && box.bottom - box.top > 4;
  const boxes = [];
  const add = (text, box, element) => {
    const seen = both(box, edge(element));
    if (isSeen(seen)) boxes.push({ ...seen, text });
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!text.data.trim() || !text.parentElement.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) add(text.data.trim(), box, text.parentElement);
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    const label = getComputedStyle(element, "::before");
    if (label.position !== "absolute" || !element.checkVisibility()) continue;
    const { left, top } = element.getBoundingClientRect();
    const box = {
      left, top, right: left + parseFloat(label.width), bottom: top + parseFloat(label.height),
    };
    add(element.dataset.label, box, element.parentElement);
  }
  boxes.sort((a, b) => a.top - b.top);
  const found = [];
  for (const [index, box] of boxes.entries()) {
    for (let next = index + 1; next < boxes.length && boxes[next].top < box.bottom; next += 1) {
      if (isSeen(both(box, boxes[next]))) found.push(`${box.text} | ${boxes[next].text}`);
    }
  }
  return found;
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
    for texts in page.evaluate(APART):
        yield "view/apart", texts[:120]

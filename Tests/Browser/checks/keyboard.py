"""A reader without a mouse: where the focus goes, the reader must see it."""

from collections.abc import Iterator

from playwright.sync_api import Page

RULES = {
    "keyboard/visible": "what has the focus shows it with an outline",
    "keyboard/in-sight": "what has the focus is on the screen and not covered",
}

# More stops than any page has: so that a trap ends the walk.
MOST_STOPS = 600

# Describes what has the focus; nothing once the walk is back at the start or has left the page.
STOP = """(way) => {
  const stop = document.activeElement;
  if (!stop || stop === document.body || stop.dataset.seen === way) return null;
  stop.dataset.seen = way;
  const style = getComputedStyle(stop);
  const box = stop.getClientRects()[0] ?? new DOMRect();
  const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
  const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return {
    html: stop.outerHTML.slice(0, 100),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inSight: right > left && bottom > top && !!hit && stop.contains(hit),
  };
}"""


def check(page: Page) -> Iterator[tuple[str, str]]:
    """Walks through the page with the tab key, and back: what sticks covers other things then."""
    for way in ("Tab", "Shift+Tab"):
        for _ in range(MOST_STOPS):
            page.keyboard.press(way)
            stop = page.evaluate(STOP, way)
            if stop is None:
                break
            if not stop["outlined"]:
                yield "keyboard/visible", f"{way}: {stop['html']}"
            if not stop["inSight"]:
                yield "keyboard/in-sight", f"{way}: {stop['html']}"


def reach(page: Page, script: str) -> bool:
    """Tabs on until `script` is true of what has the focus; says whether that happened."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate(f"() => ({script})(document.activeElement)"):
            return True
        if page.evaluate("() => document.activeElement === document.body"):
            return False
    return False

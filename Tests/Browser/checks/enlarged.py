"""A reader who sees less: letters twice as large, more room between them, few pixels, few colours."""

from collections.abc import Iterator

from playwright.sync_api import Page

from checks.every_view import APART, SIDEWAYS
from reader import HEIGHT

RULES = {
    "enlarged/letters": "nothing sticks out at 320 px with letters twice as large",
    "enlarged/long-word": "nothing sticks out where every name has a word of 40 letters",
    "enlarged/spacing": "nothing overlaps or sticks out with the spacing of WCAG 1.4.12",
    "enlarged/landscape": "nothing sticks out on a telephone on its side, 640 px wide and 320 high",
    "enlarged/colours": "what is current and what has the focus is seen where colours are forced",
}

# WCAG 2.2, 1.4.12.
SPACING = """* {
  line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important;
}
p { margin-bottom: 2em !important }"""

ADOPT = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""

LONG = "Arbeidsongeschiktheidsverzekeringspolis1"
LENGTHEN = f"""() => {{
  const names = "h1, h2, h3, h4, th, dt, summary, label, main li > a, main td > a, .merk b";
  for (const part of document.querySelectorAll(names)) {{
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    if (texts.nextNode() && texts.currentNode.data.trim()) texts.currentNode.data = "{LONG}";
  }}
}}"""

# What shows only by its background or a colour of its own loses both.
CURRENT = """() => [...document.querySelectorAll("[aria-current]")]
  .filter((part) => part.checkVisibility())
  .filter((part) => {
    const style = getComputedStyle(part);
    return style.outlineStyle === "none" && parseFloat(style.borderBottomWidth) < 2;
  }).map((part) => part.outerHTML.slice(0, 100))"""


def check(page: Page) -> Iterator[tuple[str, str]]:
    """Checks a page in light, and leaves it changed."""
    page.emulate_media(media="screen", color_scheme="light", forced_colors="active")
    for found in page.evaluate(CURRENT):
        yield "enlarged/colours", found
    page.emulate_media(media="screen", color_scheme="light", forced_colors="none")
    page.set_viewport_size({"width": 640, "height": 320})
    yield from _sideways(page, "enlarged/landscape")
    page.set_viewport_size({"width": 320, "height": HEIGHT})
    page.evaluate(ADOPT, SPACING)
    yield from _sideways(page, "enlarged/spacing")
    for texts in page.evaluate(APART):
        yield "enlarged/spacing", texts[:120]
    page.evaluate("() => { document.adoptedStyleSheets = []; }")
    # What a reader sets in the browser: everything in `rem` and `em` grows.
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
    found = list(_sideways(page, "enlarged/letters"))
    yield from found
    if not found:
        page.evaluate(LENGTHEN)
        yield from _sideways(page, "enlarged/long-word")


def _sideways(page: Page, rule: str) -> Iterator[tuple[str, str]]:
    if found := page.evaluate(SIDEWAYS):
        yield rule, found

"""A page on paper: A4 with margins of 18 mm, printed by someone who reads in the dark."""

import re
from collections.abc import Iterator

from playwright.sync_api import Page

RULES = {
    "paper/light": "letters are dark on white",
    "paper/no-navigation": "menus and forms stay off paper",
    "paper/all": "what the screen shows of the text, the paper shows",
    "paper/cut": "nothing is cut off at the side",
    "paper/addresses": "a link to another site has its address behind it",
    "paper/sheets": "everything on one page takes 11 sheets at most",
}

MOST_SHEETS = 11
SHEET = re.compile(rb"/Type\s*/Page\b")

# 210 mm less twice 18 mm, at 96 px to the inch.
WIDTH = 658

TEXT = "h1, h2, h3, h4, p, li, dt, dd, tr, caption, figcaption, small"
REMEMBER = f"""() => {{
  for (const part of document.querySelectorAll("main :is({TEXT})"))
    if (part.checkVisibility() && !part.closest("nav, form")) part.dataset.onScreen = "1";
}}"""
LIGHT = """() => {
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).map(Number);
    return 0.21 * red + 0.72 * green + 0.07 * blue;
  };
  const paper = (element) => {
    const colour = getComputedStyle(element).backgroundColor;
    if (!/, 0\\)$/.test(colour)) return light(colour);
    return element.parentElement ? paper(element.parentElement) : 255;
  };
  return [...document.querySelectorAll("main *")]
    .filter((part) => part.checkVisibility() && part.innerText?.trim())
    .filter((part) => light(getComputedStyle(part).color) > 130 || paper(part) < 225)
    .map((part) => part.outerHTML.slice(0, 100));
}"""
NAVIGATION = """() => [...document.querySelectorAll("nav:not(.inhoudsopgave), form")]
  .filter((part) => part.checkVisibility()).map((part) => part.outerHTML.slice(0, 100))"""
LOST = """() => [...document.querySelectorAll("[data-on-screen]")]
  .filter((part) => !part.checkVisibility()).map((part) => part.outerHTML.slice(0, 100))"""
CUT = """() => [...document.querySelectorAll("html, body, body *")]
  .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1)
  .filter((part) => part === document.scrollingElement
    || !["visible", "inline"].includes(getComputedStyle(part).overflowX))
  .map((part) => `${part.scrollWidth} px in ${part.clientWidth}: ${part.outerHTML.slice(0, 80)}`)"""
BARE = """() => [...document.querySelectorAll("main a[href^='http']")]
  .filter((link) => link.checkVisibility() && link.origin !== location.origin)
  .filter((link) => !link.textContent.includes(link.host))
  .filter((link) => !getComputedStyle(link, "::after").content.includes(link.host))
  .map((link) => link.outerHTML.slice(0, 100))"""


def check(page: Page) -> Iterator[tuple[str, str]]:
    """Checks how the page would be printed; leaves it that way."""
    page.evaluate(REMEMBER)
    page.set_viewport_size({"width": WIDTH, "height": 960})
    page.emulate_media(media="print", color_scheme="dark")
    for rule, script in zip(RULES, (LIGHT, NAVIGATION, LOST, CUT, BARE)):
        for found in page.evaluate(script):
            yield rule, found


def sheets(pdf: bytes) -> int:
    """How many sheets a printed page takes."""
    return len(SHEET.findall(pdf))


def check_sheets(pdf: bytes) -> Iterator[tuple[str, str]]:
    """Checks how many sheets everything on one page takes."""
    if (count := sheets(pdf)) > MOST_SHEETS:
        yield "paper/sheets", f"{count} sheets"

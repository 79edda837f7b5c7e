"""A reader without JavaScript."""

from collections.abc import Iterator

from playwright.sync_api import Page

RULES = {
    "scriptless/all": "nothing of the text waits for a script",
    "scriptless/no-dead-form": "no form is shown that needs a script",
    "scriptless/anchors": "a link within the page leads somewhere",
}

TEXT = "h1, h2, h3, h4, p, li, dt, dd, tr, caption, figure, section, table"
HIDDEN = f"""() => [...document.querySelectorAll("main :is({TEXT})")]
  .filter((part) => !part.checkVisibility())
  .filter((part) => !part.closest("nav, form, details:not([open]) > :not(summary), thead"))
  // A narrow screen shows the same in another form.
  .filter((part) => !part.closest(".alleen-breed, .alleen-smal"))
  .map((part) => part.outerHTML.slice(0, 100))"""
FORMS = """() => [...document.forms].filter((form) => form.checkVisibility())
  .map((form) => form.outerHTML.slice(0, 100))"""
LOST = """() => [...document.querySelectorAll("a[href^='#']")]
  .filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1))))
  .map((link) => link.outerHTML.slice(0, 100))"""


def check(page: Page) -> Iterator[tuple[str, str]]:
    """Checks a page that was opened without scripts."""
    for rule, script in zip(RULES, (HIDDEN, FORMS, LOST), strict=True):
        for found in page.evaluate(script):
            yield rule, found

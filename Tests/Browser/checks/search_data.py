"""The JSON-LD of a page, in the terms of schema.org, and whether it says what the page says."""

import re
from collections.abc import Iterator
from html import unescape

from published import linked_data

RULES = {
    "search/terms": "JSON-LD uses schema.org's types and properties, with values of their kinds",
    "search/agrees": "JSON-LD and Open Graph say what the page itself says",
}

# What schema.org says of the terms that the pages use: each property with the kinds of value that
# it may have. From https://schema.org/WebPage, /WebSite, /Organization, /BreadcrumbList and
# /ListItem, with what these inherit from CreativeWork, ItemList, Intangible and Thing.
THING = {"@id": {"URL"}, "name": {"Text"}, "description": {"Text"}, "url": {"URL"}}
CREATIVE_WORK = THING | {
    "inLanguage": {"Text", "Language"},
    "version": {"Text", "Number"},
    "dateModified": {"Date"},
    "isPartOf": {"WebSite", "WebPage", "URL"},
    "publisher": {"Organization"},
}
TYPES = {
    "WebPage": CREATIVE_WORK | {"breadcrumb": {"BreadcrumbList", "Text"}},
    "WebSite": CREATIVE_WORK,
    "Organization": THING
    | {"email": {"Text"}, "telephone": {"Text"}, "address": {"Text", "PostalAddress"}},
    "BreadcrumbList": THING | {"itemListElement": {"ListItem", "Text"}},
    "ListItem": THING | {"position": {"Number", "Text"}, "item": {"URL", "WebPage"}},
}

# What each of these must have here to be of use.
REQUIRED = {
    "WebPage": {"url", "name", "inLanguage"},
    "WebSite": {"name", "url"},
    "Organization": {"name"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
}


def check(html: str) -> Iterator[tuple[str, str]]:
    """Checks the data in the page `html`."""
    try:
        scripts = linked_data(html)
    except ValueError as error:
        yield "search/terms", f"no JSON: {error}"
        return
    if len(scripts) != 1:
        yield "search/terms", f"{len(scripts)} scripts with JSON-LD, not one"
        return
    data = scripts[0]
    if not isinstance(data, dict) or data.get("@context") != "https://schema.org":
        yield "search/terms", "the context is not https://schema.org"
        return
    node = {key: value for key, value in data.items() if key != "@context"}
    for fault in _faults(node, "page"):
        yield "search/terms", fault
    for fault in _disagreements(data, html):
        yield "search/agrees", fault


def _faults(node: dict, place: str) -> Iterator[str]:
    kind = node.get("@type")
    if kind not in TYPES:
        yield f"{place}: no type '{kind}'"
        return
    for missing in sorted(REQUIRED.get(kind, set()) - node.keys()):
        yield f"{place}: no '{missing}'"
    for name, value in node.items():
        if name == "@type":
            continue
        if name not in TYPES[kind]:
            yield f"{place}: {kind} has no '{name}'"
            continue
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and item.get("@type") in TYPES[kind][name]:
                yield from _faults(item, f"{place}.{name}")
            elif isinstance(item, dict) or not _kinds(item) & TYPES[kind][name]:
                yield f"{place}: '{name}' can't be {item!r}"


def _kinds(value: object) -> set[str]:
    """The kinds that a plain value is of."""
    if isinstance(value, int):
        return {"Number"}
    if not isinstance(value, str) or not value.strip():
        return set()
    kinds = {"Text"}
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", value):
        kinds.add("Date")
    if re.fullmatch(r"https?://[^\s<>\"]+", value):
        kinds.add("URL")
    return kinds


def _disagreements(data: dict, html: str) -> Iterator[str]:
    title = _text(r"<h1[^>]*>(.*?)</h1>", html)
    address = _text(r'<link rel="canonical" href="([^"]*)"', html)
    summary = _text(r'<meta name="description"[^>]* content="([^"]*)"', html)
    said = {
        "name": title, "url": address,
        "inLanguage": _text(r'<html lang="([^"]*)"', html),
    }
    for name, value in said.items():
        if data.get(name) != value:
            yield f"'{name}' is {data.get(name)!r}, the page says {value!r}"
    for name, value in {"title": title, "url": address, "description": summary}.items():
        shared = _text(rf'<meta [^>]*property="og:{name}" content="([^"]*)"', html)
        if shared != value:
            yield f"'og:{name}' is {shared!r}, the page says {value!r}"
    trail = data.get("breadcrumb", {}).get("itemListElement", [])
    if [item.get("position") for item in trail] != list(range(1, len(trail) + 1)):
        yield "the positions of the trail do not count from 1"
    if trail and trail[-1].get("item") != address:
        yield "the trail does not end at this page"


def _text(pattern: str, html: str) -> str | None:
    found = re.search(pattern, html, re.DOTALL)
    if not found:
        return None
    # Long words of a page may break, and those of its data may not.
    return unescape(re.sub(r"<[^>]+>", "", found.group(1))).replace("\u00ad", "").strip()

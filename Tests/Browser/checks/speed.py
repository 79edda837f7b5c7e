"""What a first visit costs: what is asked for, what moves, and how soon something is seen."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader import Reader

RULES = {
    "speed/requests": "a first visit with a search takes 8 requests at most",
    "speed/bytes": "a first visit with a search takes 60,000 bytes at most",
    "speed/shift": "what is seen moves by 0.02 at most (CLS)",
}

MOST_REQUESTS = 8
MOST_BYTES = 60_000
MOST_SHIFT = 0.02
SETTLED_MILLISECONDS = 500

WATCH = """() => {
  const seen = { largest: 0, shift: 0 };
  globalThis.gezien = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largest = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}"""
# How long the page is at work for one more letter.
TYPE = """() => {
  const field = document.querySelector("#zoekveld");
  const times = ["v", "ve", "ver", "verz", "verze", "verzek", "verzeke"].map((text) => {
    field.value = text;
    const start = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return performance.now() - start;
  });
  return Math.max(...times);
}"""


@dataclass
class Cost:
    """What one visit cost."""

    requests: int = 0
    bytes: int = 0
    shift: float = 0
    largest_milliseconds: float = 0
    key_milliseconds: float | None = None


def measure(reader: Reader, page: str) -> Cost:
    """Visits a page, searches where there is a field for that, and adds up."""
    cost = Cost()
    with reader.visit(page) as visit:
        tab = visit.page
        tab.evaluate(WATCH)
        if tab.locator("#zoekveld").count():
            tab.locator("#zoekveld").focus()
            tab.wait_for_function("() => globalThis.zoekindex")
            tab.keyboard.type("ver")
        tab.wait_for_timeout(SETTLED_MILLISECONDS)
        seen = tab.evaluate("() => globalThis.gezien")
        if tab.locator("#zoekveld").count():
            cost.key_milliseconds = tab.evaluate(TYPE)
        cost.requests = len(visit.responses)
        cost.bytes = sum(len(response.body()) for response in visit.responses)
    cost.shift, cost.largest_milliseconds = seen["shift"], seen["largest"]
    return cost


def check(cost: Cost) -> Iterator[tuple[str, str]]:
    """Checks what a visit cost."""
    if cost.requests > MOST_REQUESTS:
        yield "speed/requests", f"{cost.requests} requests"
    if cost.bytes > MOST_BYTES:
        yield "speed/bytes", f"{cost.bytes:,} bytes"
    if cost.shift > MOST_SHIFT:
        yield "speed/shift", f"{cost.shift:.3f}"

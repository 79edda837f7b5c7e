"""A reader: Chromium, at one page at a time, noting what the page asks for and complains of."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Response, Route

from published import Site

# Without windows: a page opens in a third of the time that it takes with them.
CHROMIUM = "/usr/bin/chromium-headless-shell"
HEIGHT = 900

# The longest that a page may take to open.
PATIENCE_MILLISECONDS = 30_000


@dataclass
class Visit:
    """A page that is open, and what happened since it was asked for."""

    page: Page
    path: str
    elsewhere: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    responses: list[Response] = field(default_factory=list)


def launch(playwright: Playwright) -> Browser:
    """Starts a browser."""
    # Chromium's sandbox does not work for root, who builds in a container.
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=CHROMIUM, args=options)


class Reader:
    """A browser and the site that it reads, which is shown at `root`."""

    def __init__(self, browser: Browser, site: Site, root: str):
        self.browser = browser
        self.site = site
        self.root = root

    @contextmanager
    def visit(
        self,
        path: str,
        *,
        after: str = "",
        width: int = 390,
        scripts: bool = True,
        disk: bool = False,
    ) -> Iterator[Visit]:
        """Opens the page at `path`, with `after` (a query or fragment) behind its address."""
        context = self.browser.new_context(
            viewport={"width": width, "height": HEIGHT},
            color_scheme="light",
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        try:
            yield self._open(context, path, self._address(path, disk) + after)
        finally:
            context.close()

    def _address(self, path: str, disk: bool) -> str:
        if disk:
            return (self.site.folder / path).resolve().as_uri()
        # This page stands at every address where there is no other, so its links are whole.
        if path == "404.html":
            return f"{self.site.address}een/adres/dat-er-niet-is"
        return self.root + path

    def _open(self, context: BrowserContext, path: str, address: str) -> Visit:
        context.set_default_timeout(PATIENCE_MILLISECONDS)
        page = context.new_page()
        visit = Visit(page, path)
        context.route("**/*", lambda route: self._answer(route, visit))
        page.on("websocket", lambda socket: visit.elsewhere.append(socket.url))
        page.on("pageerror", lambda error: visit.messages.append(str(error)))
        page.on("response", lambda response: visit.responses.append(response))
        page.on("requestfailed", lambda request: visit.failed.append(request.url))
        page.on("console", lambda message: self._note(message, visit))
        page.goto(address)
        return visit

    def _answer(self, route: Route, visit: Visit):
        """Lets a request to the site through; answers another with nothing, and notes it."""
        address = route.request.url
        if address.startswith((self.root, "file:", "data:", "blob:")):
            route.continue_()
        elif visit.path == "404.html" and address.startswith(self.site.address):
            file = self.site.file(address.removeprefix(self.site.address))
            body = file or self.site.folder / "404.html"
            status = 200 if file else 404
            route.fulfill(status=status, path=body, headers=self._headers(body.name))
        else:
            visit.elsewhere.append(address)
            route.fulfill(status=204)

    def _headers(self, name: str) -> dict[str, str]:
        kinds = {"css": "text/css", "svg": "image/svg+xml", "js": "text/javascript"}
        kind = kinds.get(name.rsplit(".", 1)[-1], "text/html")
        return self.site.headers | {"Content-Type": kind}

    def _note(self, message, visit: Visit):
        # That the page for what is not there says so is no fault.
        own = visit.path == "404.html" and "status of 404" in message.text
        if message.type in ("error", "warning") and not own:
            visit.messages.append(message.text)

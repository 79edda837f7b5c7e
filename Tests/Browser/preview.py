"""Proves `helder serve` in a browser and over sockets; see `preview`."""

import argparse
import atexit
import http.client
import json
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from reader import launch

ROOT = Path(__file__).resolve().parent.parent.parent
# Nothing waits that long, unless the machine is busy with other things.
PATIENCE_SECONDS = 30


class Preview:
    """A preview of a copy of the site, in a folder of its own."""

    def __init__(self, helder: Path, folder: Path, *options: str) -> None:
        self.folder = folder
        self.helder = helder
        self.process = subprocess.Popen(
            [helder, "serve", "--port", "0", "--lang", "nl", *options],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=open(folder / "preview.log", "w"),
            text=True,
        )
        # Where a proof fails, nothing is left running.
        atexit.register(self.process.kill)
        line = self.process.stdout.readline()
        self.port = int(line.split("127.0.0.1:")[1].split("/")[0])
        self.address = f"http://127.0.0.1:{self.port}/"

    def end(self) -> float:
        """Ends it as Ctrl-C does; returns how long that took, in seconds."""
        start = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(PATIENCE_SECONDS)
        assert code == 0, f"it ended with {code}"
        return time.monotonic() - start

    def request(
        self, target: str, method: str = "GET", headers: dict[str, str] | None = None
    ) -> http.client.HTTPResponse:
        """The answer to a request, read whole; its bytes are in `.bytes`."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        connection.request(method, target, headers=headers or {})
        answer = connection.getresponse()
        answer.bytes = answer.read()
        connection.close()
        return answer

    def state(self, page: str = "index.html") -> dict:
        """What the panel of a page is told."""
        return json.loads(self.request(f"/_helder/stand?pagina={page}").bytes)

    def memory_kilobytes(self) -> int:
        """How much memory the server has in use."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0])

    def open_files(self) -> int:
        """How many files and connections the server has open."""
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))


class Events:
    """A stream of events, read in a thread of its own."""

    def __init__(self, preview: Preview) -> None:
        self.socket = socket.create_connection(("127.0.0.1", preview.port))
        self.socket.sendall(
            f"GET /_helder/gebeurtenissen HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode()
        )
        self.received: list[tuple[float, dict]] = []
        self.news = threading.Condition()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self) -> None:
        """Notes every event with the moment that it came."""
        try:
            with self.socket.makefile("rb") as lines:
                for line in lines:
                    if line.startswith(b"data: "):
                        with self.news:
                            self.received.append((time.monotonic(), json.loads(line[6:])))
                            self.news.notify_all()
        except OSError:
            return

    def wait(self, number: int) -> float:
        """The moment at which the state with this number, or a later one, was told."""
        with self.news:
            came = self.news.wait_for(
                lambda: self.received and self.received[-1][1]["nummer"] >= number,
                PATIENCE_SECONDS,
            )
            assert came, f"no event {number}"
            return next(at for at, event in self.received if event["nummer"] >= number)

    @property
    def number(self) -> int:
        """The number of the newest state."""
        return self.received[-1][1]["nummer"] if self.received else 0


def copy_site(folder: Path) -> Path:
    """A copy of the repository's site in `folder`."""
    for name in ("content", "templates", "public"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def edit(path: Path, old: str, new: str) -> None:
    """Replaces `old` in a file, which must hold it, and writes it as a plain editor does."""
    text = path.read_text()
    assert old in text, f"{path} lacks {old!r}"
    path.write_text(text.replace(old, new, 1))


def until(
    what: str, holds: Callable[[], object], patience_seconds: float = PATIENCE_SECONDS
) -> None:
    """Waits until something holds."""
    end = time.monotonic() + patience_seconds
    while not holds():
        assert time.monotonic() < end, f"never: {what}"
        time.sleep(0.01)


# --- In a browser ---------------------------------------------------------------------------------


class Screen:
    """A page of the preview that is open in a browser."""

    def __init__(self, page: Page, preview: Preview, path: str) -> None:
        self.page = page
        self.errors: list[str] = []
        self.foreign: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self.note(request.url, preview.address))
        page.goto(preview.address + path)
        until("the script runs", lambda: self.get("document.documentElement.dataset.helderNummer"))
        # Is lost when the page is loaded anew.
        page.evaluate("window.zelfdePagina = true")

    def note(self, url: str, address: str) -> None:
        """Notes a request that leaves the preview."""
        if not url.startswith(address):
            self.foreign.append(url)

    def get(self, expression: str) -> object:
        """The value of a JavaScript expression."""
        return self.page.evaluate(f"() => {expression}")

    def shows(self, text: str) -> bool:
        """Whether the page itself shows a text."""
        return text in self.page.inner_text("main")

    def panel(self, text: str) -> bool:
        """Whether the panel shows a text."""
        return text in str(
            self.get("document.querySelector('helder-voorbeeld').shadowRoot.textContent")
        )

    @property
    def is_same(self) -> bool:
        """Whether the page was never loaded anew."""
        return bool(self.get("window.zelfdePagina"))


def patches_a_paragraph(screen: Screen, folder: Path) -> None:
    """An edited paragraph is shown in place: scroll position, focus and open details stay."""
    screen.page.evaluate("document.querySelector('main a').focus(); scrollTo({ top: 240, behavior: 'instant' })")
    screen.page.evaluate(
        "document.querySelector('helder-voorbeeld').shadowRoot.querySelector('.knop').click()"
    )
    focused = screen.get("document.activeElement.outerHTML")
    path = folder / "content/partijen/cis.md"
    edit(path, "Alle verzekeraars", "Vele verzekeraars")
    until("the new words", lambda: screen.shows("Vele verzekeraars"))
    assert screen.is_same and screen.get("scrollY") == 240
    assert screen.get("document.activeElement.outerHTML") == focused
    edit(path, "Vele verzekeraars", "Alle verzekeraars")
    until("the old words", lambda: screen.shows("Alle verzekeraars"))


def swaps_a_style(screen: Screen, folder: Path) -> None:
    """A style alone is swapped, without touching the page."""
    path = folder / "templates/assets/stijl.css"
    before = path.read_text()
    path.write_text(before + "\nh1 { letter-spacing: 7px }\n")
    spacing = "getComputedStyle(document.querySelector('h1')).letterSpacing"
    until("the new style", lambda: screen.get(spacing) == "7px")
    path.write_text(before)
    until("the old style", lambda: screen.get(spacing) != "7px")
    assert screen.is_same


def tells_of_a_broken_file(screen: Screen, folder: Path) -> None:
    """A broken data file is named in the panel with its line; the page stays; mended, it goes."""
    path = folder / "content/data/momenten.yaml"
    edit(path, "met: rdw", "met: rdww")
    until("the finding", lambda: screen.panel("onbekende partij 'rdww'"))
    line = 1 + path.read_text().split("met: rdww")[0].count("\n")
    assert screen.panel(f"content/data/momenten.yaml:{line}:"), "no line"
    assert screen.panel("ouder dan je tekst") and screen.shows("We wisselen gegevens uit")
    edit(path, "met: rdww", "met: rdw")
    until("the panel is empty", lambda: not screen.panel("rdww"))
    assert screen.is_same


def marks_a_finding(screen: Screen, folder: Path) -> None:
    """A finding is marked at the paragraph that it is about, and the mark goes with it."""
    path = folder / "content/partijen/cis.md"
    before = path.read_text()
    path.write_text(before + "\nKijk op [deze plek](weg.md).\n")
    marked = "document.querySelector('[data-helder-ernst=fout]')?.textContent"
    until("the mark", lambda: screen.get(marked) == "Kijk op deze plek.")
    path.write_text(before)
    until("no mark", lambda: screen.get(marked) is None)


def opens_a_source(screen: Screen, folder: Path) -> None:
    """Alt-click on a paragraph or a row runs the editor at its file and line."""
    opened = folder / "opened"
    moment = screen.page.context.browser.new_page()
    moment.goto(screen.page.url.replace("partijen/cis/", "momenten/schade/"))
    number = "() => document.documentElement.dataset.helderNummer"
    until("the script runs there", lambda: moment.evaluate(number))
    for page, selector, expected in [
        (screen.page, "main .tekst p", "content/partijen/cis.md:5"),
        (moment, "main tbody tr td", "content/data/momenten.yaml:"),
        (screen.page, "main dl.paneel dt", "content/data/partijen.yaml:"),
    ]:
        opened.unlink(missing_ok=True)
        page.locator(selector).first.click(modifiers=["Alt"])
        until(f"{selector} opens", lambda: opened.exists() and opened.read_text())
        assert opened.read_text().startswith(expected), opened.read_text()
    moment.close()


def shows_what_changes(screen: Screen, folder: Path) -> None:
    """The switch marks the words that are new and gone, and lists the pages that would change."""
    path = folder / "content/partijen/cis.md"
    edit(path, "Alle verzekeraars", "Vele verzekeraars")
    until("the new words", lambda: screen.shows("Vele verzekeraars"))
    box = "document.querySelector('helder-voorbeeld').shadowRoot.querySelector('input')"
    screen.get(f"{box}.click()")
    words = "[...document.querySelectorAll('.helder-af, .helder-bij')].map((e) => e.textContent.trim())"
    until("the marks", lambda: screen.get(words) == ["Alle", "Vele"])
    until("two pages are named", lambda: screen.panel("Gewijzigd (2)"))
    assert screen.panel("partijen/cis/index.html")
    screen.get(f"{box}.click()")
    until("no marks", lambda: screen.get(words) == [])
    edit(path, "Vele verzekeraars", "Alle verzekeraars")
    until("the old words", lambda: screen.shows("Alle verzekeraars"))


def says_who_gets_what(screen: Screen, folder: Path) -> None:
    """What changes begins with the sentences: who gets what, since the site as it was published."""
    path = folder / "content/data/partijen.yaml"
    edit(path, "  naam: CIS\n", "  naam: CIS\n  geeft: [naam]\n")
    until("the new fact", lambda: screen.shows("We krijgen van CIS"))
    box = "document.querySelector('helder-voorbeeld').shadowRoot.querySelector('input')"
    screen.get(f"{box}.click()")
    until("the sentence", lambda: screen.panel("CIS geeft ons nu ook je naam."))
    first = "document.querySelector('helder-voorbeeld').shadowRoot.querySelector('.paginas h2')"
    assert screen.get(f"{first}.textContent") == "Sinds wat gepubliceerd is"
    assert screen.panel("Sinds versie 1")
    screen.get(f"{box}.click()")
    edit(path, "  geeft: [naam]\n", "")
    until("the old facts", lambda: not screen.shows("We krijgen van CIS"))


def sees_saves_of_editors(screen: Screen, folder: Path) -> None:
    """Files saved by way of another name, as vim and VS Code do it, are seen."""
    path = folder / "content/partijen/cis.md"
    text = path.read_text()
    path.rename(f"{path}~")
    path.write_text(text.replace("Alle verzekeraars", "Zo doet vim het"))
    Path(f"{path}~").unlink()
    until("what vim saved", lambda: screen.shows("Zo doet vim het"))
    other = path.with_name(".cis.md.tmp")
    other.write_text(text.replace("Alle verzekeraars", "Zo doet Code het"))
    other.replace(path)
    until("what Code saved", lambda: screen.shows("Zo doet Code het"))
    path.write_text(text)
    until("the old words", lambda: screen.shows("Alle verzekeraars"))
    assert screen.is_same


def follows_a_new_party(screen: Screen, folder: Path, preview: Preview) -> None:
    """A party that is added with its page is there, and gone again with them."""
    data = folder / "content/data/partijen.yaml"
    before = data.read_text()
    page = folder / "content/partijen/nieuw.md"
    page.write_text("De Nieuwe Partij doet vanaf vandaag met ons mee.\n")
    data.write_text(
        before + "\nnieuw:\n  naam: Nieuwe Partij\n  soort: organisatie\n"
        "  waarvoor: Om te proberen.\n  voorwaarde: alleen vandaag\n"
    )
    until("its page", lambda: preview.request("/partijen/nieuw/").status == 200)
    data.write_text(before)
    page.unlink()
    until("no page", lambda: preview.request("/partijen/nieuw/").status == 404)
    assert screen.is_same


def reconnects(page: Page, helder: Path, folder: Path) -> None:
    """After a restart of the server an open page comes back by itself, with what was saved."""
    preview = Preview(helder, folder)
    screen = Screen(page, preview, "partijen/cis/")
    port = preview.port
    preview.end()
    until("the panel says so", lambda: screen.panel("De server is gestopt"))
    path = folder / "content/partijen/cis.md"
    edit(path, "Alle verzekeraars", "Na de pauze")
    process = subprocess.Popen(
        [helder, "serve", "--port", str(port), "--lang", "nl"],
        cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    atexit.register(process.kill)
    until("the new words", lambda: screen.shows("Na de pauze"))
    assert screen.is_same
    process.send_signal(signal.SIGINT)
    process.wait(PATIENCE_SECONDS)
    edit(path, "Na de pauze", "Alle verzekeraars")


def starts_with_errors(page: Page, helder: Path, folder: Path) -> None:
    """A site that has errors from the start shows why, and the page once they are mended."""
    path = folder / "content/data/momenten.yaml"
    edit(path, "met: rdw", "met: rdww")
    preview = Preview(helder, folder)
    screen = Screen(page, preview, "partijen/cis/")
    assert screen.panel("onbekende partij 'rdww'") and screen.shows("Er is nog geen pagina")
    edit(path, "met: rdww", "met: rdw")
    until("the page", lambda: screen.shows("Alle verzekeraars"))
    preview.end()


def in_browser(helder: Path, folder: Path) -> Iterator[str]:
    """Every proof that needs a browser; yields what each proves."""
    opener = folder / "opener"
    opener.write_text('#!/bin/sh\nprintf %s "$1" >opened.part && mv opened.part opened\n')
    opener.chmod(0o755)
    preview = Preview(helder, folder, "--editor", f"{opener} {{file}}:{{line}}")
    with sync_playwright() as playwright:
        browser = launch(playwright)
        screen = Screen(browser.new_page(), preview, "partijen/cis/")
        for prove in [
            patches_a_paragraph, swaps_a_style, tells_of_a_broken_file, marks_a_finding,
            opens_a_source, shows_what_changes, says_who_gets_what, sees_saves_of_editors,
        ]:  # fmt: skip
            prove(screen, folder)
            yield prove.__doc__
        follows_a_new_party(screen, folder, preview)
        yield follows_a_new_party.__doc__
        assert not screen.errors, screen.errors
        assert not screen.foreign, screen.foreign
        yield "No page error, and no request to anyone else."
        seconds = preview.end()
        assert seconds < 2, seconds
        yield "Ctrl-C ends it at once, with pages open."
        reconnects(browser.new_page(), helder, folder)
        yield reconnects.__doc__
        starts_with_errors(browser.new_page(), helder, folder)
        yield starts_with_errors.__doc__
        browser.close()


# --- Over sockets ---------------------------------------------------------------------------------


def raw_status(preview: Preview, request: str) -> int:
    """The status of the answer to a request as it is written here."""
    with socket.create_connection(("127.0.0.1", preview.port), timeout=5) as client:
        client.sendall(request.encode())
        return int(client.recv(100).split()[1])


def refuses_strangers(preview: Preview) -> None:
    """A foreign or missing host, a foreign page's request and other methods are refused."""
    for host in ("evil.example", f"evil.example:{preview.port}", "127.0.0.1", "localhost:1"):
        assert preview.request("/", headers={"Host": host}).status == 421, host
    for host in ("127.0.0.1", "localhost"):
        assert preview.request("/", headers={"Host": f"{host}:{preview.port}"}).status == 200
    site = {"Sec-Fetch-Site": "cross-site"}
    assert preview.request("/_helder/stand", headers=site).status == 403
    assert preview.request("/", "DELETE").status == 405
    assert preview.request("/_helder/open?bestand=content/index.md&regel=1", "POST").status == 400
    assert preview.request("/").getheader("Access-Control-Allow-Origin") is None
    own = f"Host: 127.0.0.1:{preview.port}\r\n"
    assert raw_status(preview, f"GET / HTTP/1.1\r\n{own}{own}\r\n") == 400


def serves_nothing_from_disk(preview: Preview) -> None:
    """Paths out of the site, plain or encoded, are not there, and nothing of the disk is sent."""
    for target in (
        "/../content/site.yaml", "/..%2fcontent/site.yaml", "/%2e%2e/content/site.yaml",
        "/%252e%252e/content/site.yaml", "/content/site.yaml", "/.helder.json", "//etc/passwd",
        "/assets/../../content/site.yaml", "/assets%2f..%2f..%2fcontent%2fsite.yaml", "/%00",
        "/_helder/verschil?pagina=../content/site.yaml", "/_helder/verschil?pagina=/etc/passwd",
        "/%2e%2e%5c%2e%2e%5cetc%5cpasswd", "/proc/self/environ",
    ):  # fmt: skip
        answer = preview.request(target)
        assert answer.status == 404, (target, answer.status)
        assert b"organisatie:" not in answer.bytes and b"root:" not in answer.bytes, target
    assert preview.request("/" + "a" * 5000).status in (414, 431, 400)


def speaks_http(preview: Preview) -> None:
    """HEAD, ETag and 304, content types, redirects to a folder, keep-alive, and a 404 in place."""
    answer = preview.request("/partijen/cis/")
    assert answer.getheader("Content-Type") == "text/html; charset=utf-8"
    tag = answer.getheader("ETag")
    again = preview.request("/partijen/cis/", headers={"If-None-Match": tag})
    assert again.status == 304 and again.bytes == b""
    own = f"127.0.0.1:{preview.port}"
    whole = f"GET http://{own}/partijen/cis/ HTTP/1.1\r\nHost: {own}\r\n\r\n"
    assert raw_status(preview, whole) == 200
    assert preview.request("/_helder/gebeurtenissen", "HEAD").status == 200
    head = preview.request("/partijen/cis/", "HEAD")
    assert head.bytes == b"" and head.getheader("Content-Length") == str(len(answer.bytes))
    assert preview.request("/partijen/cis").getheader("Location") == "cis/"
    types = {"assets/stijl.css": "text/css", "assets/script.js": "text/javascript",
             "assets/icoon.svg": "image/svg+xml", "sitemap.xml": "application/xml"}  # fmt: skip
    for path, kind in types.items():
        assert preview.request("/" + path).getheader("Content-Type").startswith(kind), path
    missing = preview.request("/een/twee/drie")
    assert missing.status == 404 and b'href="/assets/stijl.css"' in missing.bytes
    connection = http.client.HTTPConnection("127.0.0.1", preview.port)
    for _ in range(3):
        connection.request("GET", "/")
        assert len(connection.getresponse().read()) > 1000
    connection.close()


def holds_up_for_nobody(preview: Preview) -> None:
    """Half requests, slow readers and clients that disappear hold nobody up."""
    half = [socket.create_connection(("127.0.0.1", preview.port)) for _ in range(50)]
    for client in half:
        client.sendall(b"GET / HTTP/1.1\r\nHost: 127")
    slow = [socket.create_connection(("127.0.0.1", preview.port)) for _ in range(50)]
    for client in slow:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        request = f"GET /alles/ HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode()
        client.sendall(request * 20)
    gone = [Events(preview) for _ in range(50)]
    for client in gone:
        client.socket.close()
    start = time.monotonic()
    for _ in range(20):
        assert preview.request("/").status == 200
    assert time.monotonic() - start < 4
    events = Events(preview)
    until("an event", lambda: events.received)
    edit(preview.folder / "content/partijen/cis.md", "Alle verzekeraars", "Vele verzekeraars")
    events.wait(events.number + 1)
    edit(preview.folder / "content/partijen/cis.md", "Vele verzekeraars", "Alle verzekeraars")
    events.wait(events.number + 1)
    half[0].settimeout(20)
    assert half[0].recv(1000) is not None
    for client in half + slow + [events.socket]:
        client.close()


def tells_200_pages(preview: Preview) -> None:
    """200 open pages are all told of every save."""
    pages = [Events(preview) for _ in range(200)]
    until("all are open", lambda: all(page.received for page in pages))
    path = preview.folder / "content/partijen/cis.md"
    for _ in range(3):
        number = pages[0].number
        edit(path, "Alle verzekeraars", "Vele verzekeraars")
        for page in pages:
            page.wait(number + 1)
        edit(path, "Vele verzekeraars", "Alle verzekeraars")
        for page in pages:
            page.wait(number + 2)
    for page in pages:
        page.socket.close()


def leaks_nothing(preview: Preview) -> None:
    """Of clients that go away in a request or a stream nothing stays open."""
    before = preview.open_files()
    half = [socket.create_connection(("127.0.0.1", preview.port)) for _ in range(100)]
    for client in half:
        client.sendall(b"GET / HTTP/1.1\r\nHost: 127")
    pages = [Events(preview) for _ in range(100)]
    until("all are open", lambda: all(page.received for page in pages))
    until("all are held", lambda: preview.open_files() > 200)
    for client in [page.socket for page in pages]:
        client.shutdown(socket.SHUT_RDWR)
        client.close()
    until("the streams are closed", lambda: preview.open_files() <= before + 100, 5)
    for client in half:
        client.close()
    until("all are closed", lambda: preview.open_files() <= before, 20)


def shares_no_port(preview: Preview) -> None:
    """A second server on the same port says which one is free."""
    second = subprocess.run(
        [preview.helder, "serve", "--port", str(preview.port), "--lang", "nl"],
        cwd=preview.folder, capture_output=True, text=True, timeout=PATIENCE_SECONDS,
    )  # fmt: skip
    assert second.returncode == 3, second
    assert f"op poort {preview.port} luistert al een ander programma" in second.stderr
    assert "is vrij: helder serve --port" in second.stderr


def never_touches_public(preview: Preview) -> None:
    """The published site stays as it was."""
    for path in (ROOT / "public").rglob("*"):
        if path.is_file():
            copy = preview.folder / path.relative_to(ROOT)
            assert copy.read_bytes() == path.read_bytes(), path


def over_sockets(helder: Path, folder: Path) -> Iterator[str]:
    """Every proof that needs no browser; yields what each proves."""
    preview = Preview(helder, folder)
    for prove in [
        refuses_strangers, serves_nothing_from_disk, speaks_http, leaks_nothing,
        holds_up_for_nobody, tells_200_pages, shares_no_port, never_touches_public,
    ]:  # fmt: skip
        prove(preview)
        yield prove.__doc__
    preview.end()
    polling = Preview(helder, folder, "--poll")
    edit(folder / "content/partijen/cis.md", "Alle verzekeraars", "Vele verzekeraars")
    until("the poll", lambda: b"Vele" in polling.request("/partijen/cis/").bytes)
    polling.end()
    yield "With --poll a save is seen too."


# --- Figures --------------------------------------------------------------------------------------


def latencies(preview: Preview, path: Path, count: int) -> list[float]:
    """How long each of `count` saves took until its event came, in milliseconds."""
    events = Events(preview)
    until("an event", lambda: events.received)
    text = path.read_text()
    taken = []
    for number in range(count):
        new = text + f"\nDit is zin {number}.\n"
        before = events.number
        start = time.monotonic()
        path.write_text(new)
        taken.append((events.wait(before + 1) - start) * 1000)
    path.write_text(text)
    events.wait(events.number + 1)
    events.socket.close()
    return taken


def figures(helder: Path, folder: Path, path: str, name: str, saves: int) -> str:
    """The time from save to event, and the memory after many saves."""
    preview = Preview(helder, folder)
    latencies(preview, folder / path, 5)
    taken = latencies(preview, folder / path, 50)
    line = (
        f"{name}: save to event, 50 saves: median {statistics.median(taken):.1f} ms, "
        f"worst {max(taken):.1f} ms"
    )
    if saves:
        latencies(preview, folder / path, 100)
        before = preview.memory_kilobytes()
        latencies(preview, folder / path, saves)
        after = preview.memory_kilobytes()
        line += f"; memory after {saves} saves: {before / 1024:.0f} → {after / 1024:.0f} MiB"
        assert after < before * 1.1 + 2048, line
    preview.end()
    return line


# --- The run --------------------------------------------------------------------------------------


@contextmanager
def site_copy() -> Iterator[Path]:
    """A copy of the site, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="helder-preview-") as folder:
        yield copy_site(Path(folder))


def main() -> int:
    """Runs everything; returns the exit code."""
    parser = argparse.ArgumentParser(prog="Tests/Browser/preview", description=__doc__)
    parser.add_argument("--helder", type=Path, default=ROOT / ".build/release/helder")
    parser.add_argument("--saves", type=int, default=300, help="saves to watch the memory for")
    parser.add_argument("--large", type=Path, help="a site of many parties, to be measured too")
    options = parser.parse_args()
    helder = options.helder.resolve()
    proven = 0
    try:
        for proofs in (in_browser, over_sockets):
            with site_copy() as folder:
                for what in proofs(helder, folder):
                    proven += 1
                    print(f"ok      {what}", flush=True)
        with site_copy() as folder:
            print(figures(helder, folder, "content/partijen/cis.md", "this site", options.saves))
        if options.large:
            path = sorted((options.large / "content/partijen").glob("*.md"))[0]
            relative = str(path.relative_to(options.large))
            print(figures(helder, options.large, relative, str(options.large), 0))
    except AssertionError as fault:
        print(f"FAILED  {fault}", file=sys.stderr)
        raise
    print(f"The preview: {proven} proven, 0 failed")
    return 0


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())

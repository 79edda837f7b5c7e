"""A published site: its pages, and a server on this machine that shows it as a host would."""

import functools
import http.server
import json
import re
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

# The folder below which the server shows the site: pages must work from any folder.
SUBPATH = "/een/map/"

CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')


@dataclass(frozen=True)
class Site:
    """A folder with pages."""

    folder: Path

    @functools.cached_property
    def pages(self) -> list[str]:
        """The paths of all pages, relative to the folder, the largest first."""
        found = sorted(self.folder.rglob("*.html"), key=lambda file: (-file.stat().st_size, file))
        return [file.relative_to(self.folder).as_posix() for file in found]

    @functools.cached_property
    def address(self) -> str:
        """Where the site says that it stands, such as `https://privacy.example.nl/`."""
        home = (self.folder / "index.html").read_text()
        found = CANONICAL.search(home)
        return found.group(1) if found else "https://site.invalid/"

    @functools.cached_property
    def headers(self) -> dict[str, str]:
        """The headers that `_headers` asks of a host, for every page."""
        file = self.folder / "_headers"
        lines = file.read_text().splitlines() if file.exists() else []
        pairs = (line.split(":", 1) for line in lines if line.startswith(" "))
        return {name.strip(): value.strip() for name, value in pairs}

    def file(self, path: str) -> Path | None:
        """The file that a host shows at `path` below the site's address, if any."""
        file = (self.folder / path).resolve()
        if not file.is_relative_to(self.folder.resolve()):
            return None
        if file.is_dir():
            file /= "index.html"
        return file if file.is_file() else None


class Handler(http.server.SimpleHTTPRequestHandler):
    """Shows the site below `SUBPATH`, with its own headers and its page for what is not there."""

    def __init__(self, *arguments, site: Site, **options):
        self.site = site
        super().__init__(*arguments, directory=site.folder, **options)

    def do_GET(self):
        path = self.path.split("?", 1)[0]
        file = self.site.file(path.removeprefix(SUBPATH)) if path.startswith(SUBPATH) else None
        self.send_response(200 if file else 404)
        file = file or self.site.folder / "404.html"
        body = file.read_bytes() if file.exists() else b""
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(body)))
        for name, value in self.site.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        """Says nothing."""


class Listener(http.server.ThreadingHTTPServer):
    """Listens, and thinks nothing of a reader who leaves before a page is whole."""

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], (BrokenPipeError, ConnectionResetError)):
            super().handle_error(request, client_address)


class Server:
    """A server on a free port of this machine, for the time of a `with` block."""

    def __init__(self, site: Site):
        handler = functools.partial(Handler, site=site)
        self.server = Listener(("127.0.0.1", 0), handler)
        self.root = f"http://127.0.0.1:{self.server.server_port}{SUBPATH}"

    def __enter__(self) -> "Server":
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


def linked_data(html: str) -> list[object]:
    """The JSON-LD in a page; raises `ValueError` where it is no JSON."""
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return [json.loads(script) for script in scripts]

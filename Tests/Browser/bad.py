"""The bad pages: one for each rule, whole apart from what breaks that rule."""

import shutil
from pathlib import Path

# What makes a page too heavy.
FILLING = "<p>Deze zin staat hier te vaak.</p>\n" * 600

# What makes a visit too heavy.
LARGE = "Dit doet niets. " * 5000


def write(source: Path, folder: Path) -> dict[str, str]:
    """Writes a page into `folder` for each fragment in `source`; returns the rule of each page."""
    frame = (source / "frame.html").read_text()
    data = (source / "linked-data.html").read_text()
    wanted = {}
    for fragment in sorted(source.rglob("*/*.html")):
        rule = fragment.relative_to(source).with_suffix("").as_posix()
        page = f"{rule}.html"
        head, body = fragment.read_text().split("<!-- body -->\n")
        (folder / page).parent.mkdir(exist_ok=True)
        # Every page has good data for search engines, unless its fault is there.
        head = head if "ld+json" in head else data + head
        html = frame
        for name, text in {"head": head, "body": body, "filling": FILLING, "page": page}.items():
            html = html.replace(f"%{name}%", text)
        (folder / page).write_text(html)
        wanted[page] = rule
    (folder / "large.js").write_text(f"/*{LARGE}*/")
    (folder / "nothing.js").write_text("")
    for script in source.glob("*.js"):
        shutil.copy(script, folder)
    return wanted

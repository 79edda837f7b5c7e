"""Prints CHANGELOG.md as a Debian changelog.

usage: debian_changelog.py VERSION CHANGELOG.md CONTROL

VERSION is the newest version, which the changelog must begin with. A version without a date, as it
is before its release, gets the time in SOURCE_DATE_EPOCH. CONTROL is Debian's description of the
package, which names the maintainer.
"""

import os
import re
import sys
import textwrap
from datetime import datetime, timezone
from email.utils import format_datetime

HEADING = re.compile(r"## (?:\[Unreleased\] – )?\[?(\d[\w.~]*)\]?(?: – (\d{4}-\d\d-\d\d))?$")

TEXT = textwrap.TextWrapper(
    78, initial_indent="  * ", subsequent_indent="    ", break_on_hyphens=False
)


def entries(lines):
    """The lines of a version's text in Debian's form: groups in brackets, items with a star."""
    item = ""
    for line in [*lines, ""]:
        if item and re.match(r"- |#|\s*$", line):
            text = item.replace("`", "").replace("**", "")
            yield TEXT.fill(text)
            item = ""
        if line.startswith("### "):
            yield f"\n  [ {line[4:]} ]"
        elif line.startswith("- "):
            item = line[2:]
        elif item:
            item += " " + line.strip()


def versions(markdown):
    """Each version with its date, or None where it has none yet, and the lines of its text."""
    found = []
    for line in markdown.splitlines():
        if line.startswith("## "):
            heading = HEADING.match(line)
            if not heading:
                sys.exit(f"debian_changelog.py: '{line}' names no version")
            found.append((*heading.groups(), []))
        elif found:
            found[-1][2].append(line)
    return found


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def main(newest, path, control):
    maintainer = re.search("^Maintainer: (.*)$", read(control), re.MULTILINE)[1]
    found = versions(read(path))
    if not found or found[0][0] != newest:
        sys.exit(f"debian_changelog.py: {path} does not begin with version {newest}")
    for version, date, lines in found:
        if date:
            moment = datetime.fromisoformat(date).replace(tzinfo=timezone.utc)
        else:
            moment = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), timezone.utc)
        print(f"helder ({version}) unstable; urgency=medium")
        print("\n".join(entries(lines)))
        print(f"\n -- {maintainer}  {format_datetime(moment)}\n")


sys.stdout.reconfigure(encoding="utf-8")
main(*sys.argv[1:])

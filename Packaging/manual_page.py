"""Prints the manual page of helder.

usage: helder --experimental-dump-help | manual_page.py VERSION SECTIONS

Commands and options come from the binary itself, so that the page is never behind. SECTIONS is a
file with what the binary does not know: how it ends, its files, examples. The page is of the day
in SOURCE_DATE_EPOCH.
"""

import json
import os
import sys
from datetime import datetime, timezone

ROFF = str.maketrans(
    {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "…": r"\&...", "–": r"\(en"}
)


def roff(text):
    """Text as it is written in a manual page; a line never begins with a request."""
    return "\n".join(
        r"\&" + line if line.startswith(".") else line
        for line in text.translate(ROFF).splitlines()
    )


def spelling(name):
    return ("-" if name["kind"] == "short" else "--") + name["name"]


def is_common(argument):
    return any(name["name"] in ("help", "version") for name in argument.get("names", []))


def shown(command):
    """What the command takes, without what every command takes."""
    arguments = command.get("arguments", [])
    return [item for item in arguments if item["shouldDisplay"] and not is_common(item)]


def in_bold(argument):
    """The argument as someone types it: names in bold, the value in italics."""
    value = r"\fI" + roff(argument.get("valueName", "")) + r"\fR"
    if argument["kind"] == "positional":
        return value
    names = ", ".join(r"\fB" + roff(spelling(name)) + r"\fR" for name in argument["names"])
    return names if argument["kind"] == "flag" else f"{names} {value}"


def synopsis(command):
    for subcommand in command["subcommands"]:
        arguments = shown(subcommand)
        takes_options = any(item["kind"] != "positional" for item in arguments)
        words = [r"\fBhelder " + roff(subcommand["commandName"]) + r"\fR"]
        words += [r"[\fIoptions\fR]"] if takes_options else []
        for item in arguments:
            if item["kind"] == "positional":
                value = in_bold(item) + (r"\ ..." if item["isRepeating"] else "")
                words.append(f"[{value}]" if item["isOptional"] else value)
        yield " ".join(words)
        yield ".br"
    yield r"\fBhelder help\fR [\fIcommand\fR]"
    yield ".br"
    yield r"\fBhelder \-\-version\fR"


def options(arguments):
    for item in arguments:
        yield ".TP"
        yield in_bold(item)
        yield roff(item.get("abstract", ""))
        if item.get("discussion"):
            yield roff(item["discussion"])
        if item.get("defaultValue"):
            yield r"Unless given: \fB" + roff(item["defaultValue"]) + r"\fR."


def page(command, version, date, sections):
    commands = [item for item in command["subcommands"] if item["commandName"] != "help"]
    command = {**command, "subcommands": [item for item in commands if item["shouldDisplay"]]}
    abstract = command["abstract"].rstrip(".")
    yield f'.TH HELDER 1 "{date}" "helder {roff(version)}" "User commands"'
    yield ".SH NAME"
    # What `helder serve` runs has no page of its own.
    yield r"helder, helder\-serve \- " + roff(abstract[0].lower() + abstract[1:])
    yield ".SH SYNOPSIS"
    yield from synopsis(command)
    yield ".SH DESCRIPTION"
    # The exit codes have a section of their own.
    described = command["discussion"].split("\n\n")
    yield "\n.PP\n".join(roff(part) for part in described if not part.startswith("Exit codes"))
    yield ".SH COMMANDS"
    for subcommand in command["subcommands"]:
        yield ".SS helder " + roff(subcommand["commandName"])
        yield roff(subcommand["abstract"])
        for part in subcommand.get("discussion", "").split("\n\n"):
            yield from [".PP", roff(part)] if part else []
        yield from options(shown(subcommand))
    yield ".SH COMMON OPTIONS"
    common = [item for item in command["arguments"] if item["shouldDisplay"]]
    yield from options(common)
    yield sections.rstrip()


def main(version, sections):
    help_of_all = json.load(sys.stdin)
    moment = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), timezone.utc)
    with open(sections, encoding="utf-8") as file:
        lines = page(help_of_all["command"], version, moment.date().isoformat(), file.read())
        print("\n".join(lines))


sys.stdout.reconfigure(encoding="utf-8")
main(*sys.argv[1:])

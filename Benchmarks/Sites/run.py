"""Builds the benchmark's sites with Helder, with Hugo and with the floors, and prints the figures.

Usage: run.py [--parties 6,100,1000,10000,100000] [--without hugo,floor] [--rounds N]
              [--counts 1000,10000] [--helder BINARY] [--folder FOLDER]

First it counts instructions outside the kernel, on one thread, with valgrind: of this repository's
own site, and of sites of the sizes that --counts gives (none where that is empty), each once, with
made-up names and with those of real companies. That takes minutes, and a busy machine changes nothing.

The programs take turns, so that a busy machine disturbs all of them alike; of each the smallest
wall time and the smallest cpu time of all rounds count. Every build is from nothing, on a memory
file system.
"""

import argparse
import math
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TOOLS = HERE.parent / ".build/tools"
HUGO = HERE.parent / ".build/hugo"
ROUNDS = {6: 9, 100: 9, 1000: 7, 10_000: 5, 100_000: 1}


def measured(command: list[str]) -> tuple[float, float, float]:
    """Wall seconds, cpu seconds and peak MiB of `command`."""
    result = TOOLS / "result"
    output = subprocess.run(
        [str(TOOLS / "measure"), str(result), *command], capture_output=True, text=True)
    wall, cpu, peak, code = result.read_text().split()
    if code != "0":
        sys.exit(f"{command[0]} ended with {code}:\n{output.stdout}{output.stderr}")
    return float(wall), float(cpu), int(peak) / 1024


def smallest(measures: list[tuple[float, float, float]]) -> tuple[float, ...]:
    return tuple(min(column) for column in zip(*measures))


def size_of(folder: pathlib.Path) -> tuple[int, float]:
    """The number of files in `folder`, and their size in MB."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes) / 1e6


def commands(options: argparse.Namespace, site: pathlib.Path) -> dict[str, list[str]]:
    helder = [
        options.helder, "build", "--content", str(site / "helder/content"),
        "--templates", str(ROOT / "templates"), "--output"]
    hugo = [
        str(next(HUGO.glob("lib/*/site-packages/hugo/binaries/hugo"), HUGO / "missing")),
        "--quiet", "--source", str(site / "hugo"), "--layoutDir", str(HERE / "hugo/layouts"),
        "--cacheDir", str(site / "cache"), "--destination"]
    floor = [str(TOOLS / "floor"), str(site / "files.txt")]
    every = {"Hugo": hugo, "floor": floor, "Helder": helder, "second floor": floor}
    return {name: command for name, command in every.items()
            if name.lower().split()[-1] not in options.without.split(",")}


def pack(folder: pathlib.Path, file: pathlib.Path) -> None:
    """Puts the files of a site in one, for the floor that writes the same bytes."""
    with file.open("wb") as output:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                content = path.read_bytes()
                output.write(f"{path.relative_to(folder)}\n{len(content)}\n".encode() + content)


def build_size(options: argparse.Namespace, parties: int) -> None:
    site = pathlib.Path(options.folder) / str(parties)
    shutil.rmtree(site, ignore_errors=True)
    subprocess.run(
        [sys.executable, str(HERE / "corpus.py"), str(parties), str(site)], check=True)
    programs = commands(options, site)
    measures = {name: [] for name in programs}
    sizes = {}
    for number in range(options.rounds or ROUNDS.get(parties, 3)):
        for name, command in programs.items():
            output = site / f"output-{name.replace(' ', '-')}"
            shutil.rmtree(output, ignore_errors=True)
            line = command + [str(output)]
            if name == "second floor":
                line.append(str(site / "pack"))
            measures[name].append(measured(line))
            if number == 0:
                sizes[name] = size_of(output)
                if name == "Helder" and "second floor" in programs:
                    pack(output, site / "pack")
    results = {name: smallest(measures[name]) for name in programs}
    print(f"\n### {parties:,} parties\n")
    print("| | wall | cpu | peak memory | files | written |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name, (wall, cpu, peak) in results.items():
        files, megabytes = sizes[name]
        print(f"| {name} | {wall:.3f} s | {cpu:.3f} s | {peak:.0f} MiB "
              f"| {files:,} | {megabytes:.1f} MB |")
    print_ratios(results)
    if "Helder" in programs:
        again = smallest([measured(programs["Helder"] + [str(site / "output-Helder")])
                          for _ in range(3)])
        print(f"\nHelder once more, with nothing changed: {again[0]:.3f} s wall, "
              f"{again[1]:.3f} s cpu, {again[2]:.0f} MiB.")
        if parties >= 1000:
            print_stages(programs, site, 5 if parties <= 10_000 else 1)
    shutil.rmtree(site)


def print_ratios(results: dict[str, tuple[float, ...]]) -> None:
    helder = results.get("Helder")
    if helder is None:
        return
    for name in ("Hugo", "floor", "second floor"):
        if name in results:
            ratios = [theirs / ours for theirs, ours in zip(results[name], helder)]
            print(f"| {name} / Helder | {ratios[0]:.2f} | {ratios[1]:.2f} | {ratios[2]:.2f} | | |")
    if "Hugo" in results:
        print("| mark for Hugo / Helder | | 8 | 5 | | |")


COUNTER = ["valgrind", "--tool=exp-bbv", "--instr-count-only=yes", "--bb-out-file=/dev/null"]
# What is asked of 10,000 parties and of this repository's site, and how fast the cost may grow.
MARK, OWN_MARK, EXPONENT_MARK = 8e9, 60e6, 1.02


def counted(command: list[str]) -> int:
    """The instructions outside the kernel that `command` takes, with all that it starts."""
    told = subprocess.run(COUNTER + command, capture_output=True, text=True, errors="replace")
    counts = re.findall(r"Total instructions: (\d+)\n", told.stderr)
    if told.returncode or not counts:
        sys.exit(f"{command[0]} ended with {told.returncode}:\n{told.stdout}{told.stderr}")
    return sum(map(int, counts))


def count_size(
        options: argparse.Namespace, parties: int, names: list[str]) -> dict[str, int]:
    """The instructions that Helder and the floors take for a site of `parties`."""
    site = pathlib.Path(options.folder) / f"count-{parties}"
    shutil.rmtree(site, ignore_errors=True)
    subprocess.run(
        [sys.executable, str(HERE / "corpus.py"), str(parties), str(site), *names], check=True)
    programs = commands(options, site)
    counts = {
        "Helder": counted(programs["Helder"] + [str(site / "output"), "--jobs", "1"])}
    if "floor" in programs and not names:
        counts["floor"] = counted(programs["floor"] + [str(site / "floor")])
        pack(site / "output", site / "pack")
        counts["second floor"] = counted(
            programs["floor"] + [str(site / "floor-2"), str(site / "pack")])
    shutil.rmtree(site)
    return counts


def print_counts(options: argparse.Namespace) -> None:
    output = pathlib.Path(options.folder) / "own"
    own = counted([
        options.helder, "build", "--content", str(ROOT / "content"), "--templates",
        str(ROOT / "templates"), "--output", str(output), "--jobs", "1"])
    shutil.rmtree(output, ignore_errors=True)
    start = counted([options.helder, "--version"])
    print("\n### Instructions outside the kernel, on one thread, in millions\n")
    print("| | Helder | floor | second floor | mark |\n| --- | --- | --- | --- | --- |")
    print(f"| `helder --version` | {start / 1e6:,.1f} | | | |")
    print(f"| the own site | {own / 1e6:,.1f} | | | {OWN_MARK / 1e6:,.0f} |", flush=True)
    sizes = list(map(int, options.counts.split(",")))
    for words, names in [("parties", []), ("parties with real names", ["--names"])]:
        found = []
        for parties in sizes:
            counts = count_size(options, parties, names)
            found.append((parties, counts["Helder"]))
            mark = f"{MARK / 1e6:,.0f}" if parties == 10_000 else ""
            floors = [f"{counts[name] / 1e6:,.0f}" if name in counts else ""
                      for name in ("floor", "second floor")]
            print(f"| {parties:,} {words} | {counts['Helder'] / 1e6:,.0f} "
                  f"| {floors[0]} | {floors[1]} | {mark} |", flush=True)
        if len(found) > 1:
            (few, less), (many, more) = found[0], found[-1]
            exponent = math.log(more / less) / math.log(many / few)
            print(f"| exponent from {few:,} to {many:,} {words} | {exponent:.3f} | | "
                  f"| {EXPONENT_MARK} |", flush=True)


STAGES = ["reading", "Markdown", "checking the content", "rendering", "filling templates",
          "checking the pages", "writing and the rest"]


def seconds(text: str) -> float:
    number, unit = text.split()
    return float(number) / (1000 if unit == "ms" else 1)


def stages_of(command: list[str]) -> dict[str, float]:
    """The processor seconds of each stage of a build on one thread."""
    shutil.rmtree(command[-1], ignore_errors=True)
    said = subprocess.run(
        command + ["--jobs", "1", "--timings", "--lang", "en"], capture_output=True, text=True,
        check=True).stderr
    found = re.search(", ".join(f"{name} (.+)" for name in STAGES), said)
    return dict(zip(STAGES, map(seconds, found.groups())))


def user_seconds(command: list[str]) -> float:
    """The processor seconds that `command` takes outside the kernel."""
    shutil.rmtree(command[-1], ignore_errors=True)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} ended with {status}")
    return usage.ru_utime


def print_stages(programs: dict[str, list[str]], site: pathlib.Path, rounds: int) -> None:
    """What the stages of a build cost on one thread, and what that is beside other work."""
    measures, ratios = [], {"checks": [], "checks alone": [], "templates": []}
    for _ in range(rounds):
        stages = stages_of(programs["Helder"] + [str(site / "output-Helder")])
        measures.append(stages)
        checks = stages["checking the content"] + stages["checking the pages"]
        pages = stages["rendering"] + stages["filling templates"]
        ratios["checks"].append(checks / (stages["Markdown"] + pages))
        ratios["checks alone"].append(checks / pages)
        if "floor" in programs:
            floor = user_seconds(programs["floor"] + [str(site / "output-floor")])
            ratios["templates"].append(stages["filling templates"] / floor)
    print(f"\nProcessor time by stage, on one thread (medians of {rounds}): " + ", ".join(
        f"{name} {statistics.median(stages[name] for stages in measures):.2f} s"
        for name in STAGES) + ".")
    names = {"checks": "All checks / rendering (Markdown and pages)",
             "checks alone": "All checks / making pages of what was parsed",
             "templates": "Filling templates / cmark-gfm (the floor, outside the kernel)"}
    for key, values in ratios.items():
        if values:
            print(f"{names[key]}: {statistics.median(values):.2f} "
                  f"({min(values):.2f} to {max(values):.2f}).")


def print_starts(options: argparse.Namespace) -> None:
    """How long the smallest uses take as whole processes."""
    version = smallest([measured([options.helder, "--version"]) for _ in range(40)])
    output = pathlib.Path(options.folder) / "own"
    builds = []
    for _ in range(20):
        shutil.rmtree(output, ignore_errors=True)
        builds.append(measured([
            options.helder, "build", "--content", str(ROOT / "content"),
            "--templates", str(ROOT / "templates"), "--output", str(output)]))
    shutil.rmtree(output, ignore_errors=True)
    own = smallest(builds)
    print("\n### Whole processes\n\n| | wall | cpu | peak memory |\n| --- | --- | --- | --- |")
    for name, (wall, cpu, peak) in [("`helder --version`", version), ("the own site", own)]:
        print(f"| {name} | {wall * 1000:.1f} ms | {cpu * 1000:.1f} ms | {peak:.0f} MiB |")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--parties", default="6,100,1000,10000,100000")
    parser.add_argument("--without", default="")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--counts", default="1000,10000")
    parser.add_argument("--helder", default=str(ROOT / ".build/release/helder"))
    parser.add_argument("--folder", default=f"/dev/shm/helder-benchmark-{os.getpid()}")
    options = parser.parse_args()
    pathlib.Path(options.folder).mkdir(parents=True, exist_ok=True)
    try:
        if options.counts:
            print_counts(options)
        for parties in map(int, filter(None, options.parties.split(","))):
            build_size(options, parties)
        print_starts(options)
    finally:
        shutil.rmtree(options.folder, ignore_errors=True)


if __name__ == "__main__":
    main()

"""Hold the year-end batch against its peers: whole processes in turn, from start to the last line."""

import pathlib
import subprocess
import sys

from measure import median, run
from peers import VENV, python

HERE = pathlib.Path(__file__).resolve().parent
PEERS = HERE / "year-end" / "peers"
BATCH = HERE / "year-end" / "batch"


def ledgers(size):
    """The folder of the ledgers of this size, which are written when they are not there."""
    folder = HERE / "data" / size
    if not (folder / "datapackage.json").exists():
        print(f"writing the ledgers of size {size}", file=sys.stderr)
        subprocess.run([python(), HERE / "year-end" / "generate", size, folder], check=True)
    return folder


def commands(size, folder):
    """Name, command, standard input, and whether it prints the batch. Size L leaves out what takes minutes or gigabytes."""
    interpreter = python()

    def peer(script, *arguments):
        return [interpreter, PEERS / f"{script}.py", *arguments]

    yield "nianbao", [BATCH, folder], None, True
    yield "nianbao, checking cells", [BATCH, "--check", folder], None, True
    yield "DuckDB, grouping sets", peer("duckdb_batch", "grouping-sets", folder), None, True
    if size != "L":
        yield "DuckDB, table first", peer("duckdb_batch", "table-first", folder), None, True
    if size == "S":
        script = folder / "grouping-sets.sql"
        settings = "set preserve_insertion_order=false;\n.mode list\n.headers off\n"
        text = run(peer("duckdb_sql", "grouping-sets", folder)).output.decode()
        script.write_text(settings + text)
        yield "DuckDB command line", [VENV / "bin" / "duckdb"], script, True
    if size != "L":
        yield "Polars, 24 queries", peer("polars_batch", folder), None, True
    yield "Polars, base tables", peer("polars_base", folder), None, False
    if size != "L":
        yield "pandas", peer("pandas_batch", folder), None, True
    yield "wc -l", ["wc", "-l", folder / "cases.csv", folder / "disclosures.csv"], None, False


def report(size, runs):
    """Prints medians, ratios to nianbao and peak memory, and ends with an error when outputs differ."""
    todo = list(commands(size, ledgers(size)))
    measurements = {name: [] for name, *_ in todo}
    expected = run(todo[0][1]).output
    for turn in range(runs):
        for name, command, input, prints_batch in todo:
            measurement = run(command, input)
            if prints_batch and measurement.output != expected:
                sys.exit(f"{name} prints something else than {todo[0][0]}")
            measurements[name].append(measurement)
            print(f"\r{turn + 1}/{runs} {name:<30}", end="", file=sys.stderr)
    print(file=sys.stderr)
    print(f"year-end batch, size {size}, median of {runs} runs in turn; all batches print the same {len(expected)} bytes")
    print(f"{'':<26} {'wall s':>8} {'ratio':>7} {'cpu s':>8} {'ratio':>7} {'peak MiB':>9}")
    base = measurements[todo[0][0]]
    for name, taken in measurements.items():
        wall, processor = (median(taken, figure) for figure in ("wall", "processor"))
        print(
            f"{name:<26} {wall:8.3f} {wall / median(base, 'wall'):6.1f}x {processor:8.3f} "
            f"{processor / median(base, 'processor'):6.1f}x {median(taken, 'peak'):9.1f}")

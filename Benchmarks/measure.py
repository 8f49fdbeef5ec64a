"""Time whole processes: wall and processor seconds, and peak memory."""

import os
import statistics
import sys
import tempfile
import time
from typing import NamedTuple


class Measurement(NamedTuple):
    wall: float
    processor: float
    peak: float
    output: bytes


def run(arguments, input=None):
    """Runs a command to its end.

    Peak memory is in MiB; `input` is a file that it reads. A command that fails ends everything.
    """
    arguments = [str(argument) for argument in arguments]
    with tempfile.TemporaryFile() as output:
        actions = [(os.POSIX_SPAWN_DUP2, output.fileno(), 1)]
        if input:
            actions.append((os.POSIX_SPAWN_OPEN, 0, str(input), os.O_RDONLY, 0))
        started = time.monotonic()
        child = os.posix_spawnp(arguments[0], arguments, os.environ, file_actions=actions)
        _, status, usage = os.wait4(child, 0)
        wall = time.monotonic() - started
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"{' '.join(arguments)}: exit {os.waitstatus_to_exitcode(status)}")
        output.seek(0)
        return Measurement(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.read())


def median(measurements, figure):
    return statistics.median(getattr(measurement, figure) for measurement in measurements)

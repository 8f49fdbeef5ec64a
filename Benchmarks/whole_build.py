"""Time whole builds of the sample report."""

import tempfile

from measure import run


def report(nianbao, project, runs):
    """Prints the minimum, median and maximum of each figure of each command."""
    with tempfile.TemporaryDirectory() as output:
        commands = {
            "nianbao build": [nianbao, "build", "--project", project, "--output", output],
            "nianbao figures": [nianbao, "figures", "--project", project, "--format", "csv"],
            "nianbao check": [nianbao, "check", "--project", project],
        }
        print(f"{'command':<18} {'figure':<10} {'min':>8} {'median':>8} {'max':>8}")
        for name, arguments in commands.items():
            run(arguments)
            measurements = [run(arguments) for _ in range(runs)]
            for figure, unit in (("wall", "wall s"), ("processor", "cpu s"), ("peak", "peak MiB")):
                values = sorted(getattr(measurement, figure) for measurement in measurements)
                print(f"{name:<18} {unit:<10} {values[0]:8.2f} {values[len(values) // 2]:8.2f} {values[-1]:8.2f}")

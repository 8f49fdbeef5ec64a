"""The interpreter that has what nianbao is held against."""

import pathlib
import subprocess
import sys
import venv

HERE = pathlib.Path(__file__).resolve().parent
VENV = HERE / ".venv"


def python():
    """The interpreter that has the peers, which are installed when it is made or lacks some."""
    interpreter = VENV / "bin" / "python"
    wanted = (HERE / "requirements.txt").read_text()
    installed = VENV / "installed"
    if not installed.exists() or installed.read_text() != wanted:
        print("installing the peers into Benchmarks/.venv", file=sys.stderr)
        venv.create(VENV, with_pip=True)
        subprocess.run([interpreter, "-m", "pip", "install", "-q", "-r", HERE / "requirements.txt"], check=True)
        installed.write_text(wanted)
    return interpreter

"""Draw the specifications of a folder with vl-convert, in one process. usage: peer_vlconvert.py SPECS OUT"""

import json
import pathlib
import sys

import vl_convert

FONT = "Noto Sans CJK SC"


def main():
    specs, out = map(pathlib.Path, sys.argv[1:3])
    for path in sorted(specs.glob("*.vl.json")):
        spec = json.loads(path.read_text()) | {"config": {"font": FONT, "axis": {"labelFont": FONT}}}
        (out / f"{path.name.removesuffix('.vl.json')}.png").write_bytes(vl_convert.vegalite_to_png(spec, scale=1))


if __name__ == "__main__":
    main()

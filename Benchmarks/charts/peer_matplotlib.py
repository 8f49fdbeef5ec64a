"""Draw the same twelve charts with Matplotlib, in one process. usage: peer_matplotlib.py SPECS OUT"""

import json
import pathlib
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

plt.rcParams["font.family"] = ["Noto Sans CJK JP"]
plt.rcParams["axes.unicode_minus"] = False


def pivot(rows, down, across, value):
    """Rows and columns in order of appearance, and the values between them."""
    lines = list(dict.fromkeys(r[down] for r in rows))
    columns = list(dict.fromkeys(r[across] for r in rows))
    table = np.zeros((len(lines), len(columns)))
    for r in rows:
        table[lines.index(r[down]), columns.index(r[across])] = r[value]
    return lines, columns, table


def bars(ax, rows):
    ax.bar([r["y"] for r in rows], [r["v"] for r in rows])
    for i, r in enumerate(rows):
        ax.text(i, r["v"], f"{r['v']:,.0f}", ha="center", va="bottom")


def grouped(category, title=None):
    def draw(ax, rows):
        names, years, table = pivot(rows, category, "y", "v")
        width = 0.8 / len(years)
        for j, year in enumerate(years):
            ax.bar(np.arange(len(names)) + j * width, table[:, j], width, label=year)
        ax.set_xticks(np.arange(len(names)) + 0.4 - width / 2, names, rotation=30, ha="right")
        ax.legend(title=title)

    return draw


def line(ax, rows):
    ax.plot([r["m"] for r in rows], [r["v"] for r in rows], marker="o")
    ax.tick_params(axis="x", rotation=90)


def lines(ax, rows):
    names, years, table = pivot(rows, "d", "y", "v")
    for name, values in zip(names, table):
        ax.plot(years, values, marker="o", label=name)
    ax.legend(loc="center left", bbox_to_anchor=(1, 0.5))


def area(ax, rows):
    levels, months, table = pivot(rows, "l", "m", "v")
    ax.stackplot(months, table, labels=levels)
    ax.tick_params(axis="x", rotation=90)
    ax.legend()


def bump(ax, rows):
    units, years, table = pivot(rows, "u", "y", "r")
    for unit, ranks in zip(units, table):
        ax.plot(years, ranks, marker="o")
        ax.text(len(years) - 0.95, ranks[-1], unit, va="center")
    ax.invert_yaxis()


def heatmap(ax, rows):
    years, months, table = pivot(rows, "y", "m", "v")
    ax.imshow(table, aspect="auto", cmap="YlGnBu")
    ax.set_xticks(range(len(months)), months)
    ax.set_yticks(range(len(years)), years)
    for i in range(len(years)):
        for j in range(len(months)):
            ax.text(j, i, f"{table[i, j]:,.0f}", ha="center", va="center")


def ranking(ax, rows):
    rows = sorted(rows, key=lambda r: r["v"])
    ax.barh([r["k"] for r in rows], [r["v"] for r in rows])
    for i, r in enumerate(rows):
        ax.text(r["v"], i, f" {r['v']:,.0f}", va="center")


def shares(ax, rows):
    levels, years, table = pivot(rows, "e", "y", "v")
    below = np.zeros(len(years))
    for level, values in zip(levels, table / table.sum(0)):
        ax.bar(years, values, bottom=below, label=level)
        below += values
    ax.legend()


CHARTS = [
    bars, grouped("d", "年份"), line, lines, area, bump, heatmap, ranking, ranking, shares, grouped("l"), line,
]


def main():
    specs, out = map(pathlib.Path, sys.argv[1:3])
    for path, draw in zip(sorted(specs.glob("*.vl.json")), CHARTS, strict=True):
        spec = json.loads(path.read_text())
        figure, ax = plt.subplots(figsize=(16, 9), dpi=100, layout="constrained")
        draw(ax, spec["data"]["values"])
        ax.set_title(spec["title"], fontsize=18)
        figure.savefig(out / f"{path.name.removesuffix('.vl.json')}.png")
        plt.close(figure)


if __name__ == "__main__":
    main()

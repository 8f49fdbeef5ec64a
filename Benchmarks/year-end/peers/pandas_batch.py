"""Run the batch in pandas, texts as categories.

usage: pandas_batch.py DIR
"""

import sys

import numpy as np
import pandas as pd

CASES = ["受理日期", "部门", "事项名称", "事项类型", "办理渠道", "承诺工作日", "实际工作日", "评价"]
DISCLOSURES = ["公开日期", "发布单位", "单位层级", "主题分类", "是否重点领域"]


def read(name, columns):
    kinds = {column: "category" for column in columns if "工作日" not in column}
    return pd.read_csv(f"{sys.argv[1]}/{name}.csv", usecols=columns, dtype=kinds, keep_default_na=False)


c, d = read("cases", CASES), read("disclosures", DISCLOSURES)
c.columns = ["dt", "dept", "item", "typ", "ch", "prom", "act", "ev"]
d.columns = ["dt", "unit", "lev", "topic", "keyf"]
for frame in (c, d):
    # Year and month of the few different dates, not row by row.
    dates = frame["dt"].cat
    codes, days = dates.codes.to_numpy(), [str(day) for day in dates.categories]
    frame["y"] = np.array([int(day[:4]) for day in days], dtype=np.int16)[codes]
    frame["m"] = np.array([int(day[5:7]) for day in days], dtype=np.int8)[codes]
    del frame["dt"]
c["ok"], c["web"], d["k"] = c["act"] <= c["prom"], c["ch"] == "网上", d["keyf"] == "是"

lines = []


def group(frame, keys):
    return frame.groupby(keys, observed=True, sort=False)


def emit(name, rows, order=None):
    lines.append(f"#{sum(line.startswith('#') for line in lines) + 1:02d} {name}")
    for row in sorted(rows, key=order):
        lines.append("\t".join(f"{value:.4f}" if isinstance(value, float) else str(value) for value in row))


def rows(series):
    return [(*(key if isinstance(key, tuple) else (key,)), value) for key, value in zip(series.index.tolist(), series.tolist())]


def growth(series):
    counts = dict(zip(series.index.tolist(), series.tolist()))
    return [(a, y, 100.0 * (n - counts[a, y - 1]) / counts[a, y - 1]) for (a, y), n in counts.items() if (a, y - 1) in counts]


by_department, by_month = group(c, ["dept", "y"]).size(), group(c, ["y", "m"]).size()
by_unit, by_level = group(d, ["unit", "y"]).size(), group(d, ["lev", "y"]).size()
taken = group(c, "dept")["act"]
largest_first = lambda row: (-row[1], row[0])
emit("cases_total_by_year", rows(group(c, "y").size()))
emit("cases_by_year_month", rows(by_month))
emit("cases_by_dept_year", rows(by_department))
emit("cases_by_type_channel_year", rows(group(c, ["typ", "ch", "y"]).size()))
emit("top10_items", sorted(rows(group(c, "item").size()), key=largest_first)[:10], largest_first)
emit("ontime_by_dept_year", rows(100.0 * group(c, ["dept", "y"])["ok"].sum() / by_department))
emit("mean_days_by_dept", rows(taken.mean()))
emit("median_days_by_dept", rows(taken.median().astype(float)))
emit("p90_days_by_dept", rows(taken.quantile(0.9).astype(float)))
emit("satisfaction_by_year", rows(group(c, ["y", "ev"]).size()))
emit("distinct_depts_by_year", rows(group(c, "y")["dept"].nunique()))
emit("distinct_items_by_year", rows(group(c, "y")["item"].nunique()))
emit("online_share_by_year_month", rows(100.0 * group(c, ["y", "m"])["web"].sum() / by_month))
emit("yoy_by_dept", growth(by_department))
emit("disc_total_by_year", rows(group(d, "y").size()))
emit("disc_by_level_year", rows(by_level))
emit("disc_by_month_level", rows(group(d, ["y", "m", "lev"]).size()))
emit("disc_by_unit_year", rows(by_unit))
ranked = by_unit.groupby(level="y", observed=True).rank("min", ascending=False).astype(int)
ranks = dict(zip(ranked.index.tolist(), ranked.tolist()))
emit("disc_unit_rank", [(y, ranks[u, y], u, n) for (u, y), n in zip(by_unit.index.tolist(), by_unit.tolist())])
emit("disc_unit_rank_change", [(u, y, ranks[u, y - 1] - r) for (u, y), r in ranks.items() if (u, y - 1) in ranks])
emit("disc_key_by_level", rows(group(d, "lev")["k"].sum()))
emit("disc_by_topic", rows(group(d, "topic").size()))
emit("disc_key_share_by_year", rows(100.0 * group(d, "y")["k"].sum() / group(d, "y").size()))
emit("disc_yoy_by_level", growth(by_level))
sys.stdout.write("\n".join(lines) + "\n")

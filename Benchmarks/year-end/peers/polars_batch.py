"""Run the batch in Polars: 24 queries, collected together by the streaming engine.

usage: polars_batch.py DIR
"""

import sys

import polars as pl
from polars_ledgers import cases, disclosures

c, d = cases(sys.argv[1]), disclosures(sys.argv[1])
n = pl.len().alias("n")


def count(ledger, *keys, agg=(n,)):
    return ledger.group_by(*keys).agg(*agg).sort(*keys)


def growth(table, key):
    before = table.with_columns(p=pl.col("n").shift(1).over(key, order_by="y")).filter(pl.col("p").is_not_null())
    change = pl.col("n").cast(pl.Int64) - pl.col("p").cast(pl.Int64)
    return before.select(key, "y", v=100.0 * change / pl.col("p")).sort(key, "y")


by_department, by_unit, by_level = count(c, "dept", "y"), count(d, "unit", "y"), count(d, "lev", "y")
ranked = by_unit.with_columns(r=pl.col("n").rank("min", descending=True).over("y").cast(pl.Int64))
taken = pl.col("act").cast(pl.Int64)
on_time, online, key = pl.col("ok").sum(), (pl.col("ch") == "网上").sum(), (pl.col("keyf") == "是").sum()


def share(part, ledger, *keys):
    return count(ledger, *keys, agg=(n, part.alias("k"))).select(*keys, 100.0 * pl.col("k") / pl.col("n"))


queries = {
    "cases_total_by_year": count(c, "y"),
    "cases_by_year_month": count(c, "y", "m"),
    "cases_by_dept_year": by_department,
    "cases_by_type_channel_year": count(c, "typ", "ch", "y"),
    "top10_items": c.group_by("item").agg(n).sort("n", "item", descending=[True, False]).head(10),
    "ontime_by_dept_year": share(on_time, c, "dept", "y"),
    "mean_days_by_dept": count(c, "dept", agg=(taken.mean(),)),
    "median_days_by_dept": count(c, "dept", agg=(taken.median().cast(pl.Float64),)),
    "p90_days_by_dept": count(c, "dept", agg=(taken.quantile(0.9, "linear").cast(pl.Float64),)),
    "satisfaction_by_year": count(c.with_columns(pl.col("ev").fill_null("")), "y", "ev"),
    "distinct_depts_by_year": count(c, "y", agg=(pl.col("dept").n_unique(),)),
    "distinct_items_by_year": count(c, "y", agg=(pl.col("item").n_unique(),)),
    "online_share_by_year_month": share(online, c, "y", "m"),
    "yoy_by_dept": growth(by_department, "dept"),
    "disc_total_by_year": count(d, "y"),
    "disc_by_level_year": by_level,
    "disc_by_month_level": count(d, "y", "m", "lev"),
    "disc_by_unit_year": by_unit,
    "disc_unit_rank": ranked.select("y", "r", "unit", "n").sort("y", "r", "unit"),
    "disc_unit_rank_change": ranked.with_columns(p=pl.col("r").shift(1).over("unit", order_by="y"))
    .filter(pl.col("p").is_not_null()).select("unit", "y", pl.col("p") - pl.col("r")).sort("unit", "y"),
    "disc_key_by_level": count(d, "lev", agg=(key,)),
    "disc_by_topic": count(d, "topic"),
    "disc_key_share_by_year": share(key, d, "y"),
    "disc_yoy_by_level": growth(by_level, "lev"),
}
lines = []
tables = pl.collect_all(list(queries.values()), engine="streaming")
for number, (name, table) in enumerate(zip(queries, tables), 1):
    lines.append(f"#{number:02d} {name}")
    for row in table.iter_rows():
        lines.append("\t".join(f"{value:.4f}" if isinstance(value, float) else str(value) for value in row))
sys.stdout.write("\n".join(lines) + "\n")

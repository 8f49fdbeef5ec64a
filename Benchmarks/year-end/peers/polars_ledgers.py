"""The two ledgers as lazy frames of the columns that the batch needs, texts as categories: Polars' fastest reading."""

import polars as pl

YEAR = pl.col("dt").str.slice(0, 4).cast(pl.Int32).alias("y")
MONTH = pl.col("dt").str.slice(5, 2).cast(pl.Int32).alias("m")


def scan(path, **columns):
    return pl.scan_csv(path, has_header=False, skip_rows=1, schema=columns)


def cases(folder):
    text, category = pl.String, pl.Categorical
    ledger = scan(
        f"{folder}/cases.csv", id=text, dt=text, dt2=text, dept=category, item=category, typ=category, ch=category,
        prom=pl.Int8, act=pl.Int8, ev=category)
    return ledger.select(YEAR, MONTH, "dept", "item", "typ", "ch", (pl.col("act") <= pl.col("prom")).alias("ok"), "act", "ev")


def disclosures(folder):
    text, category = pl.String, pl.Categorical
    ledger = scan(
        f"{folder}/disclosures.csv", id=text, dt=text, unit=category, lev=category, topic=category, keyf=category,
        title=text)
    return ledger.select(YEAR, MONTH, "unit", "lev", "topic", "keyf")

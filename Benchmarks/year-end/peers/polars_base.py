"""A lower bound for Polars: the ten base tables alone, from which the 24 results would follow; prints their sizes.

usage: polars_base.py DIR
"""

import sys

import polars as pl
from polars_ledgers import cases, disclosures

counted = [(cases(sys.argv[1]), keys) for keys in (
    ["y", "m", "ch"], ["dept", "y", "ok"], ["typ", "ch", "y"], ["item", "y"], ["dept", "act"], ["y", "ev"],
)] + [(disclosures(sys.argv[1]), keys) for keys in (["y", "m", "lev"], ["unit", "y"], ["topic"], ["lev", "y", "keyf"])]
for table in pl.collect_all([ledger.group_by(*keys).len() for ledger, keys in counted], engine="streaming"):
    print(table.height, table["len"].sum())

"""Run the batch in DuckDB's Python package.

usage: duckdb_batch.py grouping-sets|table-first DIR
"""

import re
import sys

import duckdb
from duckdb_sql import sql

connection = duckdb.connect(config={"preserve_insertion_order": False})
lines = []
for statement in re.split(r";\s", sql(*sys.argv[1:3])):
    if not statement.strip():
        continue
    answer = connection.execute(statement)
    if " create " not in f" {statement.split('--')[-1]} ".replace("\n", " "):
        lines.extend(row[0] for row in answer.fetchall())
sys.stdout.write("\n".join(lines) + "\n")

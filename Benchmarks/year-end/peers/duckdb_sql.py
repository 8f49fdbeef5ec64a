"""Print the batch as SQL for DuckDB, over the ledgers of a folder.

usage: duckdb_sql.py grouping-sets|table-first DIR
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
# Everything is declared, so that DuckDB need not look for it.
READ = "read_csv('{path}', header=true, auto_detect=false, delim=',', quote='\"', escape='\"', new_line='\\n', columns={{{columns}}})"
CASES = {
    "id": "VARCHAR", "dt": "DATE", "dt2": "VARCHAR", "dept": "VARCHAR", "item": "VARCHAR", "typ": "VARCHAR",
    "ch": "VARCHAR", "prom": "TINYINT", "act": "TINYINT", "ev": "VARCHAR",
}
DISCLOSURES = {
    "id": "VARCHAR", "dt": "DATE", "unit": "VARCHAR", "lev": "VARCHAR", "topic": "VARCHAR", "keyf": "VARCHAR",
    "title": "VARCHAR",
}


def reading(path, columns):
    return READ.format(path=path, columns=",".join(f"'{name}':'{kind}'" for name, kind in columns.items()))


def sql(form, folder):
    text = (HERE / f"{form}.sql").read_text()
    return text.replace("{CASES}", reading(f"{folder}/cases.csv", CASES)).replace(
        "{DISCLOSURES}", reading(f"{folder}/disclosures.csv", DISCLOSURES)
    )


if __name__ == "__main__":
    print(sql(*sys.argv[1:3]), end="")

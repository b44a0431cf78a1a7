"""Runs what Scripts/bench/reconcile has made and prints medians: wall and CPU seconds, peak memory, ratios.

  reconcile.py IYEM READER FLOOR FOLDER [REPEATS]

The contestants take turns, so that a busy moment of the machine falls upon all of them.
"""
import os, shutil, statistics, subprocess, sys, time

NOW = "2016-06-23T10:00:00+03:00"
KEYS = ["DETSİS NO", "T.C. NO"]
FIELDS = ["BİRİM ADI", "ADI SOYADI", "UNVANI", "YETKİ TÜRÜ", "ATAMANIN TARİH VE SAYISI", "BAŞLAMA TARİHİ VE SAATİ",
          "BİTİŞ TARİHİ VE SAATİ", "E-POSTA"]
POLARS = f"""
import polars as pl
K, F = {KEYS}, {FIELDS}
a, b = (pl.scan_csv(f, infer_schema=False).with_columns(pl.lit(1).alias(m)) for f, m in (("roster.csv", "_a"), ("registry.csv", "_b")))
j = a.join(b, on=K, how="full", suffix="_r", coalesce=True).collect()
both = j.filter(pl.col("_a").is_not_null() & pl.col("_b").is_not_null())
print(j.filter(pl.col("_b").is_null()).height, j.filter(pl.col("_a").is_null()).height, sum(both.filter(pl.col(f).ne_missing(pl.col(f + "_r"))).height for f in F))
"""
DUCKDB = f"""
import duckdb
K, F = {KEYS}, {FIELDS}
c = duckdb.connect()
for n in ("roster", "registry"): c.execute(f"create temp table {{n}} as select * from read_csv('{{n}}.csv', all_varchar=true, header=true)")
on = " and ".join(f'a."{{k}}" = b."{{k}}"' for k in K)
differ = " + ".join(f'(a."{{f}}" is distinct from b."{{f}}")::int' for f in F)
print(*c.execute(f'select count(*) filter (where b."{{K[1]}}" is null), count(*) filter (where a."{{K[1]}}" is null), sum({{differ}}) filter (where a."{{K[1]}}" is not null and b."{{K[1]}}" is not null) from roster a full outer join registry b on {{on}}').fetchone())
"""


def run(command, folder):
    start = time.time()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.time() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command[0]} failed: {output}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output


def main():
    iyem, reader, floor, folder = (os.path.abspath(path) for path in sys.argv[1:5])
    repeats = int(sys.argv[5]) if len(sys.argv) > 5 else 3
    compare = [iyem, "reconcile", "--institution", "10000000", "--home", folder, "--now", NOW]
    contestants = {
        "iyem, CSV": compare + ["roster.csv"],
        "DuckDB": [sys.executable, "-c", DUCKDB],
        "Polars": [sys.executable, "-c", POLARS],
        "C join": [floor, "roster.csv", "registry.csv"],
        "iyem, XLSX": compare + ["roster.xlsx"],
        "reading the XLSX": [reader, "roster.xlsx"],
    }
    contestants = {name: command for name, command in contestants.items() if os.path.exists(command[0])}
    results = {name: [] for name in contestants}
    for _ in range(repeats):
        for name, command in contestants.items():
            results[name].append(run(command, folder))
            shutil.rmtree(folder + "/Outbox", ignore_errors=True)
    medians = {name: [statistics.median(run[i] for run in runs) for i in range(3)] for name, runs in results.items()}
    print(f"{'':18}{'wall s':>9}{'spread':>15}{'CPU s':>9}{'MB':>7}")
    for name, (wall, cpu, memory) in medians.items():
        walls = [run[0] for run in results[name]]
        spread = f"{min(walls):.2f} to {max(walls):.2f}"
        print(f"{name:18}{wall:9.2f}{spread:>15}{cpu:9.2f}{memory:7.0f}")
    for name, other in [("DuckDB", "iyem, CSV"), ("Polars", "iyem, CSV"), ("iyem, CSV", "C join"),
                        ("iyem, XLSX", "reading the XLSX")]:
        if name in medians and other in medians:
            print(f"{name} / {other}: wall {medians[name][0] / medians[other][0]:.2f}, "
                  f"CPU {medians[name][1] / medians[other][1]:.2f}")
    for name in ("iyem, CSV", "DuckDB", "Polars", "C join"):
        if name in results:
            print(f"{name} says: {' '.join(results[name][0][3].split())[:300]}")


main()

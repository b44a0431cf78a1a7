"""Runs the measurements of Scripts/bench/read; prints medians, ratios, peaks and heap allocations per cell."""
import glob, json, os, re, statistics, subprocess, sys, time

BENCH, GENERATORS, WORK, REPEATS = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
DATA = WORK + "/data"
os.environ["BENCH_TMP"] = WORK


def measured(command):
    """Wall seconds, CPU seconds, peak MB and standard output of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[:2]}: status {status}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output


def peer(*job):
    """A job of peers.py, whose own figure for the parse alone replaces the wall time."""
    wall, cpu, peak, output = measured([sys.executable, GENERATORS + "/peers.py", *job])
    figures = json.loads(output)
    own = figures.get("rust_parse_wall") or figures.get("read_wall") or wall
    return own, cpu, peak, output


def own(*arguments):
    return measured([BENCH, *arguments])


def floor(*arguments):
    wall, cpu, peak, output = measured([WORK + "/floor_xlsx", "-n", "1", *arguments])
    return float(re.search(r"\| wall ([\d.]+) s", output).group(1)), cpu, peak, output


def compare(title, count, unit, reference, cases):
    results = {name: [] for name in cases}
    for _ in range(REPEATS):                       # interleaved, so that a noisy minute hits all alike
        for name, case in cases.items():
            results[name].append(case())
    sums = {json.dumps({key: json.loads(rows[0][3])[key] for key in ("cells", "text")})
            for name, rows in results.items() if rows[0][3].startswith("{") and "part of" not in name}
    print(f"\n{title}: medians of {REPEATS}; all read the same: {len(sums) == 1}, {sums}")
    base = statistics.median(row[0] for row in results[reference])
    for name, rows in results.items():
        wall, cpu, peak = (statistics.median(row[index] for row in rows) for index in range(3))
        print(f"  {name:44}{wall:8.2f} s wall {cpu:8.2f} s CPU {peak:6.0f} MB {count / wall:10.0f} {unit}/s"
              f"{wall / base:7.2f} x", flush=True)


def allocations():
    """Heap allocations over two workbooks, one of which has twice as many cells."""
    import xlsxwriter
    counts = []
    for rows in (2000, 4000):
        path = f"{WORK}/allocations-{rows}.xlsx"
        book = xlsxwriter.Workbook(path, {"constant_memory": True})
        sheet = book.add_worksheet()
        for row in range(rows):
            for column in range(10):
                sheet.write(row, column, f"metin {row} {column}" if column % 2 else row + column / 8)
        book.close()
        output = subprocess.run(["valgrind", BENCH, path], capture_output=True, text=True).stderr
        counts.append(int(re.search(r"total heap usage: ([\d,]+) allocs", output).group(1).replace(",", "")))
    print(f"\nheap allocations: {counts[0]} over 20,000 cells, {counts[1]} over 40,000: "
          f"{(counts[1] - counts[0]) / 20000:.4f} for each cell")


def main():
    forms = sorted(glob.glob(DATA + "/forms/*.xlsx"))
    compare("small forms", len(forms), "forms", "python-calamine", {
        "iyem's reader": lambda: own(*forms),
        "python-calamine": lambda: peer("forms_calamine"),
        "openpyxl read_only (part of it: 200 forms)": lambda: peer("forms_openpyxl_ro", "200"),
        "floor: libdeflate + expat, empty handlers": lambda: floor("-i", "l", "-R", "-x", "noop", *forms),
        "floor: libdeflate + expat, collecting": lambda: floor("-i", "l", "-R", *forms),
    })
    for name, path in (("shared", DATA + "/roster_1m.xlsx"), ("inline", DATA + "/roster_1m_inline.xlsx")):
        cases = {
            "iyem's reader": lambda: own(path),
            "iyem's reader on one core": lambda: measured(["taskset", "-c", "0", BENCH, path]),
            "python-calamine, its own parse": lambda: peer("calamine", path),
            "floor: one expat, empty handlers": lambda: floor("-i", "l", "-x", "noop", path),
            "floor: two expats, collecting": lambda: floor("-i", "l", "-m", "split", path),
        }
        if os.environ.get("IYEM_BENCH_OPENPYXL"):
            cases["openpyxl read_only"] = lambda: peer("openpyxl_ro", path)
        compare(f"1,000,000 rows x 10, {name} strings", 1_000_000, "rows", "python-calamine, its own parse", cases)
    allocations()


main()

"""Runs the measurements of Scripts/bench/run; prints medians, ratios and peaks. All in one run on one machine."""
import glob, os, shutil, sqlite3, statistics, subprocess, sys, time

IYEM, GENERATORS, WORK, FORMS, REPEATS = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
NOW = "2016-06-23T09:30:00+03:00"


def measured(command):
    """Wall seconds, CPU seconds and peak MB of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command[:3]}: {errors.decode()[-300:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def inbox(count):
    folder = f"{WORK}/forms-{count}/forms"
    if len(glob.glob(folder + "/*.xlsx")) != count:
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, f"{GENERATORS}/make_inbox.py", f"{WORK}/units.xml", folder, str(count)],
                       check=True, stdout=subprocess.DEVNULL)
    return folder


def home_with(folder):
    home = f"{WORK}/home"
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(f"{WORK}/home-units", home)
    shutil.copytree(folder, home + "/Inbox")
    return home


def process(folder):
    return measured([IYEM, "process", "--home", home_with(folder), "--now", NOW])


def reader(name, code, folder):
    return measured([sys.executable, "-c", f"import glob\n{code}", folder])


CALAMINE = """
import sys
from python_calamine import CalamineWorkbook
for f in sorted(glob.glob(sys.argv[1] + '/*.xlsx')): CalamineWorkbook.from_path(f).get_sheet_by_index(0).to_python()
"""
OPENPYXL = """
import sys, openpyxl
for f in sorted(glob.glob(sys.argv[1] + '/*.xlsx')):
    w = openpyxl.load_workbook(f, read_only=True); list(w.worksheets[0].iter_rows(values_only=True)); w.close()
"""


def floor(folder):
    """Inflate and expat with empty handlers over every form, and one durable commit for each batch of 64."""
    if not os.access(f"{WORK}/floor_xlsx", os.X_OK):
        return None
    files = sorted(glob.glob(folder + "/*.xlsx"))
    wall, cpu, peak = measured([f"{WORK}/floor_xlsx", "-x", "noop", "-n", "1", *files])
    path = f"{WORK}/floor.sqlite"
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(path + ending):
            os.remove(path + ending)
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (a, b)")
    start = time.perf_counter()
    for batch in range(0, len(files), 64):
        db.execute("BEGIN IMMEDIATE")
        db.execute("INSERT INTO t VALUES (?, ?)", (batch, "x"))
        db.execute("COMMIT")
    db.close()
    return wall + time.perf_counter() - start, cpu, peak


def median(rows):
    return [statistics.median(column) for column in zip(*rows)]


def show(name, row, reference=None, unit=FORMS):
    ratio = f"  {row[0] / reference:6.2f} x" if reference else ""
    print(f"{name:34}{row[0]:8.2f} s wall {row[1]:8.2f} s CPU {row[2]:7.0f} MB {unit / row[0]:9.0f}/s{ratio}", flush=True)


def main():
    imports = []
    for _ in range(REPEATS):
        shutil.rmtree(f"{WORK}/home-units", ignore_errors=True)
        imports.append(measured([IYEM, "detsis", "import", f"{WORK}/units.xml", "--home", f"{WORK}/home-units", "--now", NOW]))
    show("detsis import, 306,734 units", median(imports), unit=306734)

    folder = inbox(FORMS)
    rows = {"iyem process, end to end": [], "iyem check (read and validate)": [], "python-calamine, reading alone": [],
            "openpyxl, reading alone": [], "floor: inflate + expat + commits": []}
    for _ in range(REPEATS):                       # interleaved, so that a noisy minute hits all alike
        rows["iyem process, end to end"].append(process(folder))
        rows["iyem check (read and validate)"].append(
            measured([IYEM, "check", *sorted(glob.glob(folder + "/*.xlsx")), "--home", f"{WORK}/home-units", "--now", NOW]))
        rows["python-calamine, reading alone"].append(reader("calamine", CALAMINE, folder))
        rows["openpyxl, reading alone"].append(reader("openpyxl", OPENPYXL, folder))
        low = floor(folder)
        if low:
            rows["floor: inflate + expat + commits"].append(low)
    reference = statistics.median(row[0] for row in rows["python-calamine, reading alone"])
    print(f"\n{FORMS} forms, medians of {REPEATS}; x: wall time through python-calamine's")
    for name, results in rows.items():
        if results:
            show(name, median(results), reference)

    if os.environ.get("IYEM_BENCH_FLAT"):
        print("\npeak memory of process")
        for count in (200, 2000, 20000):
            show(f"{count} forms", process(inbox(count)), unit=count)


main()

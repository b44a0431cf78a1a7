"""Runs the measurements of Scripts/bench/compare; prints the median CPU seconds and peaks of both builds and their ratios.

Each build works on registries that it made itself. The builds take turns, so that a busy moment of the machine falls upon both.
"""
import csv, os, shutil, statistics, subprocess, sys

BEFORE, AFTER, GENERATORS, WORK, REPEATS = *sys.argv[1:5], int(sys.argv[5])
UNITS, FORMS, ROWS = (int(os.environ.get(f"IYEM_BENCH_{name}", most))
                      for name, most in (("UNITS", 306_734), ("FORMS", 2_000), ("ROWS", 1_000_000)))
EARLY, NOW = "2016-06-23T09:30:00+03:00", "2016-06-23T10:00:00+03:00"
HERE = os.path.dirname(os.path.abspath(__file__))


def measured(build, home, *arguments, now=NOW):
    """CPU seconds and peak MB of a command in a home."""
    command = [build, *arguments, "--home", home, "--now", now]
    process = subprocess.Popen(command, cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command[:4]}: {errors.decode()[-300:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def generated(path, *command):
    if not os.path.exists(path):
        subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL)
    return path


def fresh(home):
    shutil.rmtree(home, ignore_errors=True)
    os.makedirs(home)
    return home


class Build:
    """One of the two programs, and the homes that it made."""

    def __init__(self, name, path):
        self.name, self.path, self.rows = name, path, {}
        self.forms, self.roster = f"{WORK}/forms-of-{name}", f"{WORK}/reconcile-{ROWS}-{name}"

    def note(self, what, *arguments, home, **more):
        self.rows.setdefault(what, []).append(measured(self.path, home, *arguments, **more))

    def work(self, units, inbox):
        home = fresh(self.forms)
        self.note(f"detsis import, {UNITS:,} units", "detsis", "import", units, home=home, now=EARLY)
        shutil.copytree(inbox, home + "/Inbox", dirs_exist_ok=True)
        self.note(f"process, {FORMS:,} forms", "process", home=home)
        self.note("verify of that", "verify", home=home)

    def make_roster(self):
        """A registry with a million appointments, by the commands that an office has."""
        subprocess.run([sys.executable, f"{HERE}/reconcile_data.py", self.path, str(ROWS), self.roster], check=True)
        if not os.path.exists(f"{WORK}/person-{ROWS}"):
            with open(self.roster + "/registry.csv", newline="") as known, open(f"{WORK}/person-{ROWS}", "w") as out:
                row = list(csv.reader(known))[ROWS // 2]
                out.write(f"{row[0]} {row[2]}")

    def ask(self, unit, person):
        home = self.roster
        self.note("reconcile of a roster as long", "reconcile", "--institution", "10000000", "roster.csv", home=home)
        shutil.rmtree(home + "/Outbox", ignore_errors=True)
        self.note(f"verify, {ROWS:,} appointments", "verify", home=home)
        for what in (("users",), ("managers", "show", unit), ("log", "--person", person), ("status",)):
            self.note(" ".join(what[:2]) if what[0] in ("managers", "log") else what[0], *what, home=home)


def main():
    units = generated(f"{WORK}/units-{UNITS}.xml", f"{GENERATORS}/make_units.py", f"{WORK}/units-{UNITS}.xml",
                      str(UNITS), "1", f"{WORK}/delta-{UNITS}.xml")
    inbox = generated(f"{WORK}/inbox-{UNITS}-{FORMS}", f"{GENERATORS}/make_inbox.py", units,
                      f"{WORK}/inbox-{UNITS}-{FORMS}", str(FORMS))
    builds = [Build("before", BEFORE), Build("after", AFTER)]
    for _ in range(REPEATS):
        for build in builds:
            build.work(units, inbox)
    if ROWS:
        for build in builds:
            build.make_roster()
        unit, person = open(f"{WORK}/person-{ROWS}").read().split()
        for _ in range(REPEATS):
            for build in builds:
                build.ask(unit, person)
    print(f"{'medians of ' + str(REPEATS):38}{'before':>16}{'after':>16}{'CPU':>8}{'MB':>7}")
    for what in builds[0].rows:
        (cpu, peak), (new_cpu, new_peak) = ([statistics.median(c) for c in zip(*build.rows[what])] for build in builds)
        print(f"{what:38}{cpu:8.2f} s{peak:6.0f}{new_cpu:8.2f} s{new_peak:6.0f}{new_cpu / cpu:7.2f}x{new_peak / peak:6.2f}x")


main()

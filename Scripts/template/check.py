"""check.py IYEM [FOLDER]: see Scripts/check-template."""

import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
from office import Office, save

SAMPLE = Path(__file__).parent.parent / "sample" / "detsis.xml"
NOW = "2016-06-23T09:30:00+03:00"
# A governorship: entitled, and with namesakes among its units.
INSTITUTION = "74500000"


class Tool:
    """iyem in a home of its own."""

    def __init__(self, path, folder):
        self.path, self.folder = path, folder
        self("detsis", "import", str(SAMPLE))

    def __call__(self, *arguments, passing=(0,)):
        run = subprocess.run(
            [self.path, *arguments, "--home", str(self.folder / "home"), "--now", NOW], capture_output=True, text=True)
        if run.returncode not in passing:
            raise SystemExit(f"iyem {' '.join(arguments)}: {run.returncode}\n{run.stdout}{run.stderr}")
        return run.stdout

    def form(self, path):
        """The one form of a workbook, as `check` sees it."""
        forms = json.loads(self("check", "--json", str(path), passing=(0, 1)))
        expect(len(forms) == 1, f"{path.name} holds one form")
        return forms[0]


failures = []


def expect(condition, what):
    if not condition:
        failures.append(what)
        print(f"FAILED: {what}")


def national_id(random, first=None):
    """A valid number, computed from its first nine digits."""
    digits = [first or random.randint(1, 9)] + [random.randint(0, 9) for _ in range(8)]
    odd, even = sum(digits[0::2]), sum(digits[1::2])
    digits.append((7 * odd - even) % 10)
    digits.append(sum(digits) % 10)
    return "".join(map(str, digits))


# MARK: Filling in

def units_of(tool, folder):
    """Number and name of the units that the template offers."""
    path = folder / "list.xlsx"
    tool("template", "ek1", "--unit", INSTITUTION, "-o", str(path), "--force")
    rows = openpyxl.load_workbook(path).worksheets[1].iter_rows(min_row=2, max_col=2, values_only=True)
    return [row for row in rows if row[0]]


def requests(units):
    """Four rows of a form, by column."""
    chance = random.Random(5)
    units = [unit for unit in units if "Yazı İşleri" in unit[1]]
    names = ["Ayşe ÖRNEK", "Çağrı ŞİMŞEK", "Iğdır İNCİ", "Ömer ÜNLÜ"]
    return [
        {"B": "Yetki Kayıt", "C": units[index % len(units)][0], "D": units[index % len(units)][1],
         "E": national_id(chance), "F": name, "G": "0312 555 10 1%d/12%d" % (index, index),
         "H": "0532 555 20 1%d" % index, "I": f"kisi{index}@ornek.gov.tr"}
        for index, name in enumerate(names)
    ]


def managers(units):
    chance = random.Random(6)
    kinds = ["Asaleten", "Tedviren", "Boş Kadroya Vekaleten"]
    return [
        {"C": national_id(chance), "D": "Deniz ÖRNEK", "E": "Daire Başkanı", "F": kinds[index % 3],
         "G": "23/12/2015 tarih ve 6642 sayılı Atama Kararı", "H": "11/01/2016 10:00",
         "I": "01/02/2026 17:30" if index == 1 else "", "J": f"yonetici{index}@ornek.gov.tr"}
        for index in range(min(3, len(units)))
    ]


def fill_with_office(office, source, target, rows, first):
    document = office.open(source)
    sheet = document.Sheets.getByIndex(0)
    for index, row in enumerate(rows):
        for column, text in row.items():
            cell = sheet.getCellRangeByName(f"{column}{first + index}")
            expect(not cell.CellProtection.IsLocked, f"{source.name}: {column}{first + index} is open for input")
            cell.setString(text)
    expect(sheet.isProtected(), f"{source.name}: the layout is locked")
    save(document, target)


def fill_with_openpyxl(source, target, rows, first):
    book = openpyxl.load_workbook(source)
    sheet = book.worksheets[0]
    for index, row in enumerate(rows):
        for column, text in row.items():
            if text:
                sheet[f"{column}{first + index}"] = text
    book.save(target)


def check_form(tool, path, rows):
    form = tool.form(path)
    expect(form["status"] == "accepted", f"{path.name} is accepted")
    expect(len(form["rows"]) == len(rows), f"{path.name} has {len(rows)} rows")
    noise = [f["code"] for f in form["findings"]]
    expect(not noise, f"{path.name} gives no finding: {noise}")
    print(f"{path.name}: {form['status']}, {len(form['rows'])} rows, findings {noise}")


def check_roster(tool, path, rows):
    result = json.loads(tool("reconcile", str(path), "--institution", INSTITUTION, "--json", passing=(0, 1)))
    counts = {name: count for name, count in result["counts"].items() if count}
    expect(counts.get("missing") == len(rows), f"{path.name}: every manager can be appointed: {counts}")
    expect(not {"invalid", "ambiguous", "not-permitted", "unit-unknown"} & set(counts), f"{path.name}: {counts}")
    print(f"{path.name}: {counts}")


def round_trips(tool, office, folder):
    units = units_of(tool, folder)
    for kind, rows, first, check in [
        ("ek1", requests(units), 7, check_form), ("roster", managers(units), 5, check_roster)
    ]:
        empty = folder / f"{kind}.xlsx"
        tool("template", kind, "--unit", INSTITUTION, "-o", str(empty), "--force")
        for name, fill in [
            ("libreoffice", lambda target: fill_with_office(office, empty, target, rows, first)),
            ("openpyxl", lambda target: fill_with_openpyxl(empty, target, rows, first)),
        ]:
            target = folder / f"{kind}-{name}.xlsx"
            fill(target)
            check(tool, target, rows)


# MARK: Formulas

def formula_of(path, cell):
    """The formula of a cell's input check."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return next(check.formula1 for check in sheet.data_validations.dataValidation if cell in check.sqref)


def evaluate(office, folder, formula, cell, values):
    """Whether LibreOffice finds the formula true for each value; an error counts as false, as in an input check."""
    book = openpyxl.Workbook()
    for row, value in enumerate(values, start=1):
        text = book.active.cell(row, 1, value)
        text.number_format, text.data_type = "@", "s"
        book.active.cell(row, 2, "=IFERROR(IF(%s,1,0),0)" % formula.replace(cell, f"A{row}"))
    path = folder / "formulas.xlsx"
    book.save(path)
    document = office.open(path)
    document.calculateAll()
    answers = document.Sheets.getByIndex(0).getCellRangeByPosition(1, 0, 1, len(values) - 1).getDataArray()
    document.close(True)
    return [answer[0] == 1 for answer in answers]


def mixed_numbers(count):
    """Valid numbers and all that people make of them."""
    chance = random.Random(11)
    numbers = []
    while len(numbers) < count:
        good = national_id(chance)
        place = chance.randrange(11)
        other = str((int(good[place]) + chance.randint(1, 9)) % 10)
        swap = chance.randrange(10)
        swapped = good[:swap] + good[swap + 1] + good[swap] + good[swap + 2:]
        numbers += [
            good, good[:place] + other + good[place + 1:], swapped, good[:-1], good + str(chance.randint(0, 9)),
            "0" + good[1:], good[:9] + str(chance.randint(0, 9)) + good[10], good[:10] + str(chance.randint(0, 9)),
            "".join(str(chance.randint(0, 9)) for _ in range(11)),
            # Those in which 7·odd − even is below 0: few, and Swift's % is negative there.
            negative(chance),
            good[:5] + chance.choice("oOlI -.,eE+") + good[6:],
        ]
    return numbers[:count]


def negative(chance):
    while True:
        digits = [1, chance.randint(7, 9), 0, chance.randint(7, 9), chance.randint(0, 1), 9, 0, chance.randint(7, 9), 0]
        odd, even = sum(digits[0::2]), sum(digits[1::2])
        if 7 * odd - even < 0:
            digits.append((7 * odd - even) % 10)
            digits.append(sum(digits) % 10)
            return "".join(map(str, digits))


def judged(tool, folder, column, values, at_once=2_500):
    """What iyem's own rules make of the values, asked with long forms in which all other columns are sound: 1 for those
    that they take, 0 for those that they refuse, -1 for those that they take in another writing."""
    if len(values) > at_once:
        return judged(tool, folder, column, values[:at_once]) + judged(tool, folder, column, values[at_once:])
    book = openpyxl.Workbook()
    book.active.append(["SIRA NO", "İşlem Türü", "DETSİS NO", "BİRİM ADI", "T.C. NO.", "ADI SOYADI", "İŞ TELEFONU",
                        "CEP TELEFONU", "E-POSTA"])
    for index, value in enumerate(values):
        row = [index + 1, "Yetki Kayıt", INSTITUTION, "Birim", "10000000146", "Ayşe ÖRNEK", "0312 555 10 10",
               "0532 555 20 10", "a@ornek.gov.tr"]
        row["ABCDEFGHI".index(column)] = value
        book.active.append(row)
    path = folder / "values.xlsx"
    book.save(path)
    fields = {"E": "nationalId", "F": "fullName", "G": "workPhone", "H": "mobilePhone", "I": "email"}
    form = tool.form(path)
    faulty = {f["rowNumber"] for f in form["findings"]
              if f["field"] == fields[column] and f["severity"] == "error" and not f["code"].startswith("row-")}
    corrected = {f["rowNumber"] for f in form["findings"]
                 if f["field"] == fields[column] and f["code"] == "value-corrected"}
    expect(len(form["rows"]) == len(values), f"{column}: every value was judged")
    return [0 if row in faulty else -1 if row in corrected else 1 for row in range(1, len(values) + 1)]


def compare_national_ids(tool, office, folder, count=10_000):
    values = mixed_numbers(count)
    formula = formula_of(folder / "ek1.xlsx", "E7")
    sheet = evaluate(office, folder, formula, "E7", values)
    rule = judged(tool, folder, "E", values)
    differing = [v for v, a, b in zip(values, sheet, rule) if a != b]
    expect(not differing, f"the formula and the rule agree; not on {differing[:5]}")
    expect(1_000 < sum(rule) < count - 1_000, "numbers of both kinds were tried")
    print(f"T.C. no: {count} numbers, {sum(rule)} valid by the rule, {sum(sheet)} by the formula, "
          f"{len(differing)} differences")


PHONES = [
    "0312 555 10 13", "0312 555 10 13/1", "0312 555 10 13/123456", "0312 555 10 13-0312 555 10 14",
    "0312 555 10 13/12-0532 555 10 14", "03125551013", "312 555 10 13", "0312 555 1013", "0312  555 10 13",
    "0312-555 10 13", "+90 312 555 10 13", "1312 555 10 13", "0312 555 10 13/", "0312 555 10 13/1234567", "0012 555 10 13",
    "0312 555 10 1", "0312 555 10 133", "0312 555 10 1a", "0532 555 20 10", "0312 555 10 13 dahili 5", "0 12 555 10 13",
]
EMAILS = [
    "a@ornek.gov.tr", "ad.soyad@birim.ornek.gov.tr", "A@ORNEK.GOV.TR", "a@gov.tr", "a@.gov.tr", "@ornek.gov.tr",
    "a@fakegov.tr", "a@ornek.gov.tr.", "a@ornek.gov.tr.example.com", "a b@ornek.gov.tr", "a@@ornek.gov.tr",
    "ornek.gov.tr", "a@example.com",
]
NAMES = ["Ayşe ÖRNEK", "Ayşe", "Ali Rıza ÖRNEK"]
MINUTES = {
    "11/01/2016 10:00": True, "29/02/2016 00:00": True, "31/12/2016 23:59": True, "29/02/2015 10:00": False,
    "31/04/2016 10:00": False, "11/13/2016 10:00": False, "11/00/2016 10:00": False, "00/01/2016 10:00": False,
    "11/01/2016 24:00": False, "11/01/2016 10:60": False, "11/01/2016": False, "11-01-2016 10:00": False,
    "11/01/16 10:00": False, "11/01/2016 1000": False, "1a/01/2016 10:00": False,
}
REFERENCES = {
    "23/12/2015 tarih ve 6642 sayılı Atama Kararı": True, "01/01/2016 tarih ve E.12-3 sayılı Olur": True,
    "31/02/2015 tarih ve 6642 sayılı Atama Kararı": False, "23/12/2015 tarih ve 6642 sayılı ": False,
    "23.12.2015 tarih ve 6642 sayılı Atama Kararı": False, "23/12/2015 tarihli 6642 sayılı Karar": False,
    "6642 sayılı Atama Kararı": False, "23/12/2015 tarih ve  sayılı Karar": False,
}


def compare_others(tool, office, folder):
    """What the rule takes as it stands, the formula takes, and nothing that the rule refuses."""
    for column, values in [("G", PHONES), ("H", PHONES), ("I", EMAILS), ("F", NAMES)]:
        formula = formula_of(folder / "ek1.xlsx", f"{column}7")
        sheet = evaluate(office, folder, formula, f"{column}7", values)
        rule = judged(tool, folder, column, values)
        # A mobile number that does not begin with 05 is but a warning of the rule.
        strict = [v for v, a, b in zip(values, sheet, rule)
                  if b == 1 and not a and not (column == "H" and v[:2] != "05")]
        loose = [v for v, a, b in zip(values, sheet, rule) if a and not b]
        expect(not strict, f"{column}: the formula refuses what the rule takes: {strict}")
        expect(not loose, f"{column}: the formula takes what the rule refuses: {loose}")
        print(f"{column}: {len(values)} values, {sum(map(abs, rule))} taken by the rule, {sum(sheet)} by the formula")
    for column, values in [("H", MINUTES), ("G", REFERENCES)]:
        formula = formula_of(folder / "roster.xlsx", f"{column}5")
        answers = evaluate(office, folder, formula, f"{column}5", list(values))
        wrong = [v for v, a in zip(values, answers) if a != values[v]]
        expect(not wrong, f"roster, {column}: the formula is wrong about {wrong}")
        print(f"roster, {column}: {len(values)} values, {sum(answers)} taken")


def compare_units(tool, office, folder):
    """Number and name offer one another, and a pair that does not belong together is seen."""
    units = units_of(tool, folder)
    document = office.open(folder / "ek1.xlsx")
    sheet = document.Sheets.getByIndex(0)
    numbers = sheet.getCellRangeByName("C7").Validation.getFormula1()
    names = sheet.getCellRangeByName("D7").Validation.getFormula1()
    sheet.unprotect("")
    probe = sheet.getCellRangeByName("M1")
    for number, name in units:
        sheet.getCellRangeByName("C7").setString(number)
        sheet.getCellRangeByName("D7").setString(name)
        probe.setFormula(f"=ROWS({names})")
        offered = probe.getValue()
        probe.setFormula(f"={names}")
        expect(offered == 1 and probe.getString() == name, f"{number} offers its name, not {probe.getString()}")
        probe.setFormula(f"=SUMPRODUCT(--({numbers}=C7))")
        expect(probe.getValue() == 1, f"{name} offers its number")
    sheet.getCellRangeByName("D7").setString("")
    probe.setFormula(f"=ROWS({numbers})")
    expect(probe.getValue() == len(units), f"without a name, all {len(units)} numbers are offered")
    document.close(True)
    print(f"units: {len(units)} numbers and names offer one another")


def main():
    with tempfile.TemporaryDirectory(prefix="iyem-template-") as temporary:
        folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        tool = Tool(sys.argv[1], folder)
        with Office() as office:
            round_trips(tool, office, folder)
            compare_national_ids(tool, office, folder)
            compare_others(tool, office, folder)
            compare_units(tool, office, folder)
    print(f"{len(failures)} failed" if failures else "all passed")
    sys.exit(1 if failures else 0)


main()

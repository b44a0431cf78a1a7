#!/usr/bin/env python3
"""Makes what Scripts/bench/reconcile measures: a registry of ROWS appointments and rosters of as many rows.

  reconcile_data.py IYEM ROWS FOLDER      what lies in FOLDER already is used again

Of the roster's rows 1 % are missing in the registry, 1 % of the registry's in the roster, and 2 % differ in one field.
Each unit has a manager and a proxy. `roster.csv` and `registry.csv` are the peers' pair of files; `roster.xlsx` is the
same roster as a workbook. All people and numbers are invented.
"""
import csv, datetime as dt, os, random, subprocess, sys, zipfile

LABELS = ["DETSİS NO", "BİRİM ADI", "T.C. NO", "ADI SOYADI", "UNVANI", "YETKİ TÜRÜ", "ATAMANIN TARİH VE SAYISI",
          "BAŞLAMA TARİHİ VE SAATİ", "BİTİŞ TARİHİ VE SAATİ", "E-POSTA"]
PLACES = ["Adana", "Ankara", "Çorum", "Diyarbakır", "Eskişehir", "Iğdır", "İzmir", "Kırıkkale", "Muğla", "Şanlıurfa"]
TASKS = ["Bitkisel Üretim", "Gıda ve Yem", "İnsan Kaynakları", "Bilgi İşlem", "Destek Hizmetleri", "Yazı İşleri"]
NAMES = ["Ahmet", "Ayşe", "Çiğdem", "Fatma", "İbrahim", "Işıl", "Mehmet", "Özlem", "Şükrü", "Zeynep"]
SURNAMES = ["AYDIN", "ÇELİK", "DEMİR", "GÜNEŞ", "IŞIK", "KAYA", "ÖZTÜRK", "ŞAHİN", "YILDIRIM", "YILMAZ"]
TITLES = ["Genel Müdür", "Daire Başkanı", "İl Müdürü", "Şube Müdürü", "Müdür", "Şef"]
TYPES = ["Asaleten", "Dolu Kadroya Vekaleten"]
PLAIN = str.maketrans("çğıöşüÇĞİÖŞÜI", "cgiosucgiosui")
ROOT = 10_000_000
FIRST = dt.datetime(2010, 1, 4, 8, 0)


def national_id(i):
    d = [int(c) for c in str(100_000_000 + i * 7 % 899_999_993)]
    odd, even = sum(d[0::2]), sum(d[1::2])
    tenth = (7 * odd - even) % 10
    return "".join(map(str, d)) + str(tenth) + str((odd + even + tenth) % 10)


def unit_name(u):
    return f"{PLACES[u % 10]} İl Müdürlüğü {TASKS[u // 10 % 6]} Şube Müdürlüğü {u // 60 + 1}. Birim"


def row(i):
    """One appointment: the fields of a roster, the start as a time without zone."""
    r = (i * 2_654_435_761) & 0xFFFFFFFF
    first, last = NAMES[r % 10], SURNAMES[r // 10 % 10]
    start = FIRST + dt.timedelta(days=r // 100 % 2000, minutes=30 * (r // 7 % 20))
    if i % 2:                                      # a proxy of somebody who is there
        start = max(start, row(i - 1)[7])
    day = (start - dt.timedelta(days=r % 30)).strftime("%d/%m/%Y")
    mail = f"{first.translate(PLAIN).lower()}.{last.translate(PLAIN).lower()}{i}@bakanlik.gov.tr"
    return [ROOT + 1 + i // 2, unit_name(i // 2), national_id(i), f"{first} {last}", TITLES[r // 1000 % 6], TYPES[i % 2],
            f"{day} tarih ve {1000 + r % 98_999} sayılı Bakan Oluru", start, mail]


def changed(known, i):
    """The row with one field changed."""
    new = list(known)
    field = i % 4
    if field == 0: new[8] = f"yeni{i}@bakanlik.gov.tr"
    elif field == 1: new[4] = TITLES[(TITLES.index(known[4]) + 1) % 6]
    elif field == 2: new[6] = known[6].replace("Bakan Oluru", "Makam Onayı")
    else: new[3] = known[3] + " KURT"
    return new


def parts(count):
    order = list(range(count))
    random.Random(5).shuffle(order)
    part = count // 100
    return set(order[:part]), set(order[part:2 * part]), set(order[2 * part:4 * part]), order


def table(known):
    return known[:7] + [known[7].strftime("%d/%m/%Y %H:%M"), "", known[8]]


def make_csv(folder, count, missing, surplus, differing, order):
    with open(folder + "/roster.csv", "w", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow(LABELS)
        w.writerows(table(changed(row(i), i) if i in differing else row(i)) for i in range(count) if i not in surplus)
    with open(folder + "/registry.csv", "w", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow(LABELS)
        w.writerows(table(row(i)) for i in order if i not in missing)


def make_units(path, count):
    with open(path, "w") as f:
        f.write("<Envelope><Body><MethodResponse><MethodResult><SonucHatali>false</SonucHatali><Sonuclar>")
        for no, name in [(ROOT, "Bakanlık")] + [(ROOT + 1 + u, unit_name(u)) for u in range(count)]:
            f.write(f"<KurumBirimWS><DETSISNo>{no}</DETSISNo><Ad>{name}</Ad><ParentIdareKimlikKodu>"
                    f"{ROOT if no > ROOT else 0}</ParentIdareKimlikKodu><AnaKurumIdareKimlikKodu>{ROOT}"
                    "</AnaKurumIdareKimlikKodu><FaalOlupOlmadigi>true</FaalOlupOlmadigi></KurumBirimWS>\n")
        f.write("</Sonuclar><HataMsj/></MethodResult></MethodResponse></Body></Envelope>")


def make_registry(iyem, folder, count):
    """Units and appointments by their commands, as an office would bring them in."""
    make_units(folder + "/detsis.xml", (count + 1) // 2)
    subprocess.run([iyem, "detsis", "import", "detsis.xml", "--home", folder, "--now", "2016-01-11T17:00:00+02:00"],
                   cwd=folder, check=True, stdout=subprocess.DEVNULL)
    os.remove(folder + "/detsis.xml")
    with open(folder + "/registry.csv", newline="") as known, open(folder + "/batch.csv", "w", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerows((["Atama"] if n else ["İŞLEM"]) + line for n, line in enumerate(csv.reader(known)))
    # A proxy whose incumbent is missing is refused, and the status 1.
    result = subprocess.run([iyem, "managers", "apply", "batch.csv", "--home", folder, "--now", "2016-01-11T17:30:00+02:00",
                    "--set", f"limits.rows={count + 1}"], cwd=folder, stdout=subprocess.DEVNULL)
    if result.returncode > 1:
        sys.exit(f"managers apply: {result.returncode}")
    os.remove(folder + "/batch.csv")


# The parts of a workbook as Excel writes it: texts shared, numbers and times as numbers.
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension='
    '"rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName='
    '"/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+'
    'xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'spreadsheetml.sharedStrings+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id='
    '"rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target='
    '"xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas'
    '.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets>'
    '</workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    + "".join(f'<Relationship Id="rId{n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
              f'Target="{target}"/>' for n, (kind, target) in enumerate([
                  ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"),
                  ("sharedStrings", "sharedStrings.xml")], 1)) + "</Relationships>",
    "xl/styles.xml": '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1">'
    '<numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts><fonts count="1"><font/></fonts><fills count="1">'
    '<fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2">'
    '<xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>',
}
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def make_workbook(path, source):
    """The roster's rows with DETSİS and T.C. numbers as numbers, beginnings as times, and all texts shared."""
    texts = {}

    def text(column, line, value):
        return f'<c r="{column}{line}" t="s"><v>{texts.setdefault(value, len(texts))}</v></c>'

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package, open(source, newline="") as f:
        for name, content in PARTS.items():
            package.writestr(name, content)
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f"<worksheet {MAIN}><sheetData>".encode())
            lines = csv.reader(f)
            sheet.write(('<row r="1">' + "".join(text(c, 1, v) for c, v in zip("ABCDEFGHIJ", next(lines))) + "</row>")
                        .encode())
            for n, r in enumerate(lines, 2):
                since = dt.datetime.strptime(r[7], "%d/%m/%Y %H:%M") - dt.datetime(1899, 12, 30)
                sheet.write((
                    f'<row r="{n}"><c r="A{n}"><v>{r[0]}</v></c>{text("B", n, r[1])}<c r="C{n}"><v>{r[2]}</v></c>'
                    + "".join(text(c, n, v) for c, v in zip("DEFG", r[3:7]))
                    + f'<c r="H{n}" s="1"><v>{since.days + since.seconds / 86400!r}</v></c>{text("J", n, r[9])}</row>'
                ).encode())
            sheet.write(b"</sheetData></worksheet>")
        with package.open("xl/sharedStrings.xml", "w", force_zip64=True) as strings:
            strings.write(f"<sst {MAIN}>".encode())
            for value in texts:
                strings.write(f"<si><t>{value}</t></si>".encode())
            strings.write(b"</sst>")


def main():
    iyem, count, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    os.makedirs(folder, exist_ok=True)
    missing, surplus, differing, order = parts(count)
    if not os.path.exists(folder + "/roster.csv"):
        make_csv(folder, count, missing, surplus, differing, order)
    if not os.path.exists(folder + "/roster.xlsx"):
        make_workbook(folder + "/roster.xlsx", folder + "/roster.csv")
    if not os.path.exists(folder + "/Registry"):
        make_registry(iyem, folder, count)


main()

#!/usr/bin/env python3
"""Makes seeds for the fuzzers out of real files: every small file as it is, and each workbook as a recipe.

usage: seeds.py workbook|units|mail TARGET_FOLDER SOURCE...; a source is a file or a folder, searched with its subfolders.
Recipes are described in Sources/FuzzSupport/Recipe.swift. Python's standard library only.
"""
import hashlib, os, re, sys, zipfile

MAXIMUM = 24 << 10     # bytes of a seed
LONG_PART = 2 << 10    # a longer part loses its middle
LETTERS = {
    '[content_types].xml': b'c', '_rels/.rels': b'k', 'xl/workbook.xml': b'w', 'xl/_rels/workbook.xml.rels': b'r',
    'xl/styles.xml': b's', 'xl/sharedstrings.xml': b't', 'xl/worksheets/sheet1.xml': b'1',
    'xl/worksheets/sheet2.xml': b'2', 'xl/worksheets/sheet3.xml': b'3',
    'xl/worksheets/_rels/sheet1.xml.rels': b'l',
}
UNREAD = re.compile(r'docprops/|/(theme|drawings?|media|charts?|chartsheets|tables|printersettings|pivot\w*|comments?\d*)'
                    r'[/.]|\.(bin|vml|png|jpe?g|emf|psmdcp)$|calcchain', re.I)


def shortened(part):
    """The part without the middle of its rows, strings or styles, so that it stays well-formed."""
    for end, close in ((b'</row>', b'</sheetData>'), (b'</si>', b'</sst>'), (b'</xf>', b'</cellXfs>')):
        head, tail = part.rfind(end, 0, LONG_PART), part.find(close)
        if len(part) > LONG_PART and 0 < head < tail:
            return part[:head + len(end)] + part[tail:]
    return part


def recipe(path, number):
    """The workbook as a recipe; None where it is no ZIP archive that Python reads."""
    result = b'R' + (b'', b'b', b'', b'd', b'', b'z', b'x')[number % 7]
    try:
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                if UNREAD.search('/' + info.filename) or info.file_size > 4 << 20:
                    continue
                content = shortened(archive.read(info))
                if re.search(rb'[\x1c-\x1e]', content):
                    continue
                letter = LETTERS.get(info.filename.lower(), b'n' + info.filename.encode() + b'\n')
                result += b'\x1e' + letter + content
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError, zipfile.zlib.error):
        return None
    return result


def units(path):
    """The first units of a response, before its end, for the reader of units; the first byte is the length of pieces."""
    text = open(path, 'rb').read()
    body = re.search(rb'(?s)(.*?<Sonuclar>)(.*)(</Sonuclar>.*)', text)
    if not body:
        return [b'\x3f' + text]
    each = re.findall(rb'(?s)<KurumBirimWS>.*?</KurumBirimWS>', body[2])
    return [bytes([n * 16 + n]) + body[1] + b''.join(each[n * 3:n * 3 + n]) + body[3] for n in range(8)]


def mails(path):
    """The mail as it is, and with its long attachments cut."""
    text = open(path, 'rb').read()
    lines = re.sub(rb'(?m)((?:^[A-Za-z0-9+/=]{60,}\r?\n){4})(?:^[A-Za-z0-9+/=]+\r?\n)+', rb'\1', text)
    return [text, lines, b'From a@b Thu Jun 23 09:30:00 2016\n' + lines]


def files(sources):
    for source in sources:
        if os.path.isfile(source):
            yield source
        for folder, _, names in sorted(os.walk(source)):
            if os.path.basename(folder) == 'open':      # regressions that still do harm
                continue
            yield from (os.path.join(folder, name) for name in sorted(names))


def main(kind, target, *sources):
    os.makedirs(target, exist_ok=True)
    count = 0
    for number, path in enumerate(files(sources)):
        seeds = []
        if kind == 'units':
            seeds = units(path) if path.endswith('.xml') else []
        elif kind == 'mail':
            seeds = mails(path) if path.endswith('.eml') else []
        elif path.endswith(('.xlsx', '.xlsm', '.xls')):
            seeds = [recipe(path, number), open(path, 'rb').read() if os.path.getsize(path) <= MAXIMUM else None]
        for seed in seeds:
            if seed and len(seed) <= MAXIMUM:
                with open(os.path.join(target, hashlib.sha1(seed).hexdigest()), 'wb') as file:
                    file.write(seed)
                count += 1
    print(f'{count} seeds', file=sys.stderr)


if __name__ == '__main__':
    if len(sys.argv) < 4 or sys.argv[1] not in ('workbook', 'units', 'mail'):
        sys.exit(__doc__)
    main(*sys.argv[1:])

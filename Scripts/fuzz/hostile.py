#!/usr/bin/env python3
"""Writes workbooks made to harm and measures how `iyem dump --json` ends on each: within 1 s and 200 MB is the aim.

usage: hostile.py IYEM FOLDER [NAME]...; the files stay in FOLDER. Python's standard library only.
"""
import os, random, resource, struct, subprocess, sys, threading, time, zipfile

NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
SHEET = 'xl/worksheets/sheet1.xml'
RATIO = 90      # compressed no further than this, so that the inflation ratio refuses nothing
MB = 1 << 20


def rels(*targets):
    return ('<Relationships>' + ''.join(f'<Relationship Id="rId{n}" Type="{NS}/{kind}" Target="{target}"/>'
                                        for n, (kind, target) in enumerate(targets, 1)) + '</Relationships>').encode()


def sheet(rows='', after=''):
    return f'<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>'.encode()


def honest(content):
    """The content with so much noise behind it that it does not compress beyond RATIO."""
    if len(content) < MB:
        return content
    noise = random.Random(1).randbytes(len(content) // RATIO).hex().encode()
    return content + b'\n<!--' + b'-->\n<!--'.join(noise[i:i + 100_000] for i in range(0, len(noise), 100_000)) + b'-->'


def declared(content):
    """The content with the namespace of its root, without which nothing is read."""
    for root in (b'<workbook', b'<worksheet', b'<sst', b'<styleSheet'):
        content = content.replace(root, root + b' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"', 1)
    return content.replace(b'<Relationships>',
                           b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">', 1)


def book(path, changes, sheets=1, members=()):
    listed = ''.join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, sheets + 1))
    parts = {
        '_rels/.rels': rels(('officeDocument', 'xl/workbook.xml')),
        'xl/workbook.xml': f'<workbook xmlns:r="{NS}"><sheets>{listed}</sheets></workbook>'.encode(),
        'xl/_rels/workbook.xml.rels': rels(('worksheet', 'worksheets/sheet1.xml'), ('styles', 'styles.xml'),
                                           ('sharedStrings', 'sharedStrings.xml')),
        SHEET: sheet('<row><c><v>1</v></c></row>'),
    } | changes
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in parts.items():
            archive.writestr(name, honest(declared(content)))
        for name, content in members:
            archive.writestr(name, content, zipfile.ZIP_STORED)


def cells(text, megabytes):
    return sheet('<row>' + text * (megabytes * MB // len(text)) + '</row>')


def rows(text, megabytes):
    return sheet(f'<row>{text}</row>' * (megabytes * MB // (len(text) + 11)))


def flat(text, megabytes):
    return text * (megabytes * MB // len(text))


def directory(path, count):
    """An archive whose directory lists one small member `count` times under different names."""
    book(path, {})
    data = open(path, 'rb').read()
    end = data.rfind(b'PK\5\6')
    size, start = struct.unpack('<II', data[end + 12:end + 20])
    entry = bytearray(data[start:start + 46])
    entry[28:34] = struct.pack('<HHH', 8, 0, 0)
    extra = b''.join(bytes(entry) + b'%08x' % n for n in range(count))
    listing = data[start:start + size] + extra
    total = count + struct.unpack('<H', data[end + 10:end + 12])[0]
    record = struct.pack('<IQHHIIQQQQ', 0x06064b50, 44, 45, 45, 0, 0, total, total, len(listing), start)
    locator = struct.pack('<IIQI', 0x07064b50, 0, start + len(listing), 1)
    ending = struct.pack('<IHHHHIIH', 0x06054b50, 0, 0, min(total, 65535), min(total, 65535), len(listing), start, 0)
    with open(path, 'wb') as file:
        file.write(data[:start] + listing + record + locator + ending)


def noise_names(count, length):
    return [(f'{n:05}' + 'a' * (length - 5), b'') for n in range(count)]


FILES = {
    'spaces-in-the-sheet': lambda p: book(p, {SHEET: sheet(' ' * (120 * MB))}),
    'spaces-in-one-cell': lambda p: book(p, {SHEET: sheet('<row><c t="str"><v>' + ' ' * (120 * MB) + '</v></c></row>')}),
    'spaces-in-one-tag': lambda p: book(p, {SHEET: sheet('<row' + ' ' * (120 * MB) + '/>')}),
    'spaces-behind-the-end': lambda p: book(p, {SHEET: sheet() + b' ' * (120 * MB)}),
    'comments': lambda p: book(p, {SHEET: sheet('<!---->' * (100 * MB // 7))}),
    'empty-cells': lambda p: book(p, {SHEET: rows('<c/>' * 16_384, 120)}),
    'empty-rows': lambda p: book(p, {SHEET: sheet('<row r="1"/>' * (120 * MB // 12))}),
    'empty-elements': lambda p: book(p, {SHEET: sheet('<a/>' * (120 * MB // 4))}),
    'attributes-of-cells': lambda p: book(p, {SHEET: cells('<c ' + ' '.join(f'a{n}=""' for n in range(255)) + '/>', 100)}),
    'attributes-of-a-megabyte': lambda p: book(p, {SHEET: rows('<c a="' + 'x' * 900_000 + '"/>', 100)}),
    'names-of-colons': lambda p: book(p, {SHEET: sheet('<' + ':' * 900_000 + 'a/>')}),
    'names-of-unknown-prefixes': lambda p: book(p, {SHEET: sheet(
        '<row ' + ' '.join(f'xmlns:{"p" * 900}{n:03}="u"' for n in range(200)) + '>' + f'<{"p" * 900}x:c/>' * 60_000 + '</row>')}),
    'columns': lambda p: book(p, {SHEET: sheet(
        rows='').replace(b'<sheetData>', b'<cols>' + b'<col min="1" max="9" hidden="1"/>' * 3_000_000 + b'</cols><sheetData>')}),
    'numbers-of-a-megabyte': lambda p: book(p, {SHEET: rows('<c><v>0.' + '1' * 1_000_000 + '</v></c>', 100)}),
    'dates-of-colons': lambda p: book(p, {SHEET: rows('<c t="d"><v>' + ':' * 1_000_000 + '</v></c>', 100)}),
    'dates-of-dashes': lambda p: book(p, {SHEET: rows('<c t="d"><v>' + '-' * 1_000_000 + '</v></c>', 100)}),
    'texts-of-escapes': lambda p: book(p, {SHEET: rows('<c t="str"><v>' + '_x0041_' * 140_000 + '</v></c>', 100)}),
    'character-references': lambda p: book(p, {SHEET: rows('<c t="str"><v>' + '&#65;' * 100_000 + '</v></c>', 100)}),
    'merged-ranges': lambda p: book(p, {SHEET: sheet(after='<mergeCells>' + '<mergeCell ref="A1:B1"/>' * 4_000_000 + '</mergeCells>')}),
    'links': lambda p: book(p, {SHEET: sheet(after='<hyperlinks>' + '<hyperlink ref="A1" location="x"/>' * 3_500_000 + '</hyperlinks>')}),
    'strings-empty': lambda p: book(p, {'xl/sharedStrings.xml': b'<sst>' + b'<si/>' * 10_000_000 + b'</sst>'}),
    'strings-tiny': lambda p: book(p, {'xl/sharedStrings.xml': b'<sst>' + b'<si><t>a</t></si>' * 3_900_000 + b'</sst>'}),
    'strings-long': lambda p: book(p, {'xl/sharedStrings.xml': b'<sst>' + flat(b'<si><t>' + b'a' * 1_000_000 + b'</t></si>', 120) + b'</sst>'}),
    'one-string-in-many-cells': lambda p: book(p, {
        'xl/sharedStrings.xml': b'<sst><si><t>' + b'a' * 100_000 + b'</t></si></sst>',
        SHEET: rows('<c t="s"><v>0</v></c>' * 50, 1)}),
    'styles': lambda p: book(p, {'xl/styles.xml': b'<styleSheet><cellXfs>' + b'<xf/>' * 24_000_000 + b'</cellXfs></styleSheet>'}),
    'formats': lambda p: book(p, {'xl/styles.xml': b'<styleSheet><numFmts>' + b''.join(b'<numFmt numFmtId="%d" formatCode="%s"/>' % (n, b'y' * 900_000) for n in range(120)) + b'</numFmts></styleSheet>'}),
    'formats-small': lambda p: book(p, {'xl/styles.xml': b'<styleSheet><numFmts>' + b''.join(b'<numFmt numFmtId="%d" formatCode="0"/>' % n for n in range(2_500_000)) + b'</numFmts></styleSheet>'}),
    'relationships': lambda p: book(p, {'xl/_rels/workbook.xml.rels': rels(('worksheet', 'worksheets/sheet1.xml'))[:-16] + b''.join(b'<Relationship Id="%d" Type="%d" Target=""/>' % (n, n) for n in range(2_200_000)) + b'</Relationships>'}),
    'sheets': lambda p: book(p, {}, sheets=1_000_000),
    'sheets-on-one-part': lambda p: book(p, {SHEET: sheet('<row r="1"/>' * (100 * MB // 12))}, sheets=1000),
    'sheets-in-a-long-directory': lambda p: book(p, {}, sheets=1000, members=noise_names(9_990, 100)),
    'names-of-64-kb': lambda p: book(p, {}, members=noise_names(480, 65_500)),
    'directory-of-100000': lambda p: directory(p, 100_000),
    'directory-of-a-million': lambda p: directory(p, 1_100_000),
    'bomb': lambda p: bomb(p),
}


def bomb(path):
    """200 MB of zeros in 200 KB."""
    book(path, {})
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        archive.writestr('_rels/.rels', rels(('officeDocument', 'xl/workbook.xml')))
        archive.writestr('xl/workbook.xml', bytes(200_000_000))


def write(name, path):
    """Writes in a process of its own: its memory would count as the measured program's peak."""
    child = os.fork()
    if child == 0:
        FILES[name](path)
        os._exit(0)
    os.waitpid(child, 0)


def measure(command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30)))
    timer = threading.Timer(30, process.kill)
    timer.start()
    message = process.stderr.read().decode(errors='replace').strip()
    _, status, usage = os.wait4(process.pid, 0)
    timer.cancel()
    return time.monotonic() - start, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), message


def main(iyem, folder, *names):
    os.makedirs(folder, exist_ok=True)
    print(f'{"file":28}{"KB":>8}{"s":>8}{"MB":>8}  status')
    for name in names or FILES:
        path = os.path.join(folder, name + '.xlsx')
        if not os.path.exists(path):
            write(name, path)
        seconds, peak, status, message = measure([iyem, 'dump', '--json', path])
        mark = ' <--' if seconds > 1 or peak > 200 else ''
        print(f'{name:28}{os.path.getsize(path) // 1024:8}{seconds:8.2f}{peak:8.0f}  {status} {message[:100]}{mark}', flush=True)


if __name__ == '__main__':
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])

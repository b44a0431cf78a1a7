import Domain
import Foundation
import Mail
import Testing

@Suite struct `The parts of a mail` {
  static let workbook =
    "Content-Type: application/octet-stream; name=a.xlsx\nContent-Transfer-Encoding: base64\n\nUEsDBA=="

  @Test func `give their attachments in order, and pass over the text`() {
    let read = mail(parts: [
      "Content-Type: text/plain\n\nMerhaba", Self.workbook,
      "Content-Type: application/pdf\nContent-Disposition: attachment; filename=b.pdf\n\n%PDF",
    ])
    #expect(read.attachments.map(\.name) == ["a.xlsx", "b.pdf"])
    #expect(read.attachments.map(\.contentType) == ["application/octet-stream", "application/pdf"])
    #expect(read.attachments.first?.bytes == Array("PK\u{3}\u{4}".utf8))
    #expect(read.attachments.first?.size == 4)
    #expect(read.attachments.last?.text == "%PDF")
    #expect(read.passedOver == 1)
    #expect(read.damage == nil)
  }

  @Test func `may be nested`() {
    let inner =
      "Content-Type: multipart/related; boundary=iki\n\n--iki\nContent-Type: text/html\n\n<p>\n--iki\n"
      + Self.workbook + "\n--iki--"
    let read = mail(parts: [
      "Content-Type: multipart/alternative; boundary=bir\n\n--bir\n\(inner)\n--bir--", Self.workbook,
    ])
    #expect(read.attachments.map(\.name) == ["a.xlsx", "a.xlsx"])
    #expect(read.damage == nil)
  }

  @Test(arguments: [
    ("quoted-printable", "=C5=9Eube=\n si", "Şube si"), ("QUOTED-PRINTABLE", "a=3Db", "a=b"),
    ("base64", "xZ51\nYmU=", "Şube"), ("8bit", "Şube", "Şube"), ("7bit", "a=3D", "a=3D"), ("binary", "Şube", "Şube"),
    ("x-unknown", "a", "a"), ("x-uuencode", "begin 644 a\n#86)C\n`\nend", "abc"),
  ])
  func `are decoded`(encoding: String, body: String, text: String) {
    let read = mail(parts: ["Content-Type: text/csv; name=a.csv\nContent-Transfer-Encoding: \(encoding)\n\n\(body)"])
    #expect(read.attachments.first?.text == text)
  }

  @Test func `are attachments when they have a name, whatever their type`() {
    let read = mail(parts: [
      "Content-Type: text/plain; name=not.txt\n\nx", "Content-Disposition: attachment\n\nx",
      "Content-Type: text/csv\n\na;b",
      "Content-Type: text/html; name=\"form.xls\"\n\n<table>",
      "Content-Type: application/ms-tnef; name=winmail.dat\n\nx",
      "Content-Type: image/png; name=form.xlsx\nContent-Disposition: inline\n\nPK",
    ])
    #expect(read.attachments.map(\.name) == ["not.txt", "", "", "form.xls", "winmail.dat", "form.xlsx"])
    #expect(read.passedOver == 0)
  }

  @Test func `are passed over when they belong to the text`() {
    let read = mail(parts: [
      "Content-Type: image/png\nContent-ID: <logo>\n\nx", "Content-Type: image/jpeg\nContent-Disposition: inline\n\nx",
      "Content-Type: text/calendar\n\nx", "Content-Type: application/pkcs7-signature; name=smime.p7s\n\nx",
      "\nno header",
    ])
    #expect(read.attachments.isEmpty)
    #expect(read.passedOver == 5)
  }

  @Test func `that are pictures and attached are attachments`() {
    let read = mail(parts: ["Content-Type: image/png; name=imza.png\nContent-Disposition: attachment\n\nx"])
    #expect(read.attachments.map(\.name) == ["imza.png"])
  }

  @Test func `may be one alone: the mail itself is the workbook`() {
    let read = mail("From: a@b\n" + Self.workbook + "\n")
    #expect(read.attachments.map(\.name) == ["a.xlsx"])
    #expect(read.passedOver == 0)
  }

  @Test(arguments: ["7bit", "base64"])
  func `of a forwarded message count, but not its sender`(encoding: String) {
    let inner =
      "From: baska@ornek.gov.tr\nMessage-ID: <ic@ornek>\nSubject: Form\nMIME-Version: 1.0\n"
      + "Content-Type: multipart/mixed; boundary=ic\n\n--ic\n\nMetin\n--ic\n\(Self.workbook)\n--ic--\n"
    let body = encoding == "7bit" ? inner : Data(inner.utf8).base64EncodedString()
    let read = mail(parts: ["Content-Type: message/rfc822\nContent-Transfer-Encoding: \(encoding)\n\n\(body)"])
    #expect(read.attachments.map(\.name) == ["a.xlsx"])
    #expect(read.envelope.from.map(\.address) == ["a@ornek.gov.tr"])
    #expect(read.envelope.messageID == nil)
    #expect(read.damage == nil)
  }

  @Test func `of a digest are messages`() {
    let read = mail(
      parts: ["\nSubject: x\nContent-Type: application/pdf; name=a.pdf\n\n%PDF"], type: "multipart/digest")
    #expect(read.attachments.map(\.name) == ["a.pdf"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `are found with any line ends`(end: String) {
    let text =
      "From: a@ornek.gov.tr\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b\n\(Self.workbook)\n--b--\n"
    let read = MailMessage(reading: Array(text.replacing("\n", with: end).utf8))
    #expect(read.attachments.first?.bytes?.count == 4)
    #expect(read.envelope.from.map(\.address) == ["a@ornek.gov.tr"])
  }

  @Test func `are found with mixed line ends`() {
    let text =
      "From: a@ornek.gov.tr\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\n\r\nx\r\n--b\n\(Self.workbook)\n--b--"
    #expect(MailMessage(reading: Array(text.utf8)).attachments.map(\.name) == ["a.xlsx"])
  }
}

@Suite struct `The name of an attachment` {
  static let names: [(String, String)] = [
    ("filename=\"Ek1.xlsx\"", "Ek1.xlsx"), ("filename=\"=?UTF-8?B?xZ7Fn2tpbC54bHN4?=\"", "Şşkil.xlsx"),
    ("filename==?UTF-8?Q?=C5=9Eube.xlsx?=", "Şube.xlsx"),
    ("filename*=UTF-8''%C5%9Eube%20formu.xlsx", "Şube formu.xlsx"),
    ("filename*=iso-8859-9'tr'%DEube.xlsx", "Şube.xlsx"),
    ("filename*0*=UTF-8''%C5%9E;\n filename*1*=ube;\n filename*2=.xlsx", "Şube.xlsx"),
    ("filename=\"=?ISO-8859-9?Q?=DEube?=\n =?ISO-8859-9?Q?_=FDk.xlsx?=\"", "Şube ık.xlsx"),
    ("filename=\"Şube.xlsx\"", "Şube.xlsx"), ("filename=\"S\u{327}ube.xlsx\"", "Şube.xlsx"), ("filename=\"\"", ""),
    (
      "filename=\"=?UTF-8?B?WWV0a2kgVGE=?=\n =?utf-8?b?bGVwIEZvcm0=?=\n =?UTF-8?B?dS54bHN4?=\"",
      "Yetki Talep Formu.xlsx"
    ),
    ("filename=\"=?UTF-8?B?xQ==?=\n =?UTF-8?B?nnViZS54bHN4?=\"", "Şube.xlsx"),
    ("filename=Sube.xlsx; filename*=UTF-8''%C5%9Eube.xlsx", "Şube.xlsx"),
    ("filename*=UTF-8''%C5%9Eube.xlsx; filename=Sube.xlsx", "Şube.xlsx"),
    ("filename*1*=ube.xlsx; filename*0*=UTF-8''%C5%9E", "Şube.xlsx"),
    ("filename*0=\"Yetki \"; filename*1=\"Talep.xlsx\"; size=12", "Yetki Talep.xlsx"),
    ("filename*=UTF-8''%C5%9Eube%.xlsx", "Şube%.xlsx"), ("filename*=''Sube.xlsx", "Sube.xlsx"),
    ("filename*=none'%%'%C5%9Eube.xlsx", "Şube.xlsx"),
    ("filename=\"ek1.xlsx", "ek1.xlsx"), ("filename=Yetki Talep.xlsx; size=12", "Yetki Talep.xlsx"),
    ("FileName = \"ek1.xlsx\"", "ek1.xlsx"), ("filename=\"C:\\Formlar\\ek1.xlsx\"", "C:\\Formlar\\ek1.xlsx"),
    ("filename=\"../../x.xlsx\"", "../../x.xlsx"), ("filename=\"a \\\"b\\\".xlsx\"", "a \"b\".xlsx"),
  ]

  @Test(arguments: names)
  func `is decoded`(parameter: String, name: String) {
    let read = mail(parts: [
      "Content-Type: application/octet-stream\nContent-Disposition: attachment; \(parameter)\n\nx"
    ])
    #expect(read.attachments.map(\.name) == [name])
  }

  @Test func `that stands twice, for old programs and for new ones, is no damage`() {
    let read = mail(parts: [
      "Content-Type: text/csv\nContent-Disposition: attachment; filename=S.csv; filename*=UTF-8''%C5%9E.csv\n\nx"
    ])
    #expect(read.attachments.map(\.name) == ["Ş.csv"] && read.damage == nil)
  }

  @Test func `of raw letters in the Turkish code page is decoded, too`() {
    let before = Array("From: a@b\r\nContent-Type: application/octet-stream; name=\"".utf8)
    let name: [UInt8] = [0xDE, 0x75, 0x62, 0x65, 0x20, 0xFD, 0xF0, 0xDD]
    let read = MailMessage(reading: before + name + Array(".xlsx\"\r\n\r\nx".utf8))
    #expect(read.attachments.map(\.name) == ["Şube ığİ.xlsx"])
  }

  @Test func `of 4,000 letters is whole`() {
    let name = String(repeating: "ş", count: 4_000) + ".xlsx"
    let read = mail(parts: ["Content-Type: application/pdf\nContent-Disposition: attachment; filename=\"\(name)\"\n\nx"]
    )
    #expect(read.attachments.map(\.name) == [name])
  }

  @Test func `stands in the type when the disposition has none`() {
    let read = mail(parts: [
      "Content-Type: application/pdf; name=\"=?UTF-8?B?xZ4ucGRm?=\"\nContent-Disposition: attachment\n\nx"
    ])
    #expect(read.attachments.map(\.name) == ["Ş.pdf"])
  }

  @Test func `is not the fork that macOS sends beside a file, under its name`() {
    let fork = "Content-Type: application/applefile; name=ek1.xlsx\n\n\u{0}\u{5}\u{16}\u{7}"
    let file = "Content-Type: application/octet-stream; name=ek1.xlsx\n\nPK"
    let read = mail(parts: [
      "Content-Type: multipart/appledouble; boundary=ad\n\n--ad\n\(fork)\n--ad\n\(file)\n--ad--\n"
    ])
    #expect(read.attachments.map(\.contentType) == ["application/octet-stream"])
    #expect(read.passedOver == 1)
  }

  @Test func `has few marks behind each letter of its name, however many it claims`() {
    let marks = String(repeating: "%CC%81%CC%A3", count: 20_000)
    let read = mail(parts: [
      "Content-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''a\(marks).pdf\n\nx"
    ])
    #expect(read.attachments.map { $0.name.unicodeScalars.count <= 5 + MarkedText.maximumMarks } == [true])
  }
}

import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// The empty EK-1 form, with drop-downs and input checks.
package enum EK1Template {
  /// The workbook's bytes: ten numbered rows; where an institution is given, its number and name are filled in and a
  /// second sheet lists `units`, from which the form's cells offer their choice.
  ///
  /// The printed parts, and the institution that is filled in, can only be changed after taking the protection off,
  /// which has no password. `emailSuffixes`: domains below which an institutional address must stand.
  package static func bytes(
    institution: DetsisUnit? = nil, units: [DetsisUnit] = [], emailSuffixes: [String], language: Language,
    createdAt: Moment
  ) throws(WriterError) -> [UInt8] {
    var book = try WorkbookWriter(
      DocumentProperties(title: OfficialForm.title, createdAt: createdAt.secondsSince1970))
    let page = try EK1Sheet(rowCount: EK1Sheet.officialRows, isUnlocked: true, in: &book)
    try drawInput(institution, on: page, in: &book)
    if !units.isEmpty { try UnitListSheet.add(units, language, in: &book) }
    let checks = EntryChecks(
      language: language, emailSuffixes: emailSuffixes, hasUnitList: !units.isEmpty, label: \.label)
    try add(checks, to: page, hasInstitution: institution != nil, in: &book)
    book.protect(page.sheet)
    let start = institution == nil ? EK1Sheet.cell(.institutionDetsisNo, line: 0) : page.column(.operation).first
    try book.select(start, on: page.sheet)
    return try book.finish()
  }

  private static func drawInput(
    _ institution: DetsisUnit?, on page: EK1Sheet, in book: inout WorkbookWriter
  ) throws(WriterError) {
    let style = institution == nil ? page.styles.value : page.styles.fixed
    try page.writeInstitution(.institutionDetsisNo, institution?.no.description ?? "", style: style, in: book)
    try page.writeInstitution(.institutionName, institution?.name ?? "", style: style, in: book)
    for index in 0..<page.rowCount {
      let line = EK1Sheet.firstLine + index
      try book.setRow(line, height: 20, on: page.sheet)
      for field in Field.columns {
        let isNumber = field == .rowNumber
        try book.write(
          isNumber ? String(index + 1) : "", at: EK1Sheet.cell(field, line: line), on: page.sheet,
          style: isNumber ? page.styles.number : page.styles.value)
      }
    }
  }

  private static func add(
    _ checks: EntryChecks, to page: EK1Sheet, hasInstitution: Bool, in book: inout WorkbookWriter
  ) throws(WriterError) {
    if !hasInstitution {
      for field in [Field.institutionDetsisNo, .institutionName] {
        let cell = EK1Sheet.cell(field, line: 0)
        try book.check(checks.check(field, line: 0, cell: EK1Sheet.cell), in: CellRange(cell, cell), on: page.sheet)
      }
    }
    for field in Field.columns {
      try book.check(
        checks.check(field, line: EK1Sheet.firstLine, cell: EK1Sheet.cell), in: page.column(field), on: page.sheet)
    }
    try highlight(page, hasUnitList: checks.hasUnitList, in: &book)
  }

  /// Shows what is still missing in a row that was begun, and a number and a name that do not belong together.
  private static func highlight(
    _ page: EK1Sheet, hasUnitList: Bool, in book: inout WorkbookWriter
  ) throws(WriterError) {
    let first = EK1Sheet.firstLine
    if hasUnitList {
      let number = page.column(.unitDetsisNo)
      let name = page.column(.unitName)
      let differs = EntryFormula.unitDiffers(numberCell: "$\(number.first)", nameCell: "$\(name.first)")
      let fault = try book.style(
        CellStyle().with {
          $0.fill = Palette.fill(.error)
          $0.fontColour = Palette.ink(.error)
        })
      try book.highlight(CellRange(number.first, name.last), where: differs, style: fault, on: page.sheet)
    }
    let gap = try book.style(CellStyle().with { $0.fill = Palette.fill(.warning) })
    try book.highlight(
      CellRange(page.column(.operation).first, page.column(.email).last),
      where: "AND(COUNTA($B\(first):$I\(first))>0,ISBLANK(B\(first)))", style: gap, on: page.sheet)
  }
}

/// The words printed on the form (seed 000, EK-1); they are the form's own and stay Turkish in every language.
enum OfficialForm {
  static let title = #"İMZA YETKİLİLERİ MODÜLÜ (İYEM)  "İYEM Yetkilisi" YETKİ TALEP FORMU"#
  static let explanationsTitle = "AÇIKLAMALAR:"

  static let explanations = [
    "Bu form sadece Kurumların Merkez Teşkilatı İnsan Kaynakları/Personel birimleri, Yerel Yönetimler, Valilikler, "
      + "Kaymakamlık İlçe Yazı İşleri Müdürlükleri tarafından doldurularak Kurumsal e-posta hesapları kullanılarak yetki "
      + "verilmek üzere kaysis@basbakanlik.gov.tr e-posta adresine gönderilecektir. Bu birimlerin dışında birimlerden "
      + "Başbakanlığa intikal eden e-postalar dikkate alınmayacaktır.",
    "Bu Belgenin Formatını değiştirmeden EXCEL formatında kaydederek farklı formatlara dönüştürmeden e-posta eki olarak "
      + "gönderiniz.",
    #"İşlem Türü alanına Yetki verilecek personel için "Yetki Kayıt", Yetkisi kaldırılacak personel için ise "#
      + #""Yetki İptali" yazınız."#,
    "Bilgilerde kısaltma yapmayınız. Alanları eksiksiz doldurunuz.",
    #"DETSİS Kodunun Kurumun/Birimin "https://www.kaysis.gov.tr/Devlet_Teskilat_Detsis" adresinde yayımlanan "#
      + #""T.C. DETSİS No" 'sunu yazınız."#,
    "Belirlenecek Personel sayısı 10'dan Fazla ise Yeni Oluşturulacak dosya'ya Sıra Numarası Müteselsil devam edecek "
      + "şekilde kayıt yapılacaktır.",
    "Sisteme ilişkin bilgilendirme ve talimatlar, kullanıcılara uygun iletişim yolları kullanılarak aktarılacağından "
      + #""e-posta" alanına uzantısı "gov.tr" olan kurumsal e-posta adresi bildiriniz."#,
    "Telefon Numaralarının “0999 999 99 99” Formatında Yazınız. Dahili Numara Belirtilmesi Halinde "
      + #""0999 999 99 99/9999" Formatında Yazınız. Birden fazla Telefon Numarası eklenmesi gerekmesi halinde “-” "#
      + "ile ayırınız.",
    "En az iki Yetkili olmak üzere uygun sayıda personel belirleyiniz.",
  ]
}

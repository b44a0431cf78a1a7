import Domain

/// What is said of tables of managers as a whole.
extension RuleWords {
  static let tableNotRecognised = RuleWords(
    turkish: .init(
      "Tablo bulunamadı",
      rule: "Tablonun başlık satırında gereken başlıklar bulunur.",
      remedy: "Eksik başlıkları ekleyiniz; sıraları önemli değildir."),
    english: .init(
      "Table not found",
      rule: "The table's header row has the labels it needs.",
      remedy: "Add those missing; their order is free."),
    from: [.office], effect: .table,
    example: .none(.wholeFile))

  static let tableRepeated = RuleWords(
    turkish: .init(
      "Birden çok tablo",
      rule: "Bir dosyada tek bir tablo bulunur.",
      remedy: "Geçerli olmayan sayfaları siliniz."),
    english: .init(
      "Several tables",
      rule: "A file holds one table.",
      remedy: "Remove the sheets that do not count."),
    from: [.office], effect: .table,
    example: .none(.wholeFile))

  static let tableCutOff = RuleWords(
    turkish: .init(
      "Yarım kalmış dosya",
      rule: "Dosya sonuna kadar okunabilmelidir.",
      remedy: "Dosyayı yeniden dışa aktarıp gönderiniz."),
    english: .init(
      "File cut off",
      rule: "The file is readable to its end.",
      remedy: "Export the file again."),
    from: [.office], effect: .tableInPart,
    example: .none(.wholeFile))

  static let tableEmpty = RuleWords(
    turkish: .init(
      "Boş tablo",
      rule: "Tabloda en az bir satır dolu olmalıdır.",
      remedy: "Satırları başlığın altına yazınız."),
    english: .init(
      "Empty table",
      rule: "At least one row of the table is filled in.",
      remedy: "Write the rows below the header."),
    from: [.office], effect: .table,
    example: .managers(fails: [], passes: [[.operation: "Atama"]]))

  static let rowShifted = RuleWords(
    turkish: .init(
      "Kaymış satır",
      rule: "CSV dosyasında her satır başlıktaki kadar hücre taşır.",
      remedy: "İçinde ayraç bulunan değeri çift tırnak içine alınız."),
    english: .init(
      "Row out of step",
      rule: "A row of a CSV file has no more cells than the header.",
      remedy: "Put the value that holds a separator into double quotes."),
    from: [.office], effect: .row,
    example: .none(.wholeFile))
}

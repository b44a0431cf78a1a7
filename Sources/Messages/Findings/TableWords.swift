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

  static func tableNotRecognised(_ told: Telling, _ fault: Finding.TableFault) -> String {
    switch fault {
    case .batch(let column):
      told.say(
        "\(column) sütunu olan bu tablo bir yönetici listesi değil, bir işlem listesidir: managers apply ile işlenir.",
        "With its column \(column) this is a batch of changes, not a list of managers: it is for managers apply.")
    case .zeros:
      told.say(
        "Dosya metin değil ya da bozulmuş: içinde NUL (sıfır) baytı var. Listeyi Excel'de açıp “CSV UTF-8” olarak "
          + "kaydediniz.",
        "The file is no text, or damaged: it holds NUL (zero) bytes. Open the list in Excel and save it as “CSV UTF-8”."
      )
    case .encoding(let name):
      told.say(
        "Dosyanın kodlaması \(name); bu kodlama okunmaz. Listeyi Excel'de açıp “CSV UTF-8” olarak kaydediniz.",
        "The file is encoded in \(name), which is not read. Open the list in Excel and save it as “CSV UTF-8”.")
    case .repeated(let labels):
      told.say(
        "Başlık satırında iki kez geçen sütun var (\(labels)); hangisinin geçerli olduğu bilinemez.",
        "The header row names a column twice (\(labels)); which of them counts cannot be known.")
    case .none:
      told.say(
        "Dosyada başlık satırı olan bir tablo bulunamadı.",
        "The file holds no table with a header row.")
    case .missing(let labels):
      told.say(
        "Tablonun başlık satırı bulunamadı. Eksik başlıklar: \(labels).",
        "The table's header row was not found. Missing labels: \(labels).")
    }
  }

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

  static func tableRepeated(_ told: Telling, sheets: String) -> String {
    told.say(
      "Birden çok sayfada tablo var (\(sheets)); hangisinin geçerli olduğu bilinemez.",
      "Several sheets hold a table (\(sheets)); which of them counts cannot be known.")
  }

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

  static func tableCutOff(_ told: Telling, row: Int) -> String {
    told.say(
      "Dosya \(row). satırda yarım kalmış: sonu eksik. Bu satır ve varsa sonrakiler alınamadı.",
      "The file breaks off in row \(row): its end is missing. That row and any after it were not taken.")
  }

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

  static func tableEmpty(_ told: Telling) -> String {
    told.say(
      "Tabloda doldurulmuş satır yok.",
      "No row of the table is filled in.")
  }

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

  static func rowShifted(_ told: Telling) -> String {
    told.say(
      "Satırda başlıktan çok hücre var; bir değerin içinde ayraç olabilir. İçinde ayraç bulunan değerler tırnak "
        + "içinde yazılır.",
      "The row has more cells than the header; a value may hold a separator. Such values are written in quotes.")
  }
}

import Domain

/// The words of lists that are written out for people, in both languages.
public enum ExportText: Hashable, Sendable, Sentence {
  case usersSheet, managersSheet, unitsSheet, journalSheet
  case unitActive, role, since, justification, registered, endRegistered
  case active, parent, secondParent, mainInstitution, level, category, status, placeNumber, place, correspondent
  case address, hierarchy
  case position, at, kind, actor, reverses, entry
  case yesOrNo(Bool)
  case moreRows(Int)
  /// What the command says when the list is written.
  case written(rows: Int, path: String)
  case masked
  case workbookToTerminal
  case journalWhole

  public var turkish: String {
    switch self {
    case .usersSheet: "Yetkililer"
    case .managersSheet: "Yöneticiler"
    case .unitsSheet: "Birimler"
    case .journalSheet: "Kayıt Defteri"
    case .unitActive: "BİRİM FAAL"
    case .role: "YETKİ"
    case .since: "YETKİ TARİHİ"
    case .justification: "GEREKÇE"
    case .registered: "KAYIT TARİHİ"
    case .endRegistered: "BİTİŞİN KAYIT TARİHİ"
    case .active: "FAAL"
    case .parent: "ÜST BİRİM NO"
    case .secondParent: "İKİNCİ ÜST BİRİM NO"
    case .mainInstitution: "ANA KURUM NO"
    case .level: "DÜZEY"
    case .category: "TÜR"
    case .status: "STATÜ"
    case .placeNumber: "YER NO"
    case .place: "YER"
    case .correspondent: "YAZIŞMA MUHATABI"
    case .address: "ADRES"
    case .hierarchy: "HİYERARŞİ"
    case .position: "SIRA"
    case .at: "ZAMAN"
    case .kind: "İŞLEM"
    case .actor: "YAPAN"
    case .reverses: "GERİ ALDIĞI"
    case .entry: "KAYIT"
    case .yesOrNo(let isTrue): isTrue ? "evet" : "hayır"
    case .moreRows(let count):
      "\(Language.turkish.number(count)) satır daha var; sayfaya sığmadı. CSV olarak yazdırınız."
    case .written(let rows, let path): "\(Language.turkish.number(rows)) satır yazıldı: \(path)"
    case .masked: "T.C. kimlik numaraları maskelidir; tamamı için --unmasked ekleyiniz."
    case .journalWhole: "Kayıt defteri bütünüyle, csv ya da json olarak yazılır."
    case .workbookToTerminal: "xlsx standart çıktıya yazılmaz; -o ile bir dosya adı veriniz."
    }
  }

  public var english: String {
    switch self {
    case .usersSheet: "Users"
    case .managersSheet: "Managers"
    case .unitsSheet: "Units"
    case .journalSheet: "Journal"
    case .unitActive: "UNIT ACTIVE"
    case .role: "AUTHORITY"
    case .since: "SINCE"
    case .justification: "JUSTIFICATION"
    case .registered: "REGISTERED"
    case .endRegistered: "END REGISTERED"
    case .active: "ACTIVE"
    case .parent: "PARENT NO"
    case .secondParent: "SECOND PARENT NO"
    case .mainInstitution: "MAIN INSTITUTION NO"
    case .level: "LEVEL"
    case .category: "CATEGORY"
    case .status: "STATUS"
    case .placeNumber: "PLACE NO"
    case .place: "PLACE"
    case .correspondent: "CORRESPONDENT"
    case .address: "ADDRESS"
    case .hierarchy: "HIERARCHY"
    case .position: "POSITION"
    case .at: "TIME"
    case .kind: "KIND"
    case .actor: "BY"
    case .reverses: "REVERSES"
    case .entry: "ENTRY"
    case .yesOrNo(let isTrue): isTrue ? "yes" : "no"
    case .moreRows(let count): "\(count.english("more row")) did not fit; write the list as CSV."
    case .written(let rows, let path): "\(rows.english("row")) written: \(path)"
    case .masked: "T.C. numbers are masked; add --unmasked for whole ones."
    case .journalWhole: "The journal is written as a whole, as csv or json."
    case .workbookToTerminal: "A workbook is not written to standard output; name a file with -o."
    }
  }
}

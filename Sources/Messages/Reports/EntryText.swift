import Domain

/// What forms that are filled in by hand say to those who do it, in both languages.
package enum EntryText: Hashable, Sendable, Sentence {
  /// Number and name of a unit are chosen from the second sheet's list.
  case unitFromList
  case parentUnit
  case rosterSheet, rosterTitle
  /// What to do with the rows; `hasUnits`: the institution's units stand in them already.
  case rosterHint(hasUnits: Bool)
  /// What stands in the drop-down of a faulty cell.
  case suggestionOffered(String)
  case otherThanSuggested(String)
  case nowhere

  package var turkish: String {
    switch self {
    case .unitFromList:
      "Numara ya da addan birini listeden seçiniz; ötekinin listesinde yalnızca ona uyan kalır. Başka bir birim için "
        + "önce iki hücreyi de siliniz. Birimlerin tamamı Birimler sayfasındadır."
    case .parentUnit: "Üst birim"
    case .rosterSheet: "Yönetici Listesi"
    case .rosterTitle: "İYEM YÖNETİCİ LİSTESİ"
    case .rosterHint(let hasUnits):
      (hasUnits
        ? "Her birimin yöneticisini kendi satırına yazınız. Yöneticisi olmayan birimin satırını olduğu gibi bırakınız; "
          + "bir birimin ikinci yöneticisi (dolu kadroya vekâlet eden gibi) için alttaki boş satırları kullanınız."
        : "Her satıra bir yönetici yazınız.")
        + " Unvan ile süren görevlerin bitiş tarihi boş kalabilir; öteki alanların hepsi doldurulur."
    case .suggestionOffered(let suggestion): "Önerilen değeri listeden seçebilirsiniz: \(suggestion)"
    case .otherThanSuggested(let suggestion): "Yazdığınız, önerilen değerden farklı: \(suggestion)"
    case .nowhere: "–"
    }
  }

  package var english: String {
    switch self {
    case .unitFromList:
      "Choose the number or the name from its list; the other's list then keeps only what belongs to it. For another "
        + "unit, empty both cells first. All units stand on the second sheet."
    case .parentUnit: "Parent unit"
    case .rosterSheet: "Managers"
    case .rosterTitle: "İYEM YÖNETİCİ LİSTESİ"
    case .rosterHint(let hasUnits):
      (hasUnits
        ? "Write each unit's manager into its row. Leave the row of a unit without a manager as it is; for a unit's "
          + "second manager (such as a proxy for the incumbent) use the empty rows below."
        : "Write one manager into each row.")
        + " The title, and the end of an appointment that goes on, may stay empty; all other cells are filled in."
    case .suggestionOffered(let suggestion): "You can choose the suggested value from the list: \(suggestion)"
    case .otherThanSuggested(let suggestion): "What you wrote differs from the suggested value: \(suggestion)"
    case .nowhere: "–"
    }
  }
}

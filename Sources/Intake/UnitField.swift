import XML

/// The fields of `KurumBirimWS` that are read, in the order in which the service writes them.
enum UnitField: Int, CaseIterable {
  case no, name, parent, mainInstitution, placeID, category, status, hierarchy, active, secondParent, operating, level
  case correspondent, address, placeName

  /// The name of the field's element.
  var element: String {
    switch self {
    case .no: "DETSISNo"
    case .name: "Ad"
    case .parent: "ParentIdareKimlikKodu"
    case .mainInstitution: "AnaKurumIdareKimlikKodu"
    case .placeID: "Fk_BulunduguYerID"
    case .category: "Fk_KurumBirimTipID1"
    case .status: "Fk_KurumBirimTipID2"
    case .hierarchy: "KurumHiyerarsik"
    case .active: "Aktifmi"
    case .secondParent: "ParentIdareKimlikKodu2"
    case .operating: "FaalOlupOlmadigi"
    case .level: "Seviye"
    case .correspondent: "DisYazismaMuhatabiOlupOlmadigi"
    case .address: "Adres"
    case .placeName: "YerAdi"
    }
  }

  /// Finds fields by their elements' names; quickest when they come in the order of the cases.
  struct Finder {
    private let names = UnitField.allCases.map { XMLName($0.element) }
    private var next = 0

    mutating func field(_ name: XMLName) -> UnitField? {
      for step in 0..<names.count {
        let index = (next + step) % names.count
        if names[index] == name {
          next = index + 1
          return UnitField.allCases[index]
        }
      }
      return nil
    }
  }
}

import Domain
import Register
import Registry

/// Invented units, persons and forms.
enum Sample {
  static let ministry = no(10_000_001)
  static let personnel = no(10_000_002)
  static let branch = no(10_000_003)
  static let city = no(20_000_001)
  static let cityClerk = no(20_000_002)

  static let units = [
    UnitRecord(no: branch, name: "1. Şube Müdürlüğü", parent: personnel),
    UnitRecord(no: ministry, name: "Millî Eğitim Bakanlığı"),
    UnitRecord(no: personnel, name: "Personel Genel Müdürlüğü", parent: ministry, address: "Ankara"),
    UnitRecord(no: city, name: "İnceova Belediye Başkanlığı"),
    UnitRecord(no: cityClerk, name: "Yazı İşleri Müdürlüğü", parent: city),
  ]

  static func no(_ number: Int32) -> DetsisNo {
    guard let no = DetsisNo(number) else { preconditionFailure("\(number) is no DETSİS No") }
    return no
  }

  static let ayse = person(100_000_001)
  static let mehmet = person(100_000_002)

  /// A T.C. Kimlik No from its first nine digits.
  static func person(_ nine: Int) -> TCKimlikNo {
    for end in 0..<100 {
      if let no = try? TCKimlikNo(parsing: String(nine * 100 + end)) { return no }
    }
    preconditionFailure("\(nine) are not nine digits")
  }

  static let details = PersonDetails(
    fullName: "Ayşe Yılmazoğlu", workPhone: "0312 000 00 00", mobilePhone: "0532 000 00 00",
    email: "ayse@ornek.gov.tr")

  static func form(_ operation: FormOperation, _ person: TCKimlikNo, _ unit: DetsisNo) -> FormOutcome {
    FormOutcome(
      file: "form.xlsx", sheet: "Sayfa1", status: .accepted, institutionDetsisNo: "\(ministry)",
      rows: [row(operation, person, unit)], outputs: "2016-06-23-001/0001-form")
  }

  static func row(
    _ operation: FormOperation, _ person: TCKimlikNo, _ unit: DetsisNo, effect: RowEffect? = nil, number: Int = 1
  ) -> RowOutcome {
    RowOutcome(
      position: 1, rowNumber: number, operation: operation,
      values: [.nationalId: person.digits, .unitDetsisNo: "\(unit)", .operation: operation.officialName],
      effect: effect ?? (operation == .grant ? .granted : .revoked),
      justification: "23/06/2016 tarihli e-posta gereği")
  }

  static func with(_ unit: UnitRecord, _ change: (inout UnitRecord) -> Void) -> UnitRecord {
    var unit = unit
    change(&unit)
    return unit
  }

  /// The sample with one unit changed.
  static func units(changing no: DetsisNo, _ change: (inout UnitRecord) -> Void) -> [UnitRecord] {
    units.map { $0.no == no ? with($0, change) : $0 }
  }
}

import Domain

/// Invented appointments.
public enum SampleManagers {
  /// 2016-01-11T10:00 on Turkey's clocks.
  public static let start = Moment(secondsSince1970: 1_452_499_200)

  public static func person(_ number: Int) throws -> TCKimlikNo {
    try TCKimlikNo(parsing: InventedPeople.nationalID(number))
  }

  /// The n-th invented person's appointment.
  public static func appointment(
    _ number: Int, in unit: DetsisUnit = SampleUnits.personnel, as type: AppointmentType = .asaleten,
    start: Moment = start, end: Moment? = nil
  ) throws -> Appointment {
    Appointment(
      unit: unit.no, person: try person(number), fullName: InventedPeople.name(number), title: "Müdür", type: type,
      reference: DocumentReference(stored: "08/01/2016 tarih ve \(number) sayılı Bakan Oluru"),
      email: "kisi\(number)@ornek.gov.tr", start: start, end: end)
  }

  /// A sound row of a batch, as texts.
  public static func row(
    _ number: Int, in unit: DetsisUnit = SampleUnits.personnel, as type: AppointmentType = .asaleten,
    action: ManagerAction = .appoint
  ) -> [Field: String] {
    [
      .operation: action.officialName, .unitDetsisNo: unit.no.description, .unitName: unit.name,
      .nationalId: InventedPeople.nationalID(number), .fullName: InventedPeople.name(number), .title: "Müdür",
      .appointmentType: type.rawValue, .reference: "08/01/2016 tarih ve \(number) sayılı Bakan Oluru",
      .start: "11/01/2016 10:00", .email: "kisi\(number)@ornek.gov.tr",
    ]
  }

  /// Rows as a CSV file with the labels of a layout.
  public static func csv(
    _ rows: [[Field: String]], layout: TableLayout = .managerBatch, separator: String = ";", lineEnd: String = "\r\n"
  ) -> String {
    let head = layout.fields.map(layout.label)
    let lines = [head] + rows.map { row in layout.fields.map { quoted(row[$0] ?? "", separator) } }
    return lines.map { $0.joined(separator: separator) + lineEnd }.joined()
  }

  private static func quoted(_ text: String, _ separator: String) -> String {
    guard text.contains(where: { "\"\r\n".contains($0) }) || text.contains(separator) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

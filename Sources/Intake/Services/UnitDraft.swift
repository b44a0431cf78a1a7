import Domain

/// A unit whose fields are still coming in.
struct UnitDraft {
  private let ordinal: Int
  private var number: Int32?
  private var name = ""
  private var parent: Int32?
  private var secondParent: Int32?
  private var mainInstitution: Int32?
  private var placeID: Int?
  private var placeName: String?
  private var category: Int?
  private var status: Int?
  private var hierarchy: String?
  private var level: Int?
  private var address: String?
  private var isCorrespondent = false
  private var isOperating: Bool?
  private var isDeniedActive = false
  /// The fields that came in, a bit for each.
  private var given: UInt32 = 0

  init(ordinal: Int) { self.ordinal = ordinal }

  /// Throws for what cannot be understood, and for a field that comes twice: which one counts nobody knows.
  mutating func set(_ field: UnitField, to bytes: [UInt8]) throws(UnitSnapshotError) {
    let bit: UInt32 = 1 << field.rawValue
    guard given & bit == 0 else { throw bad(field, String(decoding: bytes, as: UTF8.self)) }
    given |= bit
    switch field {
    case .no: number = try integer(bytes, field)
    case .name: name = text(bytes) ?? ""
    case .parent: parent = try integer(bytes, field)
    case .mainInstitution: mainInstitution = try integer(bytes, field)
    case .placeID: placeID = try integer(bytes, field)
    case .category: category = try integer(bytes, field)
    case .status: status = try integer(bytes, field)
    case .hierarchy: hierarchy = text(bytes)
    case .active: isDeniedActive = saysNo(bytes)
    case .secondParent: secondParent = try integer(bytes, field)
    case .operating: isOperating = try boolean(bytes, field)
    case .level: level = try integer(bytes, field)
    case .correspondent: isCorrespondent = try boolean(bytes, field) ?? false
    case .address: address = text(bytes)
    case .placeName: placeName = text(bytes)
    }
  }

  /// The unit, when what it needs is there.
  func record() throws(UnitSnapshotError) -> UnitRecord {
    guard let no = number.flatMap({ DetsisNo($0) }) else { throw bad(.no, number.map(String.init) ?? "") }
    guard let isOperating else { throw bad(.operating, "") }
    return UnitRecord(
      no: no, name: name, parent: try other(parent, than: no, .parent),
      secondParent: try other(secondParent, than: no, .secondParent),
      mainInstitution: try unit(mainInstitution, .mainInstitution), placeID: placeID, placeName: placeName,
      category: category, status: status, hierarchy: hierarchy, level: level, address: address,
      isCorrespondent: isCorrespondent, isActive: isOperating && !isDeniedActive)
  }

  /// A unit above this one; 0 and the unit itself stand for none.
  private func other(_ number: Int32?, than no: DetsisNo, _ field: UnitField) throws(UnitSnapshotError) -> DetsisNo? {
    let unit = try unit(number, field)
    return unit == no ? nil : unit
  }

  private func unit(_ number: Int32?, _ field: UnitField) throws(UnitSnapshotError) -> DetsisNo? {
    guard let number, number != 0 else { return nil }
    guard let unit = DetsisNo(number) else { throw bad(field, String(number)) }
    return unit
  }

  /// Composed, as all texts are: a macOS editor takes letters and their marks apart.
  private func text(_ bytes: [UInt8]) -> String? {
    bytes.isEmpty ? nil : TurkishText.composed(String(decoding: bytes, as: UTF8.self))
  }

  private func integer<Number: FixedWidthInteger>(
    _ bytes: [UInt8], _ field: UnitField
  ) throws(UnitSnapshotError) -> Number? {
    guard !bytes.isEmpty else { return nil }
    var number: Number = 0
    for byte in bytes {
      let digit = byte &- UInt8(ascii: "0")
      let (tens, overflows) = number.multipliedReportingOverflow(by: 10)
      guard digit < 10, !overflows, tens <= Number.max - 9 else { return try signed(bytes, field) }
      number = tens + Number(digit)
    }
    return number
  }

  private func signed<Number: FixedWidthInteger>(
    _ bytes: [UInt8], _ field: UnitField
  ) throws(UnitSnapshotError) -> Number? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let number = Number(text) else { throw bad(field, text) }
    return number
  }

  private func boolean(_ bytes: [UInt8], _ field: UnitField) throws(UnitSnapshotError) -> Bool? {
    if bytes == Self.yes || bytes == [UInt8(ascii: "1")] { return true }
    if bytes == Self.no || bytes == [UInt8(ascii: "0")] { return false }
    guard bytes.isEmpty else { throw bad(field, String(decoding: bytes, as: UTF8.self)) }
    return nil
  }

  private static let yes = Array("true".utf8)
  private static let no = Array("false".utf8)
  private static let negations: Set<String> = ["false", "0", "hayir", "h", "pasif", "no", "n", "f", "kapali"]

  /// `Aktifmi` is free text: only a word for no closes the unit.
  private func saysNo(_ bytes: [UInt8]) -> Bool {
    bytes != Self.yes && Self.negations.contains(TurkishText.fold(String(decoding: bytes, as: UTF8.self)))
  }

  private func bad(_ field: UnitField, _ value: String) -> UnitSnapshotError {
    .badUnit(ordinal: ordinal, field: field.element, value: value)
  }
}

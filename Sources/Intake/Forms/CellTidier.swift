import Domain
import SheetModel
import SpreadsheetReader

/// Turns a cell into the reading of a field: its text tidied, or the reason why it cannot be taken.
///
/// Only corrections that cannot change the meaning are made (ek1 rules, "Three severities").
enum CellTidier {
  static func reading(of cell: Cell, as field: Field) -> FieldReading {
    var reading = FieldReading(cell: cell.reference, isFormula: cell.isFormula)
    switch cell.value {
    case .string(let text): readText(text, as: field, into: &reading)
    case .number(let number): readNumber(number, as: field, into: &reading)
    case .boolean(let value):
      reading.original = value ? "DOĞRU" : "YANLIŞ"
      reading.text = reading.original
    case .error(let code):
      reading.original = code
      reading.fault = .error
    case .date(let iso, _):
      reading.original = iso
      if field == .start || field == .end { reading.text = iso } else { reading.fault = .date }
    case .formulaWithoutValue: reading.fault = .error
    }
    if !cell.isShown || isPushedOut(reading.original) {
      reading.fault = .notShown
      reading.text = ""
      reading.isCorrected = false
      reading.isFormula = false
    }
    if field == .rowNumber { forgive(&reading) }
    return reading
  }

  /// So many line breaks, or other white space, in one place push what follows out of a cell's sight.
  private static let mostLineBreaks = 2
  private static let mostSpaces = 30

  /// Whether a part of the text stands below or beside what its cell shows.
  private static func isPushedOut(_ text: String) -> Bool {
    guard mayBePushedOut(text.utf8) else { return false }
    var (lines, spaces) = (0, 0)
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || TurkishText.isZeroWidth(scalar) {
        spaces += 1
        if scalar == "\n" || scalar == "\u{2028}" || scalar == "\u{2029}" { lines += 1 }
      } else if lines >= mostLineBreaks || spaces >= mostSpaces {
        return true
      } else {
        (lines, spaces) = (0, 0)
      }
    }
    return false
  }

  /// Whether there are line breaks, or bytes of white space, enough.
  private static func mayBePushedOut(_ bytes: String.UTF8View) -> Bool {
    var count = 0
    for byte in bytes {
      if byte == 10 || byte == 0xE2 { return true }
      if byte <= 32 || byte >= 0x80 { count += 1 }
    }
    return count >= mostSpaces
  }

  /// The reading of a field of a form, of which destroyed letters are not taken.
  ///
  /// A table of managers says by its own encoding which letters it has (`CSVText`).
  static func formReading(of cell: Cell, as field: Field) -> FieldReading {
    var reading = reading(of: cell, as: field)
    if field != .rowNumber, reading.fault == nil, DestroyedLetters.standIn(reading.text) {
      reading.fault = .encoding
      reading.text = ""
      reading.isCorrected = false
    }
    return reading
  }

  private static func readText(_ text: String, as field: Field, into reading: inout FieldReading) {
    reading.original = text
    let tidy = TurkishText.tidy(text)
    if holdsDigits(field), isScientific(tidy) {
      reading.fault = .scientific
      return
    }
    reading.text = tidied(tidy, as: field)
    // Scalar by scalar: NFD and NFC are equal as Strings.
    reading.isCorrected = !reading.text.utf8.elementsEqual(text.utf8)
  }

  private static func readNumber(_ number: Double, as field: Field, into reading: inout FieldReading) {
    guard let whole = Int64(exactly: number), whole.magnitude <= 1 << 53 else {
      reading.original = String(number)
      if holdsDigits(field) { reading.fault = .scientific } else { reading.text = reading.original }
      return
    }
    reading.original = String(whole)
    reading.text = reading.original
    reading.isCorrected = [.nationalId, .unitDetsisNo, .institutionDetsisNo, .deputyDetsisNo].contains(field)
  }

  /// A SIRA NO is judged by its sequence alone: what is no number there counts as missing.
  private static func forgive(_ reading: inout FieldReading) {
    reading.fault = nil
    reading.isFormula = false
    reading.isCorrected = false
    if reading.text.hasSuffix(".") { reading.text.removeLast() }
  }

  private static func tidied(_ text: String, as field: Field) -> String {
    switch field {
    case .operation: officialOperation(text) ?? text
    case .email: address(text)
    case .workPhone, .mobilePhone: withoutSpacesAroundHyphens(text)
    case .appointmentType: AppointmentType(writing: text)?.rawValue ?? text
    case .institutionDetsisNo, .institutionName, .rowNumber, .unitDetsisNo, .unitName, .nationalId, .fullName, .title,
      .reference, .start, .end, .deputyDetsisNo, .managerCode, .hold, .senderDomain, .confirmation:
      text
    }
  }

  private static let operations =
    FormOperation.allCases.map(\.officialName) + ManagerAction.allCases.map(\.officialName)

  /// The official spelling of an operation that differs in letter case, dotted or dotless i, or spaces only.
  private static func officialOperation(_ text: String) -> String? {
    if operations.contains(text) { return text }
    let folded = TurkishText.fold(text).filter { $0 != " " }
    return operations.first { TurkishText.fold($0).filter { $0 != " " } == folded }
  }

  /// The address in lower case and without `mailto:`.
  private static func address(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    let isLower = !text.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    if isLower, !text.utf8.starts(with: "mailto:".utf8) { return text }
    let ascii = String(String.UnicodeScalarView(text.unicodeScalars.map(lowerCased)))
    return ascii.hasPrefix("mailto:") ? TurkishText.tidy(ascii.dropFirst(7)) : ascii
  }

  private static func lowerCased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
  }

  private static func withoutSpacesAroundHyphens(_ text: String) -> String {
    text.contains("-")
      ? text.split(separator: "-", omittingEmptySubsequences: false).map(TurkishText.tidy).joined(separator: "-")
      : text
  }

  private static func holdsDigits(_ field: Field) -> Bool {
    switch field {
    case .nationalId, .unitDetsisNo, .institutionDetsisNo, .workPhone, .mobilePhone, .deputyDetsisNo, .managerCode: true
    case .institutionName, .rowNumber, .operation, .unitName, .fullName, .email, .title, .appointmentType, .reference,
      .start, .end, .hold, .senderDomain, .confirmation:
      false
    }
  }

  /// `1.2345E+10`, `7,21E+07`.
  private static func isScientific(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }) else { return false }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
    guard parts.count == 2, let first = parts[0].first, first.isASCII, first.isNumber else { return false }
    let isMantissa = parts[0].allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let exponent = parts[1].drop(while: { $0 == "+" || $0 == "-" })
    return isMantissa && !exponent.isEmpty && exponent.allSatisfy { $0.isASCII && $0.isNumber }
  }
}

import Domain

/// Takes values that are not written as asked for but can mean one thing only (the setting `corrections: wide`).
///
/// What was written stays as the reading's original, and each such value is reported as `value-corrected`.
enum WideCorrection {
  static func applied(to form: RequestForm, suffixes: [String]) -> RequestForm {
    var form = form
    form.institutionNo = form.institutionNo.map { corrected($0, as: .institutionDetsisNo, suffixes) ?? $0 }
    form.rows = form.rows.map { row in
      var row = row
      for field in row.fields {
        if let reading = corrected(row[field], as: field, suffixes) { row = row.replacing(field, with: reading) }
      }
      return row
    }
    return form
  }

  /// The reading with the value that is surely meant; nil where it stays as it is.
  private static func corrected(_ reading: FieldReading, as field: Field, _ suffixes: [String]) -> FieldReading? {
    guard reading.fault == nil, !reading.isEmpty, let text = certain(reading.text, field, suffixes),
      text != reading.text
    else { return nil }
    var reading = reading
    reading.text = text
    reading.isCorrected = true
    return reading
  }

  private static func certain(_ text: String, _ field: Field, _ suffixes: [String]) -> String? {
    switch field {
    case .operation: oneLetterOff(text)
    case .nationalId: WrittenNumber.person(text)?.digits
    case .unitDetsisNo, .institutionDetsisNo: WrittenNumber.detsis(text)?.description
    case .workPhone: phone(text, isMobile: false)
    case .mobilePhone: phone(text, isMobile: true)
    case .email: EmailAddress(text) == nil ? EmailRule.addressStanding(in: text, suffixes: suffixes) : nil
    default: nil
    }
  }

  private static func phone(_ text: String, isMobile: Bool) -> String? {
    let isSound = (try? PhoneNumber.list(parsing: text, isMobile: isMobile)) != nil
    return isSound ? nil : PhoneRule.suggestion(for: text, isMobile: isMobile)
  }

  /// The one official operation that differs in a single letter.
  private static func oneLetterOff(_ text: String) -> String? {
    let folded = TurkishText.fold(text)
    guard folded.utf8.count <= 40 else { return nil }
    let near = FormOperation.allCases.filter {
      Similarity.editDistance(folded, TurkishText.fold($0.officialName)) == 1
    }
    return near.count == 1 ? near[0].officialName : nil
  }
}

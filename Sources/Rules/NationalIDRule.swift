import Domain

/// T.C. NO. is a T.C. Kimlik No: eleven digits that agree with its two check digits.
enum NationalIDRule {
  static func apply(to check: inout RowCheck) {
    guard let text = check.text(of: .nationalId, missing: .nationalIDMissing) else { return }
    do throws(TCKimlikNo.Fault) {
      check.person = try TCKimlikNo(parsing: text)
    } catch {
      switch error.rule {
      case .format: check.add(.nationalIDFormat, on: .nationalId, suggestion: WrittenNumber.person(text)?.digits)
      case .checksum: check.add(.nationalIDChecksum, on: .nationalId)
      }
    }
  }
}

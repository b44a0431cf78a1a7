import Domain

/// ATAMANIN TARİH VE SAYISI reads `GG/AA/YYYY tarih ve … sayılı …`, with a real date (seed 000, §3.2).
enum ReferenceRule {
  static func reference(_ check: inout RowCheck) -> DocumentReference? {
    guard let text = check.text(of: .reference, missing: .referenceMissing) else { return nil }
    if let reference = DocumentReference(text) { return reference }
    check.add(.referenceFormat, on: .reference, suggestion: DocumentReference.suggestion(for: text))
    return nil
  }
}

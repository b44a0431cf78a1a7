import Domain
import Testing

@Suite struct `The codes of findings` {
  /// The tables of the contract, written by hand: code and severity.
  static let contract: [Severity: Set<String>] = [
    .error: [
      "proposal-held", "manager-code-missing", "manager-code-unknown",
      "file-not-xlsx", "file-encrypted", "file-damaged", "file-too-large", "form-not-recognised", "form-hidden",
      "form-empty", "form-duplicate",
      "institution-missing", "institution-format", "institution-unknown", "institution-closed",
      "operation-missing", "operation-unknown", "detsis-missing", "detsis-format", "detsis-unknown", "detsis-closed",
      "detsis-outside-institution", "unit-name-missing", "unit-name-conflict",
      "national-id-missing", "national-id-format", "national-id-checksum",
      "name-missing", "name-incomplete", "name-characters", "name-differs",
      "work-phone-missing", "mobile-phone-missing", "email-missing", "phone-format", "email-format", "email-domain",
      "row-duplicate", "row-conflict", "not-authorised",
      "cell-error", "cell-date", "cell-scientific", "cell-shows-other",
      "table-not-recognised", "table-repeated", "table-cut-off", "table-empty", "row-shifted", "cell-encoding",
      "type-missing", "type-unknown", "reference-missing", "reference-format", "start-missing", "end-missing",
      "date-format", "end-before-start", "proxy-needs-incumbent", "unit-has-manager", "dates-overlap",
      "not-appointed", "ending-ambiguous", "end-after-registered", "deputy-missing", "deputy-unknown",
      "sender-not-institutional", "sender-unauthenticated", "sender-unconfirmed", "sender-other-institution",
      "mail-report", "mail-no-form",
    ],
    .warning: [
      "form-altered", "form-over-ten", "justification-date", "person-names-differ", "sequence-gap", "sequence-start",
      "institution-name-differs",
      "unit-name-differs", "unit-not-entitled", "abbreviation", "phone-prefix", "email-shared", "already-authorised",
      "cell-formula", "cell-merged", "fewer-than-two",
      "already-appointed", "late-registration", "date-ahead", "person-renamed", "proxy-without-incumbent",
      "already-tied",
      "unit-not-tied", "institution-registered", "mail-automatic", "mail-damaged", "mail-date",
      "mail-duplicate",
    ],
    .note: ["value-corrected", "row-passed-over"],
  ]

  @Test(arguments: Severity.allCases)
  func `are those of the contract, each of its severity`(severity: Severity) throws {
    let codes = FindingCode.allCases.filter { $0.severity == severity }.map(\.rawValue)
    #expect(Set(codes) == Self.contract[severity])
  }

  @Test func `are lower case, words joined by hyphens`() {
    for code in FindingCode.allCases {
      #expect(code.rawValue.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 })
    }
  }

  @Test func `are ordered by severity`() {
    #expect(Severity.allCases.sorted() == [.note, .warning, .error])
  }
}

@Suite struct `The fields of the form` {
  @Test func `have the names of the contract`() {
    #expect(
      Field.allCases.map(\.rawValue) == [
        "institutionDetsisNo", "institutionName", "rowNumber", "operation", "unitDetsisNo", "unitName", "nationalId",
        "fullName", "workPhone", "mobilePhone", "email", "title", "type", "reference", "start", "end",
        "deputyDetsisNo", "managerCode", "hold", "domain", "justification",
      ])
  }

  @Test func `stand on the form under their labels, in this order`() {
    #expect(
      Field.columns.map(\.label) == [
        "SIRA NO", "İşlem Türü", "DETSİS NO", "BİRİM ADI", "T.C. NO.", "ADI SOYADI", "İŞ TELEFONU", "CEP TELEFONU",
        "E-POSTA",
      ])
  }
}

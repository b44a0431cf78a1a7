import Domain

extension RuleIllustration {
  /// The example of a code; exhaustive, so that a new code needs one, or a reason for none.
  public static func of(_ code: FindingCode) -> RuleIllustration {
    switch code {
    case .fileNotXlsx, .fileEncrypted, .fileDamaged, .fileTooLarge, .formNotRecognised, .formHidden, .formAltered:
      .none(.wholeFile)
    case .formDuplicate: .none(.earlierRuns)
    case .formEmpty: form(fails: [], passes: [[.operation: "Yetki Kayıt"]])
    case .formOverTen: form(fails: numbered(1...11), passes: numbered(1...10))
    case .rowPassedOver: .none(.wholeFile)
    case .justificationDate: .none(.wholeFile)
    case .sequenceGap: form(fails: numbered([1, 3]), passes: numbered([1, 2]))
    case .sequenceStart: form(fails: numbered(11...12), passes: numbered(1...2))

    case .institutionMissing: cell(.institutionDetsisNo, "", "10000001")
    case .institutionFormat: cell(.institutionDetsisNo, "1000001", "10000001")
    case .institutionUnknown: cell(.institutionDetsisNo, "99999999", "10000001")
    case .institutionClosed: cell(.institutionDetsisNo, "40000001", "10000001")
    case .institutionNameDiffers: cell(.institutionName, "Örnek Bak.", "Örnek Bakanlığı")

    case .operationMissing: cell(.operation, "", "Yetki Kayıt")
    case .operationUnknown: cell(.operation, "Yetki Verilmesi", "Yetki Kayıt")
    case .detsisMissing: cell(.unitDetsisNo, "", "10000002")
    case .detsisFormat: cell(.unitDetsisNo, "1000002", "10000002")
    case .detsisUnknown: cell(.unitDetsisNo, "99999999", "10000002")
    case .detsisClosed: unit("10000005", "Personel Eğitimi Dairesi Başkanlığı")
    case .detsisOutsideInstitution: unit("30000001", "Çamlı Belediye Başkanlığı")
    case .unitNameMissing: cell(.unitName, "", "Personel Genel Müdürlüğü")
    case .unitNameDiffers: cell(.unitName, "Personel Genel Müdürlügü", "Personel Genel Müdürlüğü")
    case .unitNameConflict: cell(.unitName, "Destek Hizmetleri Dairesi Başkanlığı", "Personel Genel Müdürlüğü")
    case .unitNotEntitled: unit("10000004", "Destek Hizmetleri Dairesi Başkanlığı")

    case .nationalIDMissing: cell(.nationalId, "", "10000000146")
    case .nationalIDFormat: cell(.nationalId, "1000000014", "10000000146")
    case .nationalIDChecksum: cell(.nationalId, "10000000164", "10000000146")
    case .nameMissing: cell(.fullName, "", "Ayşe BİÇER")
    case .nameIncomplete: cell(.fullName, "Ayşe", "Ayşe BİÇER")
    case .nameCharacters: cell(.fullName, "Ayşe B1ÇER", "Ayşe BİÇER")
    case .nameDiffers: cell(.fullName, "Elif EREN", "Ayşe BİÇER", given: .knownPerson)
    case .personNamesDiffer:
      managers(.authorised, fails: [[.fullName: "Ayşe AKIN"]], passes: [[.fullName: "Ayşe BİÇER"]])
    case .abbreviation: cell(.fullName, "A. BİÇER", "Ayşe BİÇER")
    case .workPhoneMissing: cell(.workPhone, "", "0312 555 10 11")
    case .mobilePhoneMissing: cell(.mobilePhone, "", "0532 555 20 11")
    case .emailMissing: cell(.email, "", "ayse.bicer@ornek.gov.tr")
    case .phoneFormat: cell(.mobilePhone, "5325552011", "0532 555 20 11")
    case .phonePrefix: cell(.workPhone, "0850 555 10 11", "0312 555 10 11")
    case .emailFormat: cell(.email, "ayşe.biçer@ornek.gov.tr", "ayse.bicer@ornek.gov.tr")
    case .emailDomain: cell(.email, "ayse.bicer@example.com", "ayse.bicer@ornek.gov.tr")
    case .emailShared:
      form(
        fails: [[.email: "personel@ornek.gov.tr"], [.email: "personel@ornek.gov.tr"]],
        passes: [[.email: "ayse.bicer@ornek.gov.tr"], [.email: "cagri.cig@ornek.gov.tr"]])

    case .rowDuplicate: form(fails: [first, first], passes: [first])
    case .rowConflict: form(fails: [first, revoked], passes: [first])
    case .alreadyAuthorised: form(.authorised, fails: [first], passes: [revoked])
    case .notAuthorised: form(fails: [revoked], passes: [first])

    case .cellError: cell(.fullName, .error("#N/A"), "Ayşe BİÇER")
    case .cellDate: cell(.workPhone, .date("2016-06-23"), "0312 555 10 11")
    case .cellScientific: cell(.nationalId, "1,0000000146E+10", "10000000146")
    case .cellFormula: cell(.fullName, .formula("Ayşe BİÇER"), "Ayşe BİÇER")
    case .valueCorrected: cell(.email, "AYSE.BICER@ORNEK.GOV.TR", "ayse.bicer@ornek.gov.tr")

    case .tableNotRecognised, .tableRepeated, .tableCutOff, .rowShifted, .cellMerged, .cellShowsOther: .none(.wholeFile)
    case .cellEncoding: cell(.fullName, "AyÅŸe BÄ°Ã‡ER", "Ayşe BİÇER")
    case .tableEmpty: managers(fails: [], passes: [[.operation: "Atama"]])
    case .typeMissing: managers(.appointmentType, "", "Asaleten")
    case .typeUnknown: managers(.appointmentType, "Vekaleten", "Boş Kadroya Vekaleten")
    case .referenceMissing: managers(.reference, "", "08/01/2016 tarih ve 1 sayılı Bakan Oluru")
    case .referenceFormat: managers(.reference, "8 Ocak 2016, 1", "08/01/2016 tarih ve 1 sayılı Bakan Oluru")
    case .startMissing: managers(.start, "", "11/01/2016 10:00")
    case .endMissing:
      managers(.appointed, fails: [ending(at: "")], passes: [ending(at: "11/01/2016 16:00")])
    case .dateFormat: managers(.start, "31/02/2016 10:00", "11/01/2016 10:00")
    case .endBeforeStart: managers(.end, "10/01/2016 10:00", "15/01/2016 17:00")
    case .proxyNeedsIncumbent: managers(.appointmentType, "Dolu Kadroya Vekaleten", "Boş Kadroya Vekaleten")
    case .unitHasManager:
      managers(
        .incumbent, fails: [[.appointmentType: "Asaleten"]], passes: [[.appointmentType: "Dolu Kadroya Vekaleten"]])
    case .datesOverlap:
      managers(.formerManager, fails: [[.start: "11/01/2016 10:00"]], passes: [[.start: "11/01/2016 12:00"]])
    case .notAppointed:
      managers(
        .incumbent, fails: [ending("10000000146", at: "11/01/2016 16:00")],
        passes: [ending("10000000214", at: "11/01/2016 16:00")])
    case .endingAmbiguous:
      managers(
        .twoTerms, fails: [ending(as: "", at: "11/01/2016 16:00")],
        passes: [ending(as: "Asaleten", at: "11/01/2016 16:00")])
    case .endAfterRegistered:
      managers(
        .limitedTerm, fails: [ending(at: "11/01/2016 16:00")], passes: [ending(at: "11/01/2016 11:00")])
    case .alreadyAppointed:
      managers(
        .appointed, fails: [[.nationalId: "10000000146"]],
        passes: [[.nationalId: "10000000214", .fullName: "Çağrı ÇIĞ", .appointmentType: "Dolu Kadroya Vekaleten"]])
    case .lateRegistration: managers(.start, "04/01/2016 09:00", "11/01/2016 10:00")
    case .personRenamed:
      managers(.otherName, fails: [[.fullName: "Ayşe BİÇER"]], passes: [[.fullName: "Ayşe AKIN"]])
    case .proxyWithoutIncumbent:
      managers(
        .incumbentAndProxy, fails: [ending("10000000214", at: "11/01/2016 16:00")],
        passes: [
          ending("10000000214", at: "11/01/2016 16:00"),
          ending("10000000382", as: "Dolu Kadroya Vekaleten", at: "11/01/2016 16:00"),
        ])
    case .proposalHeld: .none(.proposals)
    case .managerCodeMissing, .managerCodeUnknown: .none(.webService)
    case .deputyMissing: hierarchy(fails: [[.deputyDetsisNo: ""]], passes: [tie, otherTie])
    case .deputyUnknown: hierarchy(fails: [[.deputyDetsisNo: "10000004"]], passes: [tie, otherTie])
    case .alreadyTied: hierarchy(.tied, fails: [tie, otherTie], passes: [otherTie])
    case .unitNotTied: hierarchy(fails: [tie], passes: [tie, otherTie])
    case .institutionRegistered: .none(.webService)
    case .senderNotInstitutional, .senderUnauthenticated, .senderUnconfirmed, .senderOtherInstitution, .mailReport,
      .mailAutomatic, .mailNoForm, .mailDamaged, .mailDate, .mailDuplicate:
      .none(.mail)
    case .fewerThanTwo: .none(.afterApplying)
    }
  }

  // MARK: - Forms

  private static let first: RuleExample.Row = [.operation: "Yetki Kayıt", .nationalId: "10000000146"]
  private static let revoked: RuleExample.Row = [.operation: "Yetki İptali", .nationalId: "10000000146"]

  private static func form(
    _ given: RuleExample.Given? = nil, fails: [RuleExample.Row], passes: [RuleExample.Row]
  ) -> RuleIllustration {
    .example(RuleExample(given: given, table: .form, fails: fails, passes: passes))
  }

  private static func cell(
    _ field: Field, _ fails: RuleExample.Cell, _ passes: RuleExample.Cell, given: RuleExample.Given? = nil
  ) -> RuleIllustration {
    form(given, fails: [[field: fails]], passes: [[field: passes]])
  }

  /// A row that names another unit than the sample's.
  private static func unit(_ number: String, _ name: String) -> RuleIllustration {
    form(
      fails: [[.unitDetsisNo: .text(number), .unitName: .text(name)]],
      passes: [[.unitDetsisNo: "10000002", .unitName: "Personel Genel Müdürlüğü"]])
  }

  private static func numbered(_ numbers: some Sequence<Int>) -> [RuleExample.Row] {
    numbers.map { [.rowNumber: .text(String($0))] }
  }

  // MARK: - Tables of managers

  private static let tie: RuleExample.Row = [.unitDetsisNo: "10000002", .deputyDetsisNo: "10000006"]
  private static let otherTie: RuleExample.Row = [.unitDetsisNo: "10000004", .deputyDetsisNo: "10000006"]

  private static func managers(
    _ given: RuleExample.Given? = nil, fails: [RuleExample.Row], passes: [RuleExample.Row]
  ) -> RuleIllustration {
    .example(RuleExample(given: given, table: .managers, fails: fails, passes: passes))
  }

  private static func managers(
    _ field: Field, _ fails: RuleExample.Cell, _ passes: RuleExample.Cell
  ) -> RuleIllustration {
    managers(fails: [[field: fails]], passes: [[field: passes]])
  }

  /// The ending of somebody's appointment; its start need not be given.
  private static func ending(
    _ person: String = "10000000146", as type: String = "Asaleten", at end: String
  ) -> RuleExample.Row {
    [
      .operation: "Sonlandırma", .nationalId: .text(person), .appointmentType: .text(type), .start: "",
      .end: .text(end),
    ]
  }

  private static func hierarchy(
    _ given: RuleExample.Given? = nil, fails: [RuleExample.Row], passes: [RuleExample.Row]
  ) -> RuleIllustration {
    .example(RuleExample(given: given, table: .hierarchy, fails: fails, passes: passes))
  }
}

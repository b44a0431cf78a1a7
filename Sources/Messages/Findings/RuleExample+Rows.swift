import Domain

/// What the examples are made of: sound rows in which a few cells matter.
extension RuleIllustration {
  static func form(
    _ given: RuleExample.Given? = nil, fails: [RuleExample.Row], passes: [RuleExample.Row]
  ) -> RuleIllustration {
    .example(RuleExample(given: given, table: .form, fails: fails, passes: passes))
  }

  static func cell(
    _ field: Field, _ fails: RuleExample.Cell, _ passes: RuleExample.Cell, given: RuleExample.Given? = nil
  ) -> RuleIllustration {
    form(given, fails: [[field: fails]], passes: [[field: passes]])
  }

  /// A row that names another unit than the sample's.
  static func unit(_ number: String, _ name: String) -> RuleIllustration {
    form(
      fails: [[.unitDetsisNo: .text(number), .unitName: .text(name)]],
      passes: [[.unitDetsisNo: "10000002", .unitName: "Personel Genel Müdürlüğü"]])
  }

  static func managers(
    _ given: RuleExample.Given? = nil, fails: [RuleExample.Row], passes: [RuleExample.Row]
  ) -> RuleIllustration {
    .example(RuleExample(given: given, table: .managers, fails: fails, passes: passes))
  }

  static func managers(
    _ field: Field, _ fails: RuleExample.Cell, _ passes: RuleExample.Cell
  ) -> RuleIllustration {
    managers(fails: [[field: fails]], passes: [[field: passes]])
  }

  static func hierarchy(
    _ given: RuleExample.Given? = nil, fails: [RuleExample.Row], passes: [RuleExample.Row]
  ) -> RuleIllustration {
    .example(RuleExample(given: given, table: .hierarchy, fails: fails, passes: passes))
  }
}

extension RuleWords {
  static let granting: RuleExample.Row = [.operation: "Yetki Kayıt", .nationalId: "10000000146"]
  static let revoking: RuleExample.Row = [.operation: "Yetki İptali", .nationalId: "10000000146"]

  /// The same for somebody else.
  static let grantingAnother: RuleExample.Row = granting.merging(another) { $1 }
  static let revokingAnother: RuleExample.Row = revoking.merging(another) { $1 }
  private static let another: RuleExample.Row = [.nationalId: "10000000214", .fullName: "Çağrı ÇIĞ"]

  static func numbered(_ numbers: some Sequence<Int>) -> [RuleExample.Row] {
    numbers.map { [.rowNumber: .text(String($0))] }
  }

  /// The ending of somebody's appointment; its start need not be given.
  static func ending(
    _ person: String = "10000000146", as type: String = "Asaleten", at end: String
  ) -> RuleExample.Row {
    [
      .operation: "Sonlandırma", .nationalId: .text(person), .appointmentType: .text(type), .start: "",
      .end: .text(end),
    ]
  }

  static let tie: RuleExample.Row = [.unitDetsisNo: "10000002", .deputyDetsisNo: "10000006"]
  static let otherTie: RuleExample.Row = [.unitDetsisNo: "10000004", .deputyDetsisNo: "10000006"]
}

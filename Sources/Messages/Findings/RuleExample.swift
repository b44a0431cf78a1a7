import Domain

/// Two pieces of a form or a table that are sound but for what is shown: one that breaks the rule, one that keeps it.
///
/// The tests run both through the rules; people, numbers and units are invented.
package struct RuleExample: Hashable, Sendable {
  /// What the registry knows beforehand; nil where it does not matter.
  package var given: Given?
  package var table: Table
  package var fails: [Row]
  package var passes: [Row]

  /// The cells of a row that matter; the others are sound.
  package typealias Row = [Field: Cell]

  /// Which rules the rows are for.
  package enum Table: Hashable, Sendable { case form, managers, hierarchy }

  /// What stands in a cell.
  package enum Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    case text(String)
    /// An error of Excel's.
    case error(String)
    /// What Excel made a date of, in ISO 8601.
    case date(String)
    /// A formula with its result.
    case formula(String)

    package init(stringLiteral text: String) { self = .text(text) }
  }

  /// What the registry knows, with the first invented person and the unit of the rows.
  package enum Given: CaseIterable, Hashable, Sendable {
    /// The first person is authorised in the unit.
    case authorised
    /// The first person's T.C. number stands under the first person's name.
    case knownPerson
    /// The second person is the unit's manager, Asaleten since 04/01/2016 09:00.
    case incumbent
    /// The same, and the third is the proxy beside.
    case incumbentAndProxy
    /// The second person was the manager from 04/01/2016 09:00 to 11/01/2016 12:00.
    case formerManager
    /// The first person was appointed just as the row says.
    case appointed
    /// The first person is manager from 04/01/2016 09:00 to 11/01/2016 12:00 by registration.
    case limitedTerm
    /// The first person is manager and proxy of the unit.
    case twoTerms
    /// The first person was a manager elsewhere, under the name Ayşe AKIN.
    case otherName
    /// The unit is tied to the deputy.
    case tied
  }
}

/// An example, or why there is none.
package enum RuleIllustration: Hashable, Sendable {
  case example(RuleExample)
  case none(Reason)

  package static func of(_ code: FindingCode) -> RuleIllustration { RuleWords.of(code).illustration }

  /// Why a rule is not shown by a few cells.
  package enum Reason: Hashable, Sendable {
    /// It is about the file as a whole.
    case wholeFile
    /// It is about runs before.
    case earlierRuns
    /// It is about what the registry holds after the form was applied.
    case afterApplying
    /// It is about a list that the web service gives.
    case webService
    /// It is about a batch that a comparison proposed.
    case proposals
    /// It is about the mail that a form came with, not about the form.
    case mail
  }
}

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

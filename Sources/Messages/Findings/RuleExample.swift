import Domain

/// Two pieces of a form or a table that are sound but for what is shown: one that breaks the rule, one that keeps it.
///
/// The tests run both through the rules; people, numbers and units are invented.
public struct RuleExample: Hashable, Sendable {
  /// What the registry knows beforehand; nil where it does not matter.
  public var given: Given?
  public var table: Table
  public var fails: [Row]
  public var passes: [Row]

  /// The cells of a row that matter; the others are sound.
  public typealias Row = [Field: Cell]

  /// Which rules the rows are for.
  public enum Table: Hashable, Sendable { case form, managers, hierarchy }

  /// What stands in a cell.
  public enum Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    case text(String)
    /// An error of Excel's.
    case error(String)
    /// What Excel made a date of, in ISO 8601.
    case date(String)
    /// A formula with its result.
    case formula(String)

    public init(stringLiteral text: String) { self = .text(text) }
  }

  /// What the registry knows, with the first invented person and the unit of the rows.
  public enum Given: CaseIterable, Hashable, Sendable {
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
public enum RuleIllustration: Hashable, Sendable {
  case example(RuleExample)
  case none(Reason)

  public static func of(_ code: FindingCode) -> RuleIllustration { RuleWords.of(code).illustration }

  /// Why a rule is not shown by a few cells.
  public enum Reason: Hashable, Sendable {
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

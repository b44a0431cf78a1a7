import Domain

/// Finds the rows that the registry confirms, of a million in a moment: by unit, person and digest alone.
///
/// A unit is taken so only where nothing else can be meant: all of its rows are plain, each of its seats is named by one
/// row at most, and by different persons. What is said then is what `RosterMatcher` would say; the rest is left to it.
package struct Confirmation {
  private enum Claims: UInt8 {
    /// No row names the unit.
    case none
    /// One row for a seat at most.
    case single
    /// The full comparison is needed.
    case unclear
  }

  private let units: UnitTable
  private let scope: [Bool]
  private let rows: [PlainRow?]
  private let givesTitle: Bool

  /// What both sides say of a unit.
  private struct Standing {
    var claims = Claims.none
    /// Whether a current appointment names it.
    var isHeld = false
    /// The row that names the seat, from 1; 0 for none.
    var principal: Int32 = 0
    var proxy: Int32 = 0
  }

  private var standings: [Standing]
  private var isConfirmed: [Bool]

  /// How many appointments are current.
  package private(set) var current = 0
  /// How many rows are confirmed.
  package private(set) var confirmed = 0
  /// The appointments that nothing confirms, each with whether a row names its unit and person.
  package private(set) var left: [(known: AppointmentTrace, isNamed: Bool)] = []

  /// `rows`: nil for those that are not plain; `scope`: whether each place of the units' table takes part; `givesTitle`:
  /// whether the roster has titles at all.
  package init(
    _ rows: [PlainRow?], units: UnitTable, scope: [Bool], givesTitle: Bool
  ) {
    self.units = units
    self.scope = scope
    self.rows = rows
    self.givesTitle = givesTitle
    standings = [Standing](repeating: Standing(), count: units.count)
    isConfirmed = [Bool](repeating: false, count: rows.count)
    var last: (unit: DetsisNo, place: UnitTable.Place)?
    for index in rows.indices {
      guard let row = rows[index] else { continue }
      // A unit's rows mostly stand together.
      if last?.unit != row.unit { last = units.place(of: row.unit).map { (row.unit, $0) } }
      if let last { enter(row, index, at: last.place) }
    }
  }

  private mutating func enter(_ row: PlainRow, _ index: Int, at place: UnitTable.Place) {
    let isSound =
      scope[place] && units.isActive(place) && row.unitName.map { units.hasName($0, place) } ?? true
    let (principal, proxy) = (standings[place].principal, standings[place].proxy)
    let isFirst = (row.seat == .principal ? principal : proxy) == 0
    let other = row.seat == .principal ? proxy : principal
    let isOther = other == 0 || rows[Int(other) - 1]?.person != row.person
    if isSound, isFirst, isOther, standings[place].claims != .unclear {
      standings[place].claims = .single
      if row.seat == .principal {
        standings[place].principal = Int32(index + 1)
      } else {
        standings[place].proxy = Int32(index + 1)
      }
    } else {
      standings[place].claims = .unclear
    }
  }

  /// Leaves a unit, which a row names that is not plain, to the full comparison.
  package mutating func setAside(_ unit: DetsisNo) {
    if let place = units.place(of: unit) { standings[place].claims = .unclear }
  }

  /// Takes an appointment of a unit of the scope that no registered ending has closed by now; `place`: its unit's.
  package mutating func take(_ known: AppointmentTrace, at place: UnitTable.Place) {
    let isOver = known.isOver
    if !isOver {
      current += 1
      standings[place].isHeld = true
    }
    let standing = standings[place]
    let row = standing.claims == .single ? self.row(of: known.person, standing) : nil
    if let row, !isConfirmed[row], let digest = rows[row]?.digest, isEqual(digest, known.digest) {
      isConfirmed[row] = true
      confirmed += 1
    } else if !isOver || row != nil || standing.claims == .unclear {
      left.append((known, row != nil))
    }
  }

  private func row(of person: Int64, _ standing: Standing) -> Int? {
    let (principal, proxy) = (Int(standing.principal) - 1, Int(standing.proxy) - 1)
    if principal >= 0, rows[principal]?.person == person { return principal }
    return proxy >= 0 && rows[proxy]?.person == person ? proxy : nil
  }

  private func isEqual(_ row: AppointmentDigest, _ known: AppointmentDigest) -> Bool {
    row.details == known.details && (!givesTitle || row.title == known.title)
  }

  package func isConfirmed(_ row: Int) -> Bool { isConfirmed[row] }

  /// The open units of the scope that no current appointment holds: a row that is confirmed names a past one at most.
  package var unheld: [DetsisNo] {
    standings.indices.filter { scope[$0] && units.isActive($0) && !standings[$0].isHeld }
      .compactMap { units.no(at: $0) }
  }
}

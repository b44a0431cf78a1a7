import Domain

/// One entry of the managers' journal, from which appointments, codes and ties follow.
package struct ManagerEntry: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable, Hashable {
    /// An institution's names from before the register were retired (EK-2 §11).
    case namesRetired = "names-retired"
    case appointed, ended, tied
  }

  /// 1, 2, 3 … without a gap; an appointment bears the number of its entry.
  package let id: Int64
  package let time: Moment
  package let batch: Int64
  /// The row's number on its sheet; nil for what follows from no row of its own.
  package let row: Int?
  package let kind: Kind
  /// The unit, or the institution whose names were retired.
  package let unit: DetsisNo
  package let person: TCKimlikNo?
  package let code: ManagerCode?
  /// The appointment that was ended.
  package let appointment: AppointmentID?
  package let until: Moment?
  package let deputy: DetsisNo?
  package let retiredNames: Int?

  package init(
    id: Int64, time: Moment, batch: Int64, row: Int?, kind: Kind, unit: DetsisNo, person: TCKimlikNo?,
    code: ManagerCode?, appointment: AppointmentID?, until: Moment?, deputy: DetsisNo?, retiredNames: Int?
  ) {
    (self.id, self.time, self.batch, self.row, self.kind) = (id, time, batch, row, kind)
    (self.unit, self.person, self.code, self.appointment) = (unit, person, code, appointment)
    (self.until, self.deputy, self.retiredNames) = (until, deputy, retiredNames)
  }
}

/// A tie as lists show it.
package struct StandingTie: Hashable, Sendable {
  package let tie: Tie
  package let unitName: String
  package let deputyName: String
  package let since: Moment

  package init(tie: Tie, unitName: String, deputyName: String, since: Moment) {
    (self.tie, self.unitName, self.deputyName, self.since) = (tie, unitName, deputyName, since)
  }
}

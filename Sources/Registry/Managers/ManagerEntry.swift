import Domain
import Register

/// One entry of the managers' journal, from which appointments, codes and ties follow.
public struct ManagerEntry: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    /// An institution's names from before the register were retired (EK-2 §11).
    case namesRetired = "names-retired"
    case appointed, ended, tied
  }

  /// 1, 2, 3 … without a gap; an appointment bears the number of its entry.
  public let id: Int64
  public let time: Moment
  public let batch: Int64
  /// The row's number on its sheet; nil for what follows from no row of its own.
  public let row: Int?
  public let kind: Kind
  /// The unit, or the institution whose names were retired.
  public let unit: DetsisNo
  public let person: TCKimlikNo?
  public let code: ManagerCode?
  /// The appointment that was ended.
  public let appointment: AppointmentID?
  public let until: Moment?
  public let deputy: DetsisNo?
  public let retiredNames: Int?
}

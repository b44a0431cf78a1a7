/// A time in office: from its start up to a moment that no longer belongs to it.
///
/// The one definition of who is in office at a moment, of what is over, and of which times overlap: batches, comparisons,
/// undoing and signing ask it alike.
public struct Tenure: Hashable, Sendable {
  public var start: Moment
  /// Nil while it is open.
  public var end: Moment?

  public init(start: Moment, end: Moment?) {
    self.start = start
    self.end = end
  }

  /// Whether it has no length, as what was annulled: nobody is ever in office by it, before its time or at it.
  public var isEmpty: Bool { end.map { $0 <= start } ?? false }

  /// Whether the person is in office at that time.
  public func contains(_ time: Moment) -> Bool { start <= time && end.map { time < $0 } ?? true }

  /// Whether nothing of it lies at that time or behind it; what is still to begin is not over.
  public func isOver(at time: Moment) -> Bool { isEmpty || end.map { $0 <= time } ?? false }

  /// Whether both have a moment in common.
  public func overlaps(_ other: Tenure) -> Bool {
    guard !isEmpty, !other.isEmpty else { return false }
    let beginsInTime = end.map { other.start < $0 } ?? true
    return beginsInTime && other.end.map { start < $0 } ?? true
  }
}

extension Appointment {
  /// By its document.
  public var tenure: Tenure { Tenure(start: start, end: end) }
}

import Domain
import TestSupport
import Testing

/// Days count from the one on which the history begins.
@Suite struct `Who may sign` {
  private func moment(_ day: Int64) -> Moment { Moment(secondsSince1970: 1_452_470_400 + day * 86_400) }

  private func record(
    _ number: Int64, person: Int = 1, registered: Int64, from start: Int64, until planned: Int64? = nil,
    ended: (at: Int64, registered: Int64)? = nil
  ) throws -> RegisteredAppointment {
    let appointment = try SampleManagers.appointment(person, start: moment(start), end: planned.map(moment))
    return RegisteredAppointment(
      id: AppointmentID(number: number), code: try #require(ManagerCode(serial: 10_000_000)), appointment: appointment,
      registeredAt: moment(registered),
      ended: ended.map { RegisteredAppointment.Ended(at: moment($0.at), registeredAt: moment($0.registered)) })
  }

  /// The numbers of the appointments that give authority, for each of the days.
  private func signing(
    _ records: [RegisteredAppointment], on days: [Int64], knownOn known: Int64? = nil
  ) -> [[Int64]] {
    let history = SigningHistory(records)
    return days.map { history.signing(at: moment($0), knownAt: known.map(moment)).map(\.id.number) }
  }

  /// As the register said on the day itself.
  private func signingAsKnownThen(_ records: [RegisteredAppointment], on days: [Int64]) -> [[Int64]] {
    days.flatMap { signing(records, on: [$0], knownOn: $0) }
  }

  @Test func `is the one in office, from the registration on and not before`() throws {
    #expect(try signing([record(1, registered: 3, from: 0)], on: [0, 2, 3, 9]) == [[], [], [1], [1]])
    #expect(try signing([record(1, registered: 0, from: 3)], on: [0, 2, 3, 9]) == [[], [], [1], [1]])
  }

  @Test func `is nobody from the end on`() throws {
    #expect(try signing([record(1, registered: 0, from: 0, until: 5)], on: [4, 5, 6]) == [[1], [], []])
  }

  @Test func `is not, as is known now, who had left already when the ending was registered`() throws {
    let left = [try record(1, registered: 0, from: 0, ended: (at: 4, registered: 6))]
    #expect(signing(left, on: [3, 4, 5, 6]) == [[1], [], [], []])
    #expect(signingAsKnownThen(left, on: [3, 4, 5, 6]) == [[1], [1], [1], []])
    #expect(signing(left, on: [5], knownOn: 5) == [[1]] && signing(left, on: [5], knownOn: 7) == [[]])
  }

  @Test func `stays who was registered all the while and is registered anew, corrected`() throws {
    let corrected = [
      try record(1, registered: 0, from: 0, ended: (at: 0, registered: 20)), try record(2, registered: 20, from: 0),
    ]
    #expect(signing(corrected, on: [0, 10, 20, 30]) == [[2], [2], [2], [2]])
    #expect(signingAsKnownThen(corrected, on: [0, 10, 20, 30]) == [[1], [1], [2], [2]])
  }

  @Test func `has no authority from before the first registration by a correction to an earlier start`() throws {
    let corrected = [
      try record(1, registered: 5, from: 5, ended: (at: 5, registered: 20)), try record(2, registered: 20, from: 1),
    ]
    #expect(signing(corrected, on: [1, 4, 5, 19, 20]) == [[], [], [2], [2], [2]])
  }

  @Test func `goes on without a gap where the new record begins later than the old one`() throws {
    let corrected = [
      try record(1, registered: 0, from: 0, ended: (at: 10, registered: 20)), try record(2, registered: 20, from: 10),
    ]
    #expect(signing(corrected, on: [9, 10, 19, 20]) == [[1], [2], [2], [2]])
  }

  @Test func `is nobody while the register had no record, be it corrected afterwards`() throws {
    let late = [
      try record(1, registered: 0, from: 0, ended: (at: 0, registered: 10)), try record(2, registered: 20, from: 0),
    ]
    #expect(signing(late, on: [9, 10, 19, 20]) == [[2], [], [], [2]])
  }

  @Test func `is nobody by a record that was annulled, and it was the person as was known then`() throws {
    let annulled = [try record(1, registered: 0, from: 0, ended: (at: 0, registered: 10))]
    #expect(signing(annulled, on: [0, 9, 10]) == [[], [], []])
    #expect(signingAsKnownThen(annulled, on: [0, 9, 10]) == [[1], [1], []])
  }

  @Test func `is not who was registered in place of another only later`() throws {
    let replaced = [
      try record(1, registered: 0, from: 0, ended: (at: 5, registered: 10)),
      try record(2, person: 2, registered: 10, from: 5),
    ]
    #expect(signing(replaced, on: [4, 5, 9, 10]) == [[1], [], [], [2]])
  }
}

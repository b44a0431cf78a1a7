import Domain
import TestSupport
import Testing

@Suite struct `A registered appointment` {
  private let day: Int64 = 86_400
  private func moment(_ day: Int64) -> Moment { Moment(secondsSince1970: 1_452_470_400 + day * self.day) }

  private func registered(
    at registration: Int64, from start: Int64, until planned: Int64? = nil, ended: Int64? = nil
  ) throws -> RegisteredAppointment {
    let appointment = try SampleManagers.appointment(1, start: moment(start), end: planned.map(moment))
    return RegisteredAppointment(
      id: AppointmentID(number: 1), code: try #require(ManagerCode(serial: 10_000_000)), appointment: appointment,
      registeredAt: moment(registration),
      ended: ended.map { RegisteredAppointment.Ended(at: moment($0), registeredAt: moment($0 + 5)) })
  }

  @Test func `gives authority from its registration on, not before`() throws {
    let late = try registered(at: 3, from: 0)
    #expect([0, 2, 3, 9].map { late.maySign(at: moment($0)) } == [false, false, true, true])
    let early = try registered(at: 0, from: 3)
    #expect([0, 2, 3, 9].map { early.maySign(at: moment($0)) } == [false, false, true, true])
  }

  @Test func `gives none from its end on, be it planned or registered later`() throws {
    let planned = try registered(at: 0, from: 0, until: 5)
    #expect([4, 5, 6].map { planned.maySign(at: moment($0)) } == [true, false, false])
    let ended = try registered(at: 0, from: 0, until: 5, ended: 2)
    #expect([1, 2, 4].map { ended.maySign(at: moment($0)) } == [true, false, false])
  }
}

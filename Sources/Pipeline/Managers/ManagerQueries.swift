import Domain
import Messages
import Register
import Registry

/// Looks managers up in the registry, which is only read.
package struct ManagerQueries: Sendable {
  private let registry: any RegisterStore
  private let units: UnitQueries

  package init(home: Home) throws {
    registry = try Registry.existing(in: home)
    units = try UnitQueries(home: home)
  }

  /// Who may sign for a unit at that time, the deputy that the unit is tied to, and the names from before the register.
  ///
  /// `known`: as the registry knew it at that moment; nil for all that it knows. Throws `Trouble.unitUnknown`.
  package func signing(for unit: String, at time: Moment, knownAt known: Moment? = nil) throws -> UnitSignatories {
    let record = try units.unit(unit).record
    return try registry.read { store in
      UnitSignatories(
        unit: record, deputy: try store.tie(of: record.no)?.deputy,
        appointments: try store.signing(for: record.no, at: time, knownAt: known),
        olderNames: try store.olderNames(of: record.no, at: time))
    }
  }

  /// Every appointment of a person, by T.C. Kimlik No or T.C. Yönetici Kodu; throws `Trouble.personUnknown`.
  package func appointments(of text: String) throws -> [(appointment: RegisteredAppointment, unitName: String)] {
    try registry.read { store in
      let tidy = TurkishText.tidy(text)
      let person = try (try? TCKimlikNo(parsing: tidy)) ?? ManagerCode(tidy).flatMap { try store.person(with: $0) }
      guard let person, try store.managerCode(of: person) != nil else { throw Trouble.personUnknown(text) }
      let view = store.managerView()
      return try store.appointments(of: person).map { ($0, try view.unit($0.appointment.unit)?.name ?? "") }
    }
  }

  /// The ties of an institution's units, or all of them; throws `Trouble.unitUnknown`.
  package func ties(inside unit: String?, each: (StandingTie) throws -> Void) throws {
    let no = try unit.map { try units.unit($0).record.no }
    try registry.read { try $0.forEachTie(inside: no, each) }
  }
}

/// The answer to "who may sign for this unit".
package struct UnitSignatories: Sendable {
  package let unit: UnitRecord
  package let deputy: DetsisNo?
  package let appointments: [RegisteredAppointment]
  /// The names that the unit's managers bore before the register and that stood at that time: none of them may sign.
  package let olderNames: [OlderName]
}

import Domain

/// `managers show --json`: one object for each appointment, under the names of the tables' fields.
public enum ManagerJSON {
  /// UTF-8; T.C. numbers whole, times as ISO 8601, null where there is nothing.
  public static func bytes(for manager: RegisteredAppointment, unitName: String, maySign: Bool) -> [UInt8] {
    let appointment = manager.appointment
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("unitDetsisNo", appointment.unit.description)
    json.member("unitName", unitName)
    json.member("managerCode", Int(manager.code.number))
    json.member("nationalId", appointment.person.digits)
    json.member("fullName", appointment.fullName)
    json.member("title", appointment.title)
    json.member("type", appointment.type.rawValue)
    json.member("reference", appointment.reference.text)
    json.member("email", appointment.email)
    json.member("start", appointment.start.description)
    json.member("end", manager.end?.description)
    json.member("registeredAt", manager.registeredAt.description)
    json.member("endRegisteredAt", manager.ended?.registeredAt.description)
    json.member("maySign", maySign)
    json.endObject()
    return json.bytes
  }

  /// `hierarchy show --json`: one object for each tie.
  public static func bytes(
    for tie: Tie, unitName: String, deputyName: String, since: Moment
  ) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("unitDetsisNo", tie.unit.description)
    json.member("unitName", unitName)
    json.member("deputyDetsisNo", tie.deputy.description)
    json.member("deputyName", deputyName)
    json.member("since", since.description)
    json.endObject()
    return json.bytes
  }
}

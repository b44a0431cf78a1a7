import Domain

/// `managers show --json`: one object for each appointment, under the names of the tables' fields.
package enum ManagerJSON {
  /// UTF-8; T.C. numbers whole, times as ISO 8601, null where there is nothing.
  package static func bytes(for manager: RegisteredAppointment, unitName: String, maySign: Bool) -> [UInt8] {
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
  package static func bytes(
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

/// `managers names import --json`: the counts and the findings, as one object in one line.
package enum OlderNamesJSON {
  /// UTF-8, ended by a line feed; the messages are in `language`.
  package static func bytes(for outcome: OlderNamesOutcome, language: Language, isDryRun: Bool) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("file", outcome.file)
    json.member("sheet", outcome.sheet)
    json.member("dryRun", isDryRun)
    json.key("summary")
    json.beginObject()
    for effect in OlderNamesOutcome.Effect.allCases {
      json.member(effect == .refused ? "rowsRefused" : effect.rawValue, outcome.counts[effect] ?? 0)
    }
    json.endObject()
    json.key("findings")
    json.beginArray()
    for finding in outcome.findings { FormJSON.write(finding, to: &json, language: language) }
    json.endArray()
    json.endObject()
    json.newLine()
    return json.bytes
  }
}

/// A person's standing authority, as lists of users show it.
package struct ListedUser: Hashable, Sendable {
  package var unit: DetsisNo
  package var unitName: String
  package var person: TCKimlikNo
  package var fullName: String
  package var workPhone: String
  package var mobilePhone: String
  package var email: String
  package var role: String
  package var since: Moment
  package var justification: String

  package init(
    unit: DetsisNo, unitName: String, person: TCKimlikNo, fullName: String, workPhone: String, mobilePhone: String,
    email: String, role: String, since: Moment, justification: String
  ) {
    self.unit = unit
    self.unitName = unitName
    self.person = person
    self.fullName = fullName
    self.workPhone = workPhone
    self.mobilePhone = mobilePhone
    self.email = email
    self.role = role
    self.since = since
    self.justification = justification
  }
}

/// `users --json`: one object for each authority, under the names of the form's fields.
package enum UserJSON {
  package static func bytes(for user: ListedUser) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("unitDetsisNo", user.unit.description)
    json.member("unitName", user.unitName)
    json.member("nationalId", user.person.digits)
    json.member("fullName", user.fullName)
    json.member("workPhone", user.workPhone)
    json.member("mobilePhone", user.mobilePhone)
    json.member("email", user.email)
    json.member("role", user.role)
    json.member("since", user.since.description)
    json.member("justification", user.justification)
    json.endObject()
    return json.bytes
  }
}

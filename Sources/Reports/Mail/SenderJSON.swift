import Domain

/// A domain of an institution, as lists show it.
package struct ListedSender: Hashable, Sendable {
  package var institutionDetsisNo: String
  package var institutionName: String
  package var domain: String
  /// `settings`, `confirmed` or `rejected`.
  package var origin: String
  /// Why the office decided so, who and when; nil for what stands in the settings.
  package var justification: String?
  package var by: String?
  package var at: Moment?

  package init(
    institutionDetsisNo: String, institutionName: String, domain: String, origin: String, justification: String? = nil,
    by: String? = nil, at: Moment? = nil
  ) {
    self.institutionDetsisNo = institutionDetsisNo
    self.institutionName = institutionName
    self.domain = domain
    self.origin = origin
    self.justification = justification
    self.by = by
    self.at = at
  }
}

/// `senders --json`: an array, one object for each domain of each institution.
package enum SenderJSON {
  package static func bytes(for senders: [ListedSender]) -> [UInt8] {
    JSONWriter.list(.compact, of: senders) { sender, json in
      json.member("institutionDetsisNo", sender.institutionDetsisNo)
      json.member("institutionName", sender.institutionName)
      json.member("domain", sender.domain)
      json.member("origin", sender.origin)
      json.member("justification", sender.justification)
      json.member("by", sender.by)
      json.member("at", sender.at?.description)
    }
  }
}

/// `forms list --json`: an array, one object for each form that waits.
package enum HeldFormJSON {
  package static func bytes(for forms: [HeldForm]) -> [UInt8] {
    JSONWriter.list(.compact, of: forms) { form, json in
      json.member("form", Int(form.number))
      json.member("status", FormStatus.held.rawValue)
      json.member("institutionDetsisNo", form.institution?.description)
      json.member("institutionName", form.institutionName)
      json.member("sender", form.sender)
      json.member("mail", form.mail)
      json.member("file", form.file)
      json.member("rows", form.rows)
      json.member("arrivedAt", form.arrivedAt.description)
      json.key("released")
      json.value(form.isReleased)
      json.key("confirmed")
      json.value(form.isConfirmed)
      json.member("outputs", form.outputs)
    }
  }
}

import Domain

/// That a plan was made; the actor is the planner.
package struct PlanMade: Fact {
  package static let kind = "plan-made"

  package var plan: Int64
  /// Of the plan's file, in lower-case hexadecimal.
  package var sha256: String

  package init(plan: Int64, sha256: String) { (self.plan, self.sha256) = (plan, sha256) }

  package func write(to facts: inout FactWriter) {
    facts.put("plan", plan)
    facts.put("sha256", sha256)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    plan = try facts.take("plan")
    sha256 = try facts.take("sha256")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    let actor = try event.person
    try tables.insert(
      .plan, [Value(plan), .text(sha256), Value(event.at), Value(actor.uid), .text(actor.login)])
  }
}

/// Which run applied a plan; the actor is the applier.
package struct PlanApplied: Fact {
  package static let kind = "plan-applied"

  package var number: Int64
  package var plan: Int64
  package var run: String
  package var approval: Approval

  package init(number: Int64, plan: Int64, run: String, approval: Approval) {
    (self.number, self.plan, self.run, self.approval) = (number, plan, run, approval)
  }

  package func write(to facts: inout FactWriter) {
    facts.put(named: "approval", approval)
    facts.put("number", number)
    facts.put("plan", plan)
    facts.put("run", run)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    approval = try facts.take(named: "approval")
    number = try facts.take("number")
    plan = try facts.take("plan")
    run = try facts.take("run")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    let actor = try event.person
    let planned = try tables.find(.plan, [("id", Value(plan))])
    if approval == .twoPerson, planned?["uid"] == Value(actor.uid) {
      throw RegistryError.constraint("planner and applier are one person")
    }
    try tables.insert(
      .planApplication,
      [
        Value(number), Value(plan), .text(run), Value(event.at), Value(actor.uid), .text(actor.login),
        .text(approval.rawValue),
      ])
  }
}

/// What the office decided on a domain that writes for an institution; the actor is who decided.
package struct SenderDecided: Fact {
  package static let kind = "sender-decided"

  package var decision: Int64
  package var isConfirmed: Bool
  package var domain: String
  package var institution: DetsisNo
  package var reason: String

  package init(decision: Int64, isConfirmed: Bool, domain: String, institution: DetsisNo, reason: String) {
    (self.decision, self.isConfirmed, self.domain) = (decision, isConfirmed, domain)
    (self.institution, self.reason) = (institution, reason)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("confirmed", isConfirmed)
    facts.put("decision", decision)
    facts.put("domain", domain)
    facts.put("institution", institution)
    facts.put("reason", reason)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    isConfirmed = try facts.take("confirmed")
    decision = try facts.take("decision")
    domain = try facts.take("domain")
    institution = try facts.take("institution")
    reason = try facts.take("reason")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    let actor = try event.person
    let kind = isConfirmed ? DecisionKind.domainConfirmed : .domainRejected
    try tables.insert(
      .decision,
      [
        Value(decision), Value(event.at), .text(kind.rawValue), .text(domain), Value(institution), .null, .text(reason),
        Value(actor.uid), .text(actor.login),
      ])
  }
}

/// What the office decided on a held form; the actor is who decided.
package struct FormDecided: Fact {
  package static let kind = "form-decided"

  package var decision: Int64
  package var form: Int64
  package var isReleased: Bool
  package var reason: String

  package init(decision: Int64, form: Int64, isReleased: Bool, reason: String) {
    (self.decision, self.form, self.isReleased, self.reason) = (decision, form, isReleased, reason)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("decision", decision)
    facts.put("form", form)
    facts.put("reason", reason)
    facts.put("released", isReleased)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    decision = try facts.take("decision")
    form = try facts.take("form")
    reason = try facts.take("reason")
    isReleased = try facts.take("released")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    let actor = try event.person
    let kind = isReleased ? DecisionKind.formReleased : .formRejected
    try tables.insert(
      .decision,
      [
        Value(decision), Value(event.at), .text(kind.rawValue), .null, .null, Value(form), .text(reason),
        Value(actor.uid), .text(actor.login),
      ])
  }
}

/// One person's part in what needs two; the actor is that person.
package struct Consented: Fact {
  package static let kind = "consented"

  package var consent: Int64
  /// `two-person`, `approval-ends`, `restore` or `rebuild`.
  package var action: String
  package var subject: String
  /// The consent that asked for this one.
  package var agrees: Int64?

  package init(consent: Int64, action: String, subject: String, agrees: Int64?) {
    (self.consent, self.action, self.subject, self.agrees) = (consent, action, subject, agrees)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("action", action)
    facts.put("agrees", agrees)
    facts.put("consent", consent)
    facts.put("subject", subject)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    action = try facts.take("action")
    agrees = try facts.takeIfThere("agrees")
    consent = try facts.take("consent")
    subject = try facts.take("subject")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    let actor = try event.person
    if let agrees {
      let asked = try tables.find(.consent, [("id", Value(agrees))])
      guard let asked, asked["agrees"] == .null, asked["action"] == .text(action), asked["subject"] == .text(subject),
        asked["uid"] != Value(actor.uid)
      else { throw RegistryError.constraint("another person agrees to what was asked") }
    }
    try tables.insert(
      .consent,
      [
        Value(consent), Value(event.at), .text(action), .text(subject), Value(actor.uid), .text(actor.login),
        Value(agrees),
      ])
  }
}

extension Event {
  /// Throws `constraint` where the system knows nobody.
  fileprivate var person: UserIdentity {
    get throws(RegistryError) {
      guard let actor else { throw .constraint("nobody is named who did it") }
      return actor
    }
  }
}

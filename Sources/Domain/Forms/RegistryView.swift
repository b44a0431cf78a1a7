/// What the rules may ask of the registry while a form is checked.
///
/// Errors are the store's own: a lookup that fails stops the run, it never becomes a finding.
package protocol RegistryView: UnitView {
  /// The name under which the registry knows a person; nil when it does not.
  ///
  /// Only an authority that was granted and not undone makes a name known: who undoes a wrong form frees the name.
  func name(of person: TCKimlikNo) throws -> KnownName?

  /// The name under which the person was appointed a manager last; nil for one who never was.
  func managerName(of person: TCKimlikNo) throws -> String?

  func isAuthorised(_ person: TCKimlikNo, in unit: DetsisNo) throws -> Bool

  /// How many persons stand authorised in a unit.
  func authorisedCount(in unit: DetsisNo) throws -> Int

  /// An accepted row of an earlier form of this run that asks for the same.
  func acceptedInRun(_ operation: FormOperation, person: TCKimlikNo, unit: DetsisNo) throws -> EarlierRow?

  /// Whether a form of the institution, in this run or processed at `since` or later, has a row of that SIRA NO.
  func hasRow(numbered number: Int, of institution: DetsisNo, since: Moment) throws -> Bool

  /// The first time that a file of these bytes (SHA-256, lower-case hexadecimal) was processed.
  ///
  /// What came from a sender who was not believed does not count: nobody can block a form by sending it first. A held
  /// form counts only where there is no other, and not once the office has closed it.
  func processed(sha256: String) throws -> EarlierForm?
}

/// A person's name, and the form that gave it.
package struct KnownName: Hashable, Sendable {
  package var fullName: String
  /// Nil where another row of the same form gave it.
  package var claim: Claim?

  /// The form whose authority of the person is the oldest that was not undone.
  package struct Claim: Hashable, Sendable {
    /// The form's number, by which the office names it.
    package var form: Int64
    package var run: String
    /// The institution on that form.
    package var institution: DetsisNo?

    package init(form: Int64, run: String, institution: DetsisNo?) {
      self.form = form
      self.run = run
      self.institution = institution
    }
  }

  package init(_ fullName: String, claim: Claim? = nil) {
    self.fullName = fullName
    self.claim = claim
  }
}

/// A row of an earlier form of the run.
package struct EarlierRow: Hashable, Sendable {
  package var file: String
  package var rowNumber: Int

  package init(file: String, rowNumber: Int) {
    self.file = file
    self.rowNumber = rowNumber
  }
}

/// A form that was processed before.
package struct EarlierForm: Hashable, Sendable {
  package var file: String
  package var run: String
  package var processedAt: Moment
  /// Where its results lie, relative to the Outbox.
  package var outputs: String
  /// How the file's forms ended: `partial` where one was refused and another not; nil where that is not known yet.
  package var status: FormStatus?
  /// Whether everything that it changed was undone since.
  package var isUndone: Bool
  /// Why it was refused, wholly or in part.
  package var reasons: [Finding.EarlierReason]

  package init(
    file: String, run: String, processedAt: Moment, outputs: String, status: FormStatus? = nil, isUndone: Bool = false,
    reasons: [Finding.EarlierReason] = []
  ) {
    self.file = file
    self.run = run
    self.processedAt = processedAt
    self.outputs = outputs
    self.status = status
    self.isUndone = isUndone
    self.reasons = reasons
  }
}

/// What may be asked of the registry while a mail is judged.
package protocol MailView {
  /// The first mail of that Message-ID whose sender was believed.
  func believedMail(_ messageID: String) throws -> EarlierMail?

  /// The first time that a file of these bytes was processed, as `RegistryView.processed` says; forms of mails of these
  /// bytes (SHA-256, lower-case hexadecimal) do not count.
  func processed(sha256: String, besidesMail: String?) throws -> EarlierForm?

  /// What the office decided last on each of these domains for an institution; the domains in lower case.
  func decisions(on domains: [String], for institution: DetsisNo) throws -> [DomainDecision]

  /// The institutions for which one of these domains is confirmed, by number, so many at most.
  func institutions(confirming domains: [String], limit: Int) throws -> [DetsisNo]
}

/// A mail that was processed before.
package struct EarlierMail: Hashable, Sendable {
  package var run: String
  package var processedAt: Moment

  package init(run: String, processedAt: Moment) {
    self.run = run
    self.processedAt = processedAt
  }
}

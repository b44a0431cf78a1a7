import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The forms that wait for the office's word, in the order in which they came.
  package func heldForms() throws -> [HeldForm] {
    try all(
      """
      SELECT form.id, form.institution, coalesce(unit.name, form.institution_name), run_item.file, form.file,
        coalesce(mail.sender, ''), form.processed_at,
        (SELECT count(*) FROM form_row WHERE form_row.form = form.id), coalesce(form.outputs, ''), \(sql: Self.isReleased)
      FROM form
      JOIN run_item ON run_item.run = form.run AND run_item.ordinal = form.ordinal
      JOIN mail ON mail.run = form.run AND mail.ordinal = form.ordinal
      LEFT JOIN unit ON unit.no = form.institution
      WHERE form.status = 'held' AND NOT \(sql: Self.isSettled) ORDER BY form.id
      """
    ) {
      HeldForm(
        number: try $0.value(0), institution: try $0.value(1), institutionName: try $0.value(2),
        mail: try $0.value(3), file: try $0.value(4), sender: try $0.value(5), arrivedAt: try $0.value(6),
        rows: try $0.value(7), outputs: try $0.value(8), isReleased: try $0.value(9))
    }
  }

  /// The runs whose results hold the originals of forms that wait.
  package func runsOfHeldForms() throws -> Set<String> {
    Set(
      try all("SELECT DISTINCT run FROM form WHERE status = 'held' AND NOT \(sql: Self.isSettled) ORDER BY run") {
        try $0.value(0, as: String.self)
      })
  }

  /// Whether a form of that number was held, and whether it was settled since: taken up, or closed by the office. Nil
  /// where it was not held.
  package func isSettled(heldForm number: Int64) throws -> Bool? {
    try first("SELECT \(sql: Self.isSettled) FROM form WHERE id = \(number) AND status = 'held' ORDER BY id") {
      try $0.value(0)
    }
  }

  /// The number under which a held form was judged anew once it was confirmed or released; nil where it was not.
  package func number(ofFormTaking number: Int64) throws -> Int64? {
    var last: Int64?
    while let next = try first(
      "SELECT id FROM form WHERE takes = \(last ?? number) ORDER BY id", { try $0.value(0, as: Int64.self) })
    {
      last = next
    }
    return last
  }

  /// Whether a run that is not at its end took up the form.
  package func isTakenUp(heldForm number: Int64) throws -> Bool {
    try exists(
      """
      SELECT 1 FROM kept_item JOIN run ON run.id = kept_item.run
      WHERE kept_item.form = \(number) AND run.state = 'open' ORDER BY kept_item.run LIMIT 1
      """)
  }

  /// The office's last word on a form; nil where there is none.
  package func decision(onForm number: Int64) throws -> DecisionKind? {
    try first("SELECT kind FROM decision WHERE form = \(number) ORDER BY id DESC LIMIT 1") { try $0.named(0) }
  }

  /// The office's last words on domains, by institution and domain; those of one institution, or all.
  package func domainDecisions(of institution: DetsisNo?) throws -> [DomainDecision] {
    let last =
      "id = (SELECT max(id) FROM decision AS last WHERE last.institution = decision.institution "
      + "AND last.domain = decision.domain)"
    if let institution {
      return try all(
        """
        \(sql: Self.domainDecisions) WHERE institution = \(institution) AND domain IS NOT NULL AND \(sql: last)
        ORDER BY domain
        """, DomainDecision.init)
    }
    return try all(
      "\(sql: Self.domainDecisions) WHERE domain IS NOT NULL AND \(sql: last) ORDER BY institution, domain",
      DomainDecision.init)
  }

  /// The entries of the register of decisions that are asked for, in their order; none where persons or runs are.
  package func decisions(_ filter: LogFilter) throws -> [DecisionEntry] {
    guard filter.person == nil, filter.run == nil else { return [] }
    var conditions: [Query] = ["1"]
    if let form = filter.form { conditions.append("decision.form = \(form)") }
    if let unit = filter.unit { conditions.append("decision.institution = \(unit)") }
    let wanted = Query(joining: conditions, by: " AND ")
    let entries = try all(
      """
      SELECT decision.id, at, kind, domain, decision.institution, unit.name, form, reason, uid, login
      FROM decision LEFT JOIN unit ON unit.no = decision.institution
      WHERE \(wanted) ORDER BY decision.id DESC LIMIT \(filter.limit ?? -1)
      """
    ) {
      DecisionEntry(
        number: try $0.value(0), time: try $0.value(1), kind: try $0.named(2), domain: try $0.value(3),
        institution: try $0.value(4), institutionName: try $0.value(5), form: try $0.value(6), reason: try $0.value(7),
        by: UserIdentity(uid: try $0.value(8), login: try $0.value(9)))
    }
    return entries.reversed()
  }

  package func decisions(on domains: [String], for institution: DetsisNo) throws -> [DomainDecision] {
    try domains.compactMap { domain in
      try first(
        """
        \(sql: Self.domainDecisions) WHERE institution = \(institution) AND domain = \(domain)
        ORDER BY id DESC LIMIT 1
        """, DomainDecision.init)
    }
  }

  package func institutions(confirming domains: [String], limit: Int) throws -> [DetsisNo] {
    var found = Set<DetsisNo>()
    for domain in domains {
      let units: [DetsisNo] = try all(
        """
        SELECT institution FROM decision
        WHERE domain = \(domain) AND kind = 'domain-confirmed' AND id = (
          SELECT max(id) FROM decision AS last
          WHERE last.domain = decision.domain AND last.institution = decision.institution)
        ORDER BY institution LIMIT \(limit)
        """
      ) { try $0.value(0) }
      found.formUnion(units)
    }
    return Array(found.sorted().prefix(limit))
  }

  /// The originals of these held forms, which lie in Outbox whole, in the order in which they came.
  package func keptMails(ofForms numbers: [Int64]) throws -> [KeptMail] {
    var mails = [KeptMail]()
    var places = [AnswerRecord.ID: Int]()
    for number in numbers {
      let found = try first(
        "\(sql: Self.keptForms) WHERE form.id = \(number) AND run_item.state = 'published' ORDER BY form.id", kept)
      guard let (mail, form) = found else { continue }
      let place = AnswerRecord.ID(run: mail.run, ordinal: mail.ordinal)
      if let index = places[place] {
        mails[index].forms.append(form)
      } else {
        places[place] = mails.count
        mails.append(mail)
        mails[mails.count - 1].forms.append(form)
      }
    }
    return mails
  }

  /// The originals that a run took up, by the names of their items.
  package func keptMails(ofRun run: String) throws -> [String: KeptMail] {
    let items: [(String, Int64)] = try all(
      """
      SELECT run_item.file, kept_item.form FROM kept_item
      JOIN run_item ON run_item.run = kept_item.run AND run_item.ordinal = kept_item.ordinal
      WHERE kept_item.run = \(run) ORDER BY kept_item.ordinal, kept_item.form
      """
    ) { (try $0.value(0), try $0.value(1)) }
    var mails = [String: KeptMail]()
    for (name, number) in items {
      guard let mail = try keptMails(ofForms: [number]).first else { continue }
      if mails[name] == nil { mails[name] = mail } else { mails[name]?.forms += mail.forms }
    }
    return mails
  }

  private func kept(_ row: Row) throws -> (KeptMail, KeptMail.Form) {
    let sender = try row.value(7, as: String?.self)
    let name: String = try row.value(8)
    let mail = KeptMail(
      run: try row.value(0), ordinal: try row.value(1), sha256: try row.value(2), mail: try row.value(3),
      outputs: try row.value(4), writtenAt: try row.value(5),
      sender: sender.map { MailAddress(displayName: name, address: $0) }, forms: [])
    let form = KeptMail.Form(
      number: try row.value(6), part: try row.value(9), sha256: try row.value(10), file: try row.value(11),
      isReleased: try row.value(12))
    return (mail, form)
  }

  private static let keptForms = """
    SELECT form.run, form.ordinal, mail.sha256, run_item.file,
      coalesce((
        SELECT outputs FROM form AS first WHERE first.run = form.run AND first.ordinal = form.ordinal
        ORDER BY part LIMIT 1), ''),
      mail.written_at, form.id, mail.sender, mail.sender_name, form.part, form.sha256, form.file, \(isReleased)
    FROM form
    JOIN run_item ON run_item.run = form.run AND run_item.ordinal = form.ordinal
    JOIN mail ON mail.run = form.run AND mail.ordinal = form.ordinal
    """

  static let domainDecisions = "SELECT institution, domain, kind, reason, uid, login, at FROM decision"

  /// Whether a held form was taken up, or closed by the office.
  static let isSettled = """
    (EXISTS (SELECT 1 FROM form AS later WHERE later.takes = form.id)
     OR coalesce(
      (SELECT kind FROM decision WHERE decision.form = form.id ORDER BY decision.id DESC LIMIT 1) = 'form-rejected', 0))
    """

  private static let isReleased = """
    coalesce(
      (SELECT kind FROM decision WHERE decision.form = form.id ORDER BY decision.id DESC LIMIT 1) = 'form-released', 0)
    """
}

extension DomainDecision {
  /// Columns: institution, domain, kind, reason, uid, login, at.
  init(_ row: Row) throws {
    let kind: DecisionKind = try row.named(2)
    self.init(
      institution: try row.value(0), domain: try row.value(1), isConfirmed: kind == .domainConfirmed,
      reason: try row.value(3), by: UserIdentity(uid: try row.value(4), login: try row.value(5)), at: try row.value(6))
  }
}

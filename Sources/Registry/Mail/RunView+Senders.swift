import Domain
internal import GRDB
import Register

extension RunView {
  public func processed(sha256: String, besidesMail mail: String?) throws -> EarlierForm? {
    // One that was refused as a copy is none itself; one that was held counts until it is taken up or closed, and behind
    // all others, for what nobody confirmed must not stand in a confirmed sender's way.
    try reading.first(
      """
      WITH RECURSIVE \(sql: RegistryReading.undoneRows),
      known (id, run, ordinal, file, processed_at, outputs, status) AS (
        SELECT id, run, ordinal, file, processed_at, coalesce(outputs, ''), status FROM form
        WHERE sha256 = \(sha256)
          AND NOT EXISTS (
            SELECT 1 FROM mail
            WHERE mail.run = form.run AND mail.ordinal = form.ordinal AND (believed = 0 OR mail.sha256 = \(mail)))
          AND NOT EXISTS (SELECT 1 FROM finding WHERE finding.form = form.id AND code = 'form-duplicate')
          AND NOT (status = 'held' AND \(sql: RegistryReading.isSettled)))
      SELECT file, run, processed_at, outputs,
        -- How it ended is not true any more where something of it was undone.
        (SELECT iif(EXISTS (SELECT 1 FROM undone WHERE undone.form = known.id), NULL, CASE
          WHEN sum(status IN ('accepted', 'partial')) = 0 THEN iif(sum(status = 'held') > 0, 'held', 'refused')
          ELSE iif(min(status) = max(status), min(status), 'partial') END)
         FROM known AS same WHERE same.run = known.run AND same.ordinal = known.ordinal)
      FROM known
      ORDER BY status NOT IN ('accepted', 'partial'), status = 'held', id LIMIT 1
      """
    ) {
      EarlierForm(
        file: try $0.value(0), run: try $0.run(1), processedAt: try $0.value(2), outputs: try $0.outputs(3) ?? "",
        status: try $0.value(4, as: String?.self).flatMap(FormStatus.init))
    }
  }

  public func decisions(on domains: [String], for institution: DetsisNo) throws -> [DomainDecision] {
    try domains.compactMap { domain in
      try reading.first(
        """
        \(sql: RegistryReading.domainDecisions) WHERE institution = \(institution) AND domain = \(domain)
        ORDER BY id DESC LIMIT 1
        """, DomainDecision.init)
    }
  }

  public func institutions(confirming domains: [String], limit: Int) throws -> [DetsisNo] {
    var found = Set<DetsisNo>()
    for domain in domains {
      let units: [DetsisNo] = try reading.all(
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
}

import Domain

extension RegisterTransaction {
  /// Opens a run over these files, in this order; throws `constraint` while another run is open.
  ///
  /// `isTaken` tells of names that results of unknown runs bear already, as after the register was restored.
  package func beginRun(
    at start: Moment, language: Language, policy: Policy, again: Bool = false, justification: Justification? = nil,
    files: [String], isTaken: (String) -> Bool = { _ in false }
  ) throws -> RunRecord {
    let id = try nextRun(on: start.isoDay, isTaken: isTaken)
    let fact = RunBegun(
      run: id, language: language, policy: policy, again: again, justification: justification?.text)
    try append(fact, at: start)
    try addItems(files, to: id)
    return RunRecord(
      id: id, startedAt: start, language: language, policy: policy, again: again, justification: justification,
      finishedAt: nil, files: files.count)
  }

  /// Puts further files at the end of an open run, waiting; returns them with their ordinals. Throws `notFound`.
  @discardableResult
  package func addItems(_ files: [String], to run: String) throws -> [RunItem] {
    try take(files, keeping: [], for: run)
  }

  /// Puts kept originals at the end of an open run, each under its name, with the held forms of it that are taken up.
  package func addItems(keeping mails: [(name: String, mail: KeptMail)], to run: String) throws {
    _ = try take(mails.map(\.name), keeping: mails.map { $0.mail.forms.map(\.number) }, for: run)
  }

  /// `forms`: of each file, the held forms whose original it is; empty where it is none.
  private func take(_ files: [String], keeping forms: [[Int64]], for run: String) throws -> [RunItem] {
    guard !files.isEmpty else { return [] }
    guard let known = try self.run(run) else { throw RegistryError.notFound(.run) }
    let items = files.enumerated().map { index, file in
      RunItem(ordinal: known.files + index + 1, file: file, state: .waiting)
    }
    let kept = zip(items, forms).flatMap { item, forms in
      forms.map { FilesTaken.Kept(form: $0, ordinal: item.ordinal) }
    }
    try append(
      FilesTaken(run: run, first: known.files + 1, files: files, kept: kept), at: known.startedAt)
    return items
  }
}

import Domain

/// That a run over forms began, and how it was asked to.
package struct RunBegun: Fact {
  package static let kind = "run-begun"

  package var run: String
  package var language: Language
  package var policy: Policy
  package var again: Bool
  package var justification: String?

  package init(run: String, language: Language, policy: Policy, again: Bool, justification: String?) {
    (self.run, self.language, self.policy) = (run, language, policy)
    (self.again, self.justification) = (again, justification)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("again", again)
    facts.put("justification", justification)
    facts.put(named: "language", language)
    facts.put(named: "policy", policy)
    facts.put("run", run)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    again = try facts.take("again")
    justification = try facts.takeIfThere("justification")
    language = try facts.take(named: "language")
    policy = try facts.take(named: "policy")
    run = try facts.take("run")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    try tables.insert(
      .run,
      [
        .text(run), Value(event.at), .text(language.rawValue), .text(policy.rawValue), .null, Value(again),
        Value(justification),
      ])
  }
}

/// The files that a run took, in their order, at its beginning and later.
package struct FilesTaken: Fact {
  package static let kind = "files-taken"

  /// A held form whose kept original is taken up, by the place of that original among the run's files.
  package struct Kept: Hashable, Sendable {
    package var form: Int64
    package var ordinal: Int

    package init(form: Int64, ordinal: Int) { (self.form, self.ordinal) = (form, ordinal) }
  }

  package var run: String
  /// The place of the first one in the run, from 1.
  package var first: Int
  /// Paths below Inbox.
  package var files: [String]
  package var kept: [Kept]

  package init(run: String, first: Int, files: [String], kept: [Kept] = []) {
    (self.run, self.first, self.files, self.kept) = (run, first, files, kept)
  }

  package func write(to facts: inout FactWriter) {
    facts.put(texts: "files", files)
    facts.put("first", first)
    facts.put(list: "kept", kept) { kept, element in
      kept.put("form", element.form)
      kept.put("ordinal", element.ordinal)
    }
    facts.put("run", run)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    files = try facts.take(texts: "files")
    first = try facts.take("first")
    kept = try facts.take(list: "kept") { kept throws(RegistryError) in
      let form: Int64 = try kept.take("form")
      return Kept(form: form, ordinal: try kept.take("ordinal"))
    }
    run = try facts.take("run")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    for (index, file) in files.enumerated() {
      try tables.insert(.runItem, [.text(run), Value(first + index), .text(file)])
    }
    for kept in kept { try tables.insert(.keptItem, [.text(run), Value(kept.ordinal), Value(kept.form)]) }
  }
}

/// That something was to be undone, by a run of its own, which is finished at once.
package struct UndoBegun: Fact {
  package static let kind = "undo-begun"

  package var undo: Int64
  package var run: String
  package var target: String
  package var reason: String
  /// Who asked for it, as the command was told.
  package var by: String
  package var language: Language

  package init(undo: Int64, run: String, target: String, reason: String, by: String, language: Language) {
    (self.undo, self.run, self.target) = (undo, run, target)
    (self.reason, self.by, self.language) = (reason, by, language)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("by", by)
    facts.put(named: "language", language)
    facts.put("reason", reason)
    facts.put("run", run)
    facts.put("target", target)
    facts.put("undo", undo)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    by = try facts.take("by")
    language = try facts.take(named: "language")
    reason = try facts.take("reason")
    run = try facts.take("run")
    target = try facts.take("target")
    undo = try facts.take("undo")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    try tables.insert(
      .run,
      [
        .text(run), Value(event.at), .text(language.rawValue), .text(Policy.rows.rawValue), Value(event.at), .int(0),
        .null,
      ])
    try tables.insert(
      .undo, [Value(undo), .text(run), Value(event.at), .text(target), .text(reason), .text(by), .text(run)])
  }
}

/// How a row of an undo's target ended.
package struct RowUndone: Fact {
  package static let kind = "row-undone"

  package var number: Int64
  package var undo: Int64
  /// The journal of the entry: `journal` for persons and authorisations, `manager_journal` for managers, `record`.
  package var journal: String
  /// The entry that was to be reversed, by its number there.
  package var entry: Int64
  package var effect: String
  package var obstacle: String?

  package init(number: Int64, undo: Int64, journal: String, entry: Int64, effect: String, obstacle: String?) {
    (self.number, self.undo, self.journal) = (number, undo, journal)
    (self.entry, self.effect, self.obstacle) = (entry, effect, obstacle)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("effect", effect)
    facts.put("entry", entry)
    facts.put("journal", journal)
    facts.put("number", number)
    facts.put("obstacle", obstacle)
    facts.put("undo", undo)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    effect = try facts.take("effect")
    entry = try facts.take("entry")
    journal = try facts.take("journal")
    number = try facts.take("number")
    obstacle = try facts.takeIfThere("obstacle")
    undo = try facts.take("undo")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    try tables.insert(
      .undoRow, [Value(number), Value(undo), .text(journal), Value(entry), .text(effect), Value(obstacle)])
  }
}

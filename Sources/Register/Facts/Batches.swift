/// A list of managers or ties as it was judged.
package struct BatchJudged: Fact {
  package static let kind = "batch-judged"

  package var batch: Int64
  package var run: String
  /// `managers` or `hierarchy`.
  package var list: String
  package var file: String
  package var sha256: String
  package var status: String
  package var applied: Int
  package var unchanged: Int
  package var refused: Int
  package var outputs: String

  package init(
    batch: Int64, run: String, list: String, file: String, sha256: String, status: String, applied: Int, unchanged: Int,
    refused: Int, outputs: String
  ) {
    (self.batch, self.run, self.list, self.file) = (batch, run, list, file)
    (self.sha256, self.status, self.outputs) = (sha256, status, outputs)
    (self.applied, self.unchanged, self.refused) = (applied, unchanged, refused)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("applied", applied)
    facts.put("batch", batch)
    facts.put("file", file)
    facts.put("list", list)
    facts.put("outputs", outputs)
    facts.put("refused", refused)
    facts.put("run", run)
    facts.put("sha256", sha256)
    facts.put("status", status)
    facts.put("unchanged", unchanged)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    applied = try facts.take("applied")
    batch = try facts.take("batch")
    file = try facts.take("file")
    list = try facts.take("list")
    outputs = try facts.take("outputs")
    refused = try facts.take("refused")
    run = try facts.take("run")
    sha256 = try facts.take("sha256")
    status = try facts.take("status")
    unchanged = try facts.take("unchanged")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    try tables.insert(
      .batch,
      [
        Value(batch), .text(run), .text(list), .text(file), .text(sha256), Value(event.at), .text(status),
        Value(applied),
        Value(unchanged), Value(refused), .text(outputs),
      ])
  }
}

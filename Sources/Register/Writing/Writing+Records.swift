import Domain

extension RegisterTransaction {
  /// Records what stands of a subject from now on; gives the entry's number among records.
  ///
  /// `fact` gets its number here. Throws `constraint` where the schema refuses it.
  @discardableResult
  package func append(record fact: some RecordFact, at time: Moment, by actor: UserIdentity? = nil) throws -> Int64 {
    var fact = fact
    fact.record.entry = try nextNumber(.record)
    try append(fact, at: time, by: actor)
    return fact.entry
  }
}

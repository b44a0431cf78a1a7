import Register

extension RegistryReading {
  package func forEachEvent(_ body: (Event, _ entry: String) throws -> Void) throws {
    let rows = try LentRows("SELECT entry FROM event ORDER BY position", in: database)
    while try rows.next() {
      let entry = rows.bytes(0)
      try body(Event(reading: entry, kinds: kinds), String(decoding: entry, as: UTF8.self))
    }
  }
}

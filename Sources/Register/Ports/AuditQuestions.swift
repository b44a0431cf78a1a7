import Domain

/// Questions about the register as a whole: its journal, its heads, and whether it is sound.
package protocol AuditQuestions {
  /// The head of the journal: nil while nothing is recorded.
  func chainHead() throws -> ChainHead?

  /// The head after a run or a batch; nil for one that is not finished.
  func chainHead(of run: String) throws -> ChainHead?

  /// The head before the plans that were made since: what a plan is bound to, so that plans do not outdate each other.
  ///
  /// Nil while nothing is recorded.
  func planningHead() throws -> ChainHead?

  /// Whether the journal had that head.
  func holds(_ head: ChainHead) throws -> Bool

  /// The entries on persons, managers and records in the order of time, the newest last; one at a time.
  ///
  /// Each of the three keeps its own order, also where the clock went backwards meanwhile.
  func forEachLogEntry(_ filter: LogFilter, _ body: (LogEntry) throws -> Void) throws

  /// Every entry of the journal with its canonical text, from its first on; one at a time.
  ///
  /// Throws `damaged` for one that cannot be read.
  func forEachEvent(_ body: (Event, _ entry: String) throws -> Void) throws

  /// How much the register holds at a time; the file's size is not asked here.
  func size(at time: Moment) throws -> OfficeStatus.RegistrySize

  /// The first thing that the store finds wrong with itself at a glance; nil where it finds nothing.
  func quickCheck() throws -> String?

  /// Whatever is wrong with the register as it is now, one defect at a time; nothing is changed.
  ///
  /// `anchors`: heads that were kept outside of it. False where its schema is another one, so that nothing else could be asked.
  @discardableResult
  func forEachDefect(anchors: [ChainAnchor], _ body: (Defect) throws -> Void) throws -> Bool

  /// What differs between the tables and what the journal alone gives; what is wrong with the journal comes first.
  func forEachRebuildDifference(_ body: (Defect) throws -> Void) throws

  /// What makes the journal unfit to rebuild anything from: broken digests, gaps, contradictions.
  func forEachJournalDefect(_ body: (Defect) throws -> Void) throws
}

extension AuditQuestions {
  package func forEachLogEntry(_ body: (LogEntry) throws -> Void) throws { try forEachLogEntry(LogFilter(), body) }

  @discardableResult
  package func forEachDefect(_ body: (Defect) throws -> Void) throws -> Bool { try forEachDefect(anchors: [], body) }
}

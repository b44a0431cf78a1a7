import Domain

/// How the reading of a table ended.
public struct TableEnd: Sendable {
  /// Nil when no table was found.
  public var header: TableHeader?
  /// Why the file holds no table, or what is wrong with it; rows that were handed on before stand as they are.
  ///
  /// With a problem, nothing may be concluded from rows that are not there.
  public var problem: Finding?

  init(header: TableHeader? = nil, problem: Finding? = nil) {
    self.header = header
    self.problem = problem
  }
}

extension TableEnd {
  /// The same, but that a batch of changes is no list.
  var refusingBatches: TableEnd {
    guard header?.isOfBatch == true else { return self }
    return TableEnd(
      problem: Finding(.tableNotRecognised, details: [.word: TableLayout.managerBatch.label(.operation)]))
  }
}

extension Finding {
  /// No row bears the labels of the table.
  static func notRecognised(_ missing: [Field]) -> Finding {
    Finding(
      .tableNotRecognised,
      details: [.missing: missing.map { TableLayout.managerBatch.label($0) }.joined(separator: ", ")])
  }
}

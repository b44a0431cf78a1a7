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
  /// The same, but that a batch of changes is no list, and that of two columns under one label neither counts.
  var refusingWrongHeaders: TableEnd {
    guard let header else { return self }
    if header.isOfBatch {
      return TableEnd(
        problem: Finding(.tableNotRecognised(.batch(column: TableLayout.managerBatch.label(.operation)))))
    }
    guard !header.repeated.isEmpty else { return self }
    let labels = header.repeated.map { header.layout.label($0) }.joined(separator: ", ")
    return TableEnd(problem: Finding(.tableNotRecognised(.repeated(labels))))
  }
}

extension Finding {
  /// No row bears the labels of the table.
  static func notRecognised(_ missing: [Field]) -> Finding {
    let labels = missing.map { TableLayout.managerBatch.label($0) }
    return Finding(.tableNotRecognised(.missing(labels.joined(separator: ", "))))
  }
}

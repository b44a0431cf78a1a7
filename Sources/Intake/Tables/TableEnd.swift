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
        problem: Finding(.tableNotRecognised, details: [.word: TableLayout.managerBatch.label(.operation)]))
    }
    guard !header.repeated.isEmpty else { return self }
    let labels = header.repeated.map { header.layout.label($0) }.joined(separator: ", ")
    return TableEnd(problem: Finding(.tableNotRecognised, details: [.added: labels]))
  }
}

extension Finding {
  /// The file is text, but in an encoding that is not read; `name`: that, or `NUL` for zeros within a text.
  static func encoding(_ name: String) -> Finding { Finding(.tableNotRecognised, details: [.kind: name]) }

  /// No row bears the labels of the table.
  static func notRecognised(_ missing: [Field]) -> Finding {
    Finding(
      .tableNotRecognised,
      details: [.missing: missing.map { TableLayout.managerBatch.label($0) }.joined(separator: ", ")])
  }
}

import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// What should name runs, folders and files, and could lead elsewhere.
  func nameDefects(_ body: (Defect) throws -> Void) throws {
    try names("run", "SELECT id, id FROM run ORDER BY id", RunName.self, body)
    for table in ["batch", "undo", "run_head", "plan_application", "record"] {
      try names(table, "SELECT run, run FROM \(sql: table) ORDER BY run", RunName.self, body)
    }
    for table in ["form", "batch", "undo"] {
      let question: Query = "SELECT id, outputs FROM \(sql: table) WHERE outputs <> '' ORDER BY id"
      try names(table, question, ResultsPath.self, body)
    }
    let items: Query = "SELECT run || '/' || ordinal, file FROM run_item ORDER BY run, ordinal"
    try names("run_item", items, IncomingPath.self, body)
    let attachments: Query = """
      SELECT run || '/' || ordinal || '/' || seq, file_name FROM mail_attachment ORDER BY run, ordinal, seq
      """
    try names("mail_attachment", attachments, FileName.self, body)
  }

  /// Columns: the row's key, the name.
  private func names<Name: StoredValue>(
    _ table: String, _ question: Query, _ type: Name.Type, _ body: (Defect) throws -> Void
  ) throws where Name.Stored == String {
    try each(question) { row in
      if Name(stored: (row[1] as String?) ?? "") == nil {
        try body(Defect(.unsafeName, table: table, row: (row[0] as String?) ?? ""))
      }
    }
  }
}

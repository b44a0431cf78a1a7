import Domain

/// The lists of the registry that can be written out.
public enum ExportKind: String, CaseIterable, Sendable, Hashable {
  /// Who stands authorised where.
  case users
  /// The appointments that no registered ending has closed: a roster, as `reconcile` takes it.
  case managers
  /// Everything that DETSİS publishes about its units.
  case units
  /// Every entry of the journal, from which all lists follow.
  case journal

  var columns: [ExportColumn] {
    switch self {
    case .users: ExportColumn.users
    case .managers: ExportColumn.managers
    case .units: ExportColumn.units
    case .journal: ExportColumn.journal
    }
  }
}

/// As what a list is written.
public enum ExportFormat: String, CaseIterable, Sendable, Hashable {
  /// A workbook with a filter, a frozen heading and real dates.
  case xlsx
  /// RFC 4180 in UTF-8 with a byte order mark; `;` stands between the values unless told otherwise.
  case csv
  /// JSON Lines: one object in each line, under the names of the fields.
  case json
}

/// The tables whose entries are links of the hash chain: what is evidence, and never changes once it is written.
///
/// What stands in a form's rows is proven by the form's own SHA-256 and by the entries that followed from them.
enum ChainedTable: Int, CaseIterable {
  // The numbers stand in the chain: none is ever used for another table.
  case unitImport = 1
  case form = 2
  case journal = 3
  case batch = 4
  case managerJournal = 5
  case undo = 6
  case undoRow = 7
  case plan = 8
  case planApplication = 9
  case decision = 10
  case consent = 11

  /// Each has its entries numbered by `id`, upwards.
  var name: String {
    switch self {
    case .unitImport: "unit_import"
    case .form: "form"
    case .journal: "journal"
    case .batch: "batch"
    case .managerJournal: "manager_journal"
    case .undo: "undo"
    case .undoRow: "undo_row"
    case .plan: "plan"
    case .planApplication: "plan_application"
    case .decision: "decision"
    case .consent: "consent"
    }
  }
}

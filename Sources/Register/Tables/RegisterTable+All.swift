extension RegisterTable {
  /// Every table that follows from the journal, in an order in which none refers to a later one but by what is checked at the
  /// end. `verify` compares each of them with what the journal gives, and `rebuild` makes each anew.
  package static let all: [RegisterTable] = [
    unitImport, unit, unitChange,
    run, runItem, mail, mailAttachment, answer, form, keptItem, mailForm, formRow, finding,
    undo, journal, person, authorisation,
    batch, managerJournal, manager, appointment, tie, registeredInstitution, olderName, undoRow,
    plan, planApplication, decision, consent, record,
  ]

  // MARK: - Units

  static let unit = RegisterTable(
    "unit", key: "no",
    """
    no name folded parent second_parent main place_id place_name category status hierarchy level address correspondent
    active brought_by
    """)
  static let unitImport = RegisterTable(
    "unit_import", key: "id",
    "id at source sha256 kind state units added renamed moved closed reopened altered problems")
  static let unitChange = RegisterTable("unit_change", key: "import seq", "import seq no kind old new")

  // MARK: - Runs, mails, forms

  /// How far a run's files came (`run_item.state`) is written beside the journal, too.
  static let run = RegisterTable(
    "run", key: "id", "id started_at language policy finished_at again justification", progress: ["finished_at"])
  static let runItem = RegisterTable("run_item", key: "run ordinal", "run ordinal file")
  static let keptItem = RegisterTable("kept_item", key: "run ordinal form", "run ordinal form")
  static let mail = RegisterTable(
    "mail", key: "run ordinal",
    "run ordinal sha256 message_id references subject sender_name sender written_at processed_at believed")
  static let mailAttachment = RegisterTable(
    "mail_attachment", key: "run ordinal seq", "run ordinal seq name file_name size fate")
  static let mailForm = RegisterTable("mail_form", key: "form", "form attachment")
  static let answer = RegisterTable(
    "answer", key: "run ordinal", "run ordinal kind silence message_id state attempts changed_at reason")
  static let form = RegisterTable(
    "form", key: "id",
    """
    id run ordinal part file sheet sha256 status institution_no institution_name institution processed_at outputs
    rows_not_judged takes
    """)
  static let formRow = RegisterTable(
    "form_row", key: "form position",
    """
    form position row_number operation effect justification institution processed_at person unit v_row_number v_operation
    v_unit v_unit_name v_national_id v_full_name v_work_phone v_mobile_phone v_email
    """)
  static let finding = RegisterTable(
    "finding", key: "form seq", "form seq code cell row_number field value suggestion details")

  // MARK: - Persons and authorisations

  static let journal = RegisterTable(
    "journal", key: "id",
    "id event at run form row kind national_id unit role justification before after undo reverses")
  static let person = RegisterTable(
    "person", key: "national_id", "national_id full_name work_phone mobile_phone email first_form entry")
  static let authorisation = RegisterTable(
    "authorisation", key: "id",
    """
    id national_id unit role since granted_form granted_row justification until revoked_form revoked_row
    revoke_justification revocation
    """)

  // MARK: - Managers

  static let batch = RegisterTable(
    "batch", key: "id", "id run kind file sha256 at status applied unchanged refused outputs")
  static let managerJournal = RegisterTable(
    "manager_journal", key: "id",
    """
    id event at batch row kind unit national_id code type full_name title reference email start until appointment deputy
    names undo reverses reopens
    """)
  static let manager = RegisterTable("manager", key: "national_id", "national_id code entry")
  static let appointment = RegisterTable(
    "appointment", key: "id",
    "id unit national_id type registered start until ended ended_registered ending revised")
  static let tie = RegisterTable("tie", key: "unit", "unit deputy since entry")
  static let olderName = RegisterTable("older_name", key: "unit name", "unit name noted_at retired")
  static let registeredInstitution = RegisterTable("registered_institution", key: "no", "no entry")

  // MARK: - Records

  static let record = RegisterTable(
    "record", key: "id", "id event at kind subject run form row national_id unit value undo reverses")

  // MARK: - Undos, plans, decisions

  static let undo = RegisterTable("undo", key: "id", "id run at target reason by outputs")
  static let undoRow = RegisterTable("undo_row", key: "id", "id undo journal entry effect obstacle")
  static let plan = RegisterTable("plan", key: "id", "id digest at uid login")
  static let planApplication = RegisterTable(
    "plan_application", key: "id", "id plan run at uid login approval")
  static let decision = RegisterTable(
    "decision", key: "id", "id at kind domain institution form reason uid login")
  static let consent = RegisterTable("consent", key: "id", "id at action subject uid login agrees")
}

import Register

extension Schema {
  /// Every form as it ended, with its rows and findings: recorded once, never changed.
  static let formTables = """
    CREATE TABLE form (
      id INTEGER PRIMARY KEY,
      run TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      part INTEGER NOT NULL CHECK (part > 0),
      file TEXT NOT NULL,
      sheet TEXT,
      sha256 TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('accepted', 'partial', 'refused', 'held')),
      institution_no TEXT,
      institution_name TEXT,
      institution INTEGER CHECK (institution BETWEEN 10000000 AND 99999999),
      processed_at INTEGER NOT NULL,
      outputs TEXT,
      rows_not_judged INTEGER CHECK (rows_not_judged > 0),
      -- The held form that this is the second judgement of.
      takes INTEGER REFERENCES form (id) CHECK (takes < id),
      UNIQUE (run, ordinal, part),
      FOREIGN KEY (run, ordinal) REFERENCES run_item (run, ordinal)
    ) STRICT;
    CREATE INDEX form_by_run ON form (run, id);
    CREATE INDEX form_by_content ON form (sha256, id);
    CREATE INDEX form_held ON form (id) WHERE status = 'held';
    CREATE UNIQUE INDEX form_taken_once ON form (takes) WHERE takes IS NOT NULL;

    -- institution and processed_at repeat the form's, for one index that answers "has a row of that number".
    CREATE TABLE form_row (
      form INTEGER NOT NULL REFERENCES form (id),
      position INTEGER NOT NULL,
      row_number INTEGER NOT NULL,
      operation TEXT CHECK (operation IN ('grant', 'revoke')),
      effect TEXT NOT NULL CHECK (effect IN ('granted', 'revoked', 'unchanged', 'refused')),
      justification TEXT,
      institution INTEGER,
      processed_at INTEGER NOT NULL,
      person TEXT,
      unit INTEGER,
      v_row_number TEXT, v_operation TEXT, v_unit TEXT, v_unit_name TEXT, v_national_id TEXT, v_full_name TEXT,
      v_work_phone TEXT, v_mobile_phone TEXT, v_email TEXT,
      PRIMARY KEY (form, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX form_row_accepted ON form_row (person, unit, operation, form, position) WHERE effect <> 'refused';
    CREATE INDEX form_row_by_number ON form_row (institution, row_number, processed_at) WHERE institution IS NOT NULL;

    CREATE TABLE finding (
      form INTEGER NOT NULL REFERENCES form (id),
      seq INTEGER NOT NULL,
      code TEXT NOT NULL,
      cell TEXT,
      row_number INTEGER,
      field TEXT,
      value TEXT,
      suggestion TEXT,
      details TEXT NOT NULL CHECK (json_type(details) = 'object'),
      PRIMARY KEY (form, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER form_stays BEFORE DELETE ON form
    BEGIN SELECT RAISE(ABORT, 'a form is recorded for good'); END;
    CREATE TRIGGER form_never_changes BEFORE UPDATE ON form
    BEGIN SELECT RAISE(ABORT, 'a form is recorded for good'); END;
    CREATE TRIGGER form_row_stays BEFORE DELETE ON form_row
    BEGIN SELECT RAISE(ABORT, 'a form is recorded for good'); END;
    CREATE TRIGGER form_row_never_changes BEFORE UPDATE ON form_row
    BEGIN SELECT RAISE(ABORT, 'a form is recorded for good'); END;
    CREATE TRIGGER finding_stays BEFORE DELETE ON finding
    BEGIN SELECT RAISE(ABORT, 'a form is recorded for good'); END;
    CREATE TRIGGER finding_never_changes BEFORE UPDATE ON finding
    BEGIN SELECT RAISE(ABORT, 'a form is recorded for good'); END;

    """
}

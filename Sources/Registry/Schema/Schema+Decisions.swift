extension Schema {
  /// Forms that wait, and forms that are not judged row by row; `takes` is the held form that one is the second judgement
  /// of. Both columns are null in older entries, so that no digest of the chain changes.
  ///
  /// SQLite cannot change a CHECK: the table is made anew, under its own name, with its rows as they are.
  static let heldForms = """
    CREATE TABLE form_anew (
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
      takes INTEGER REFERENCES form (id) CHECK (takes < id),
      UNIQUE (run, ordinal, part),
      FOREIGN KEY (run, ordinal) REFERENCES run_item (run, ordinal)
    ) STRICT;
    INSERT INTO form_anew (id, run, ordinal, part, file, sheet, sha256, status, institution_no, institution_name,
      institution, processed_at, outputs)
    SELECT id, run, ordinal, part, file, sheet, sha256, status, institution_no, institution_name, institution,
      processed_at, outputs
    FROM form ORDER BY id;
    DROP TABLE form;
    ALTER TABLE form_anew RENAME TO form;
    CREATE INDEX form_by_run ON form (run, id);
    CREATE INDEX form_by_content ON form (sha256, id);
    CREATE INDEX form_held ON form (id) WHERE status = 'held';
    CREATE UNIQUE INDEX form_taken_once ON form (takes) WHERE takes IS NOT NULL;

    CREATE TRIGGER form_stays BEFORE DELETE ON form
    BEGIN SELECT RAISE(ABORT, 'a form is recorded for good'); END;
    CREATE TRIGGER form_never_changes BEFORE UPDATE ON form
    BEGIN SELECT RAISE(ABORT, 'a form is recorded for good'); END;

    """

  /// What the office decided on domains and held forms, links of the chain (10 decision), and the held forms that a run
  /// takes up from their kept originals.
  ///
  /// The last decision on a domain and an institution, and the last on a form, is the one that counts.
  static let decisionTables = """
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('domain-confirmed', 'domain-rejected', 'form-released', 'form-rejected')),
      domain TEXT CHECK (domain <> '' AND domain NOT GLOB '*[^-.a-z0-9]*'),
      institution INTEGER REFERENCES unit (no),
      form INTEGER REFERENCES form (id),
      reason TEXT NOT NULL CHECK (reason <> ''),
      uid INTEGER NOT NULL,
      login TEXT NOT NULL,
      CHECK ((kind IN ('domain-confirmed', 'domain-rejected')) = (domain IS NOT NULL)),
      CHECK ((domain IS NULL) = (institution IS NULL)),
      CHECK ((domain IS NULL) = (form IS NOT NULL))
    ) STRICT;
    CREATE INDEX decision_by_institution ON decision (institution, domain, id) WHERE domain IS NOT NULL;
    CREATE INDEX decision_by_domain ON decision (domain, institution, id) WHERE domain IS NOT NULL;
    CREATE INDEX decision_by_form ON decision (form, id) WHERE form IS NOT NULL;

    CREATE TABLE kept_item (
      run TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      form INTEGER NOT NULL REFERENCES form (id),
      PRIMARY KEY (run, ordinal, form),
      FOREIGN KEY (run, ordinal) REFERENCES run_item (run, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX kept_item_by_form ON kept_item (form);

    CREATE TRIGGER decision_stays BEFORE DELETE ON decision
    BEGIN SELECT RAISE(ABORT, 'a decision is recorded for good'); END;
    CREATE TRIGGER decision_never_changes BEFORE UPDATE ON decision
    BEGIN SELECT RAISE(ABORT, 'a decision is recorded for good'); END;
    CREATE TRIGGER decision_is_on_a_form_that_waits BEFORE INSERT ON decision
    WHEN NEW.form IS NOT NULL AND (
      NOT EXISTS (SELECT 1 FROM form WHERE id = NEW.form AND status = 'held')
      OR EXISTS (SELECT 1 FROM form WHERE takes = NEW.form))
    BEGIN SELECT RAISE(ABORT, 'the form does not wait for a decision'); END;
    CREATE TRIGGER kept_item_stays BEFORE DELETE ON kept_item
    BEGIN SELECT RAISE(ABORT, 'a file of a run is never forgotten'); END;
    CREATE TRIGGER kept_item_never_changes BEFORE UPDATE ON kept_item
    BEGIN SELECT RAISE(ABORT, 'a file of a run is never forgotten'); END;
    CREATE TRIGGER form_takes_what_its_run_took_up BEFORE INSERT ON form
    WHEN NEW.takes IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM kept_item JOIN form AS held ON held.id = kept_item.form
      WHERE kept_item.run = NEW.run AND kept_item.ordinal = NEW.ordinal AND kept_item.form = NEW.takes
        AND held.status = 'held')
    BEGIN SELECT RAISE(ABORT, 'the form was not held, or not taken up by this run'); END;

    """
}

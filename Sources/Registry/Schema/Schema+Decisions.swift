import Register

extension Schema {
  /// What the office decided on domains and held forms, and the held forms that a run
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

extension Schema {
  /// Undoing: counter-entries in the journals, each of which names the entry that it reverses.
  ///
  /// A counter-entry bears the form or batch and the row of what it reverses; its run is that of the undo. Each entry is
  /// reversed once: to undo again what was undone and then restored is to reverse the counter-entry that restored it.
  static let undoTables = """
    CREATE TABLE undo (
      id INTEGER PRIMARY KEY,
      run TEXT NOT NULL UNIQUE REFERENCES run (id),
      at INTEGER NOT NULL,
      target TEXT NOT NULL CHECK (target <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      by TEXT NOT NULL,
      outputs TEXT NOT NULL
    ) STRICT;

    -- How each row of the target ended; `entry` is the one in its journal that was to be reversed.
    CREATE TABLE undo_row (
      id INTEGER PRIMARY KEY,
      undo INTEGER NOT NULL REFERENCES undo (id),
      journal TEXT NOT NULL CHECK (journal IN ('journal', 'manager_journal')),
      entry INTEGER NOT NULL,
      effect TEXT NOT NULL CHECK (effect IN ('reversed', 'kept', 'failed')),
      obstacle TEXT,
      CHECK ((effect = 'reversed') = (obstacle IS NULL))
    ) STRICT;

    ALTER TABLE journal ADD COLUMN undo INTEGER REFERENCES undo (id);
    ALTER TABLE journal ADD COLUMN reverses INTEGER REFERENCES journal (id)
      CHECK ((reverses IS NULL) = (undo IS NULL));
    CREATE UNIQUE INDEX journal_reversed_once ON journal (reverses) WHERE reverses IS NOT NULL;
    ALTER TABLE manager_journal ADD COLUMN undo INTEGER REFERENCES undo (id);
    ALTER TABLE manager_journal ADD COLUMN reverses INTEGER REFERENCES manager_journal (id)
      CHECK ((reverses IS NULL) = (undo IS NULL));
    CREATE UNIQUE INDEX manager_journal_reversed_once ON manager_journal (reverses) WHERE reverses IS NOT NULL;
    CREATE INDEX manager_journal_ties ON manager_journal (unit, id) WHERE kind = 'tied';

    DROP TRIGGER journal_agrees_with_the_form;
    CREATE TRIGGER journal_agrees_with_the_form BEFORE INSERT ON journal
    WHEN NEW.reverses IS NULL AND NEW.kind IN ('granted', 'revoked') AND NOT EXISTS (
      SELECT 1 FROM form_row
      WHERE form = NEW.form AND position = NEW.row AND effect = NEW.kind AND person = NEW.national_id
        AND unit = NEW.unit)
    BEGIN SELECT RAISE(ABORT, 'the row of the form does not ask for this change'); END;
    CREATE TRIGGER journal_does_the_opposite BEFORE INSERT ON journal
    WHEN NEW.reverses IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM journal AS entry
      WHERE entry.id = NEW.reverses AND entry.form = NEW.form AND entry.row = NEW.row
        AND entry.national_id = NEW.national_id AND entry.unit IS NEW.unit AND entry.role IS NEW.role
        AND CASE entry.kind
          WHEN 'granted' THEN NEW.kind = 'revoked'
          WHEN 'revoked' THEN NEW.kind = 'granted'
          WHEN 'person-changed' THEN
            NEW.kind = 'person-changed' AND NEW.before = entry.after AND NEW.after = entry.before
          ELSE false END)
    BEGIN SELECT RAISE(ABORT, 'a counter-entry does the opposite of the entry that it reverses'); END;
    CREATE TRIGGER manager_journal_does_the_opposite BEFORE INSERT ON manager_journal
    WHEN NEW.reverses IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM manager_journal AS entry LEFT JOIN manager_journal AS old ON old.id = entry.appointment
      WHERE entry.id = NEW.reverses AND entry.batch = NEW.batch AND entry.row IS NEW.row AND entry.unit = NEW.unit
        AND CASE entry.kind
          WHEN 'appointed' THEN NEW.kind = 'ended' AND NEW.appointment = entry.id AND NEW.until = entry.start
          WHEN 'ended' THEN NEW.kind = 'appointed' AND NEW.start = entry.until
            AND NEW.national_id = old.national_id AND NEW.type = old.type AND NEW.full_name = old.full_name
            AND NEW.title = old.title AND NEW.reference = old.reference AND NEW.email = old.email
            AND NEW.until IS old.until
          WHEN 'tied' THEN NEW.kind = 'tied'
          ELSE false END)
    BEGIN SELECT RAISE(ABORT, 'a counter-entry does the opposite of the entry that it reverses'); END;

    CREATE TRIGGER undo_stays BEFORE DELETE ON undo
    BEGIN SELECT RAISE(ABORT, 'what was undone is recorded for good'); END;
    CREATE TRIGGER undo_never_changes BEFORE UPDATE ON undo
    BEGIN SELECT RAISE(ABORT, 'what was undone is recorded for good'); END;
    CREATE TRIGGER undo_row_stays BEFORE DELETE ON undo_row
    BEGIN SELECT RAISE(ABORT, 'what was undone is recorded for good'); END;
    CREATE TRIGGER undo_row_never_changes BEFORE UPDATE ON undo_row
    BEGIN SELECT RAISE(ABORT, 'what was undone is recorded for good'); END;

    """
}

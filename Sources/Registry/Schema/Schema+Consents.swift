extension Schema {
  /// What needs two persons, step by step; links of the chain (11 consent).
  ///
  /// `two-person` is noted by one, and asks for two from then on. For the rest one person asks and another agrees: `agrees`
  /// names what was asked. The last of `two-person` and of an agreement to `approval-ends` says how many are asked for.
  static let consentTables = """
    CREATE TABLE consent (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('two-person', 'approval-ends', 'restore', 'rebuild')),
      subject TEXT NOT NULL,
      uid INTEGER NOT NULL,
      login TEXT NOT NULL CHECK (login <> ''),
      agrees INTEGER UNIQUE REFERENCES consent (id),
      CHECK (action <> 'two-person' OR agrees IS NULL)
    ) STRICT;

    CREATE TRIGGER consent_needs_two_persons BEFORE INSERT ON consent
    WHEN NEW.agrees IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM consent AS asked
      WHERE asked.id = NEW.agrees AND asked.agrees IS NULL AND asked.action = NEW.action AND asked.subject = NEW.subject
        AND asked.uid <> NEW.uid)
    BEGIN SELECT RAISE(ABORT, 'another person agrees to what was asked'); END;
    CREATE TRIGGER consent_stays BEFORE DELETE ON consent
    BEGIN SELECT RAISE(ABORT, 'what two persons decided is recorded for good'); END;
    CREATE TRIGGER consent_never_changes BEFORE UPDATE ON consent
    BEGIN SELECT RAISE(ABORT, 'what two persons decided is recorded for good'); END;

    """

  /// What is asked for by batch, and by undo.
  static let indexesOfJournals = """
    CREATE INDEX manager_journal_by_batch ON manager_journal (batch, id);
    CREATE INDEX manager_journal_by_undo ON manager_journal (undo, id) WHERE undo IS NOT NULL;
    CREATE INDEX journal_by_undo ON journal (undo, id) WHERE undo IS NOT NULL;
    CREATE INDEX undo_row_by_undo ON undo_row (undo, id);

    """
}

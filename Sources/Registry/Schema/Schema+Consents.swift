import Register

extension Schema {
  /// What needs two persons, step by step.
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

    CREATE TRIGGER consent_stays BEFORE DELETE ON consent
    BEGIN SELECT RAISE(ABORT, 'what two persons decided is recorded for good'); END;
    CREATE TRIGGER consent_never_changes BEFORE UPDATE ON consent
    BEGIN SELECT RAISE(ABORT, 'what two persons decided is recorded for good'); END;

    """
}

import Register

extension Schema {
  /// Plans as they were made, and the run that applied each.
  ///
  /// Only a plan whose bytes are recorded here can be applied, once, and where two persons are asked for, by another one
  /// than the planner.
  static let planTables = """
    CREATE TABLE plan (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
      at INTEGER NOT NULL,
      uid INTEGER NOT NULL,
      login TEXT NOT NULL CHECK (login <> '')
    ) STRICT;
    CREATE TABLE plan_application (
      id INTEGER PRIMARY KEY,
      plan INTEGER NOT NULL UNIQUE REFERENCES plan (id),
      run TEXT NOT NULL UNIQUE REFERENCES run (id),
      at INTEGER NOT NULL,
      uid INTEGER NOT NULL,
      login TEXT NOT NULL CHECK (login <> ''),
      approval TEXT NOT NULL CHECK (approval IN ('none', 'two-person'))
    ) STRICT;

    CREATE TRIGGER plan_stays BEFORE DELETE ON plan
    BEGIN SELECT RAISE(ABORT, 'a plan is recorded for good'); END;
    CREATE TRIGGER plan_never_changes BEFORE UPDATE ON plan
    BEGIN SELECT RAISE(ABORT, 'a plan is recorded for good'); END;
    CREATE TRIGGER plan_application_stays BEFORE DELETE ON plan_application
    BEGIN SELECT RAISE(ABORT, 'who applied a plan is recorded for good'); END;
    CREATE TRIGGER plan_application_never_changes BEFORE UPDATE ON plan_application
    BEGIN SELECT RAISE(ABORT, 'who applied a plan is recorded for good'); END;

    """
}

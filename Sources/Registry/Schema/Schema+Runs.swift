import Register

extension Schema {
  /// A run and the files that it took from Inbox: what is left of it after a crash is done by the next.
  ///
  /// How far a file came (`run_item.state`) is written beside the journal: it says nothing of what was asked and done.
  static let runTables = """
    CREATE TABLE run (
      id TEXT NOT NULL PRIMARY KEY
        CHECK (id GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-[0-9][0-9][0-9]*'),
      started_at INTEGER NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('tr', 'en')),
      policy TEXT NOT NULL CHECK (policy IN ('rows', 'whole-form')),
      again INTEGER NOT NULL CHECK (again IN (0, 1)),
      justification TEXT CHECK (justification <> ''),
      finished_at INTEGER,
      state TEXT NOT NULL AS (iif(finished_at IS NULL, 'open', 'finished'))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX run_one_open ON run (finished_at IS NULL) WHERE finished_at IS NULL;

    CREATE TABLE run_item (
      run TEXT NOT NULL REFERENCES run (id),
      ordinal INTEGER NOT NULL CHECK (ordinal > 0),
      file TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'deferred', 'recorded', 'published')),
      PRIMARY KEY (run, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX run_item_by_state ON run_item (run, state, ordinal);

    CREATE TRIGGER run_stays BEFORE DELETE ON run
    BEGIN SELECT RAISE(ABORT, 'a run is never deleted'); END;
    CREATE TRIGGER run_only_finishes BEFORE UPDATE ON run
    WHEN OLD.finished_at IS NOT NULL OR NEW.finished_at IS NULL OR NEW.id <> OLD.id OR NEW.started_at <> OLD.started_at
      OR NEW.language <> OLD.language OR NEW.policy <> OLD.policy OR NEW.again <> OLD.again
      OR NEW.justification IS NOT OLD.justification
    BEGIN SELECT RAISE(ABORT, 'a run can only be finished, once'); END;

    CREATE TRIGGER run_item_stays BEFORE DELETE ON run_item
    BEGIN SELECT RAISE(ABORT, 'a file of a run is never forgotten'); END;
    CREATE TRIGGER run_item_comes_in_time BEFORE INSERT ON run_item
    WHEN NOT EXISTS (SELECT 1 FROM run WHERE id = NEW.run AND state = 'open')
    BEGIN SELECT RAISE(ABORT, 'only an open run takes files'); END;
    CREATE TRIGGER run_item_keeps_its_file BEFORE UPDATE OF run, ordinal, file ON run_item
    BEGIN SELECT RAISE(ABORT, 'only the state of a file changes'); END;

    """
}

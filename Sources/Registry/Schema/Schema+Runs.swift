extension Schema {
  /// A run and the files that it took from Inbox: what is left of it after a crash is done by the next.
  static let runTables = """
    CREATE TABLE run (
      id TEXT NOT NULL PRIMARY KEY
        CHECK (id GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-[0-9][0-9][0-9]*'),
      started_at INTEGER NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('tr', 'en')),
      policy TEXT NOT NULL CHECK (policy IN ('rows', 'whole-form')),
      state TEXT NOT NULL CHECK (state IN ('open', 'finished')),
      finished_at INTEGER,
      CHECK ((state = 'finished') = (finished_at IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX run_one_open ON run (state) WHERE state = 'open';

    CREATE TABLE run_item (
      run TEXT NOT NULL REFERENCES run (id),
      ordinal INTEGER NOT NULL CHECK (ordinal > 0),
      file TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'deferred', 'recorded', 'published')),
      PRIMARY KEY (run, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX run_item_by_state ON run_item (run, state, ordinal);

    CREATE TRIGGER run_stays BEFORE DELETE ON run
    BEGIN SELECT RAISE(ABORT, 'a run is never deleted'); END;
    CREATE TRIGGER run_only_finishes BEFORE UPDATE ON run
    WHEN OLD.state <> 'open' OR NEW.state <> 'finished' OR NEW.id <> OLD.id OR NEW.started_at <> OLD.started_at
      OR NEW.language <> OLD.language OR NEW.policy <> OLD.policy
    BEGIN SELECT RAISE(ABORT, 'a run can only be finished, once'); END;
    CREATE TRIGGER run_finishes_with_all_files BEFORE UPDATE OF state ON run
    WHEN EXISTS (SELECT 1 FROM run_item WHERE run = OLD.id AND state IN ('waiting', 'recorded'))
    BEGIN SELECT RAISE(ABORT, 'the run has files without an outcome'); END;

    CREATE TRIGGER run_item_stays BEFORE DELETE ON run_item
    BEGIN SELECT RAISE(ABORT, 'a file of a run is never forgotten'); END;
    CREATE TRIGGER run_item_comes_in_time BEFORE INSERT ON run_item
    WHEN NOT EXISTS (SELECT 1 FROM run WHERE id = NEW.run AND state = 'open')
    BEGIN SELECT RAISE(ABORT, 'only an open run takes files'); END;
    CREATE TRIGGER run_item_keeps_its_file BEFORE UPDATE OF run, ordinal, file ON run_item
    BEGIN SELECT RAISE(ABORT, 'only the state of a file changes'); END;

    """

  /// What a run was asked to do, so that whoever takes it up after a crash ends it in the same way.
  static let runOptions = """
    ALTER TABLE run ADD COLUMN again INTEGER NOT NULL DEFAULT 0 CHECK (again IN (0, 1));
    ALTER TABLE run ADD COLUMN justification TEXT CHECK (justification <> '');
    CREATE TRIGGER run_keeps_its_options BEFORE UPDATE OF again, justification ON run
    BEGIN SELECT RAISE(ABORT, 'what a run was asked to do never changes'); END;

    """
}

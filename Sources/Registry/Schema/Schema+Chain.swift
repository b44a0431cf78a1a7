extension Schema {
  /// The hash chain over all entries in the order of writing, and where it ended after each run.
  ///
  /// `kind` numbers the table (1 unit_import, 2 form, 3 journal, 4 batch, 5 manager_journal, 6 undo, 7 undo_row;
  /// since schema 5, 8 plan, 9 plan_application; since schema 8, 10 decision; since schema 9, 11 consent),
  /// `entry` is the entry's `id` there.
  static let chainTables = """
    CREATE TABLE chain (
      position INTEGER PRIMARY KEY CHECK (position > 0),
      kind INTEGER NOT NULL,
      entry INTEGER NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      UNIQUE (kind, entry)
    ) STRICT;
    CREATE TABLE run_head (
      run TEXT NOT NULL PRIMARY KEY,
      position INTEGER NOT NULL REFERENCES chain (position),
      digest BLOB NOT NULL CHECK (length(digest) = 32)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER chain_stays BEFORE DELETE ON chain
    BEGIN SELECT RAISE(ABORT, 'the chain is append-only'); END;
    CREATE TRIGGER chain_never_changes BEFORE UPDATE ON chain
    BEGIN SELECT RAISE(ABORT, 'the chain is append-only'); END;
    CREATE TRIGGER chain_grows_at_its_end BEFORE INSERT ON chain
    WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM chain)
    BEGIN SELECT RAISE(ABORT, 'the chain is append-only'); END;
    CREATE TRIGGER run_head_stays BEFORE DELETE ON run_head
    BEGIN SELECT RAISE(ABORT, 'the head of a run is recorded for good'); END;
    CREATE TRIGGER run_head_never_changes BEFORE UPDATE ON run_head
    BEGIN SELECT RAISE(ABORT, 'the head of a run is recorded for good'); END;

    """
}

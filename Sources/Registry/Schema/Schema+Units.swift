import Register

extension Schema {
  /// Units are never deleted, only closed; each import and each change that it made stays on record. A unit that is new is no
  /// change: it names the list that brought it.
  static let unitTables = """
    CREATE TABLE unit (
      no INTEGER PRIMARY KEY CHECK (no BETWEEN 10000000 AND 99999999),
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      parent INTEGER REFERENCES unit (no) DEFERRABLE INITIALLY DEFERRED CHECK (parent <> no),
      second_parent INTEGER,
      main INTEGER,
      place_id INTEGER,
      place_name TEXT,
      category INTEGER,
      status INTEGER,
      hierarchy TEXT,
      level INTEGER,
      address TEXT,
      correspondent INTEGER NOT NULL CHECK (correspondent IN (0, 1)),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      brought_by INTEGER NOT NULL REFERENCES unit_import (id)
    ) STRICT;
    CREATE INDEX unit_by_name ON unit (folded, no);
    CREATE INDEX unit_by_parent ON unit (parent, no);

    CREATE TRIGGER unit_is_never_deleted BEFORE DELETE ON unit
    BEGIN SELECT RAISE(ABORT, 'a unit is closed, never deleted'); END;
    CREATE TRIGGER unit_number_never_changes BEFORE UPDATE OF no ON unit WHEN NEW.no <> OLD.no
    BEGIN SELECT RAISE(ABORT, 'a unit keeps its number'); END;

    -- Words of the unit's own name (those above it are found by its parents); folded already, so that the plainest
    -- tokenizer does.
    CREATE VIRTUAL TABLE unit_search USING fts5(
      name, content = '', tokenize = 'ascii', detail = none, columnsize = 0
    );

    CREATE TABLE unit_import (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      source TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('full', 'delta')),
      state TEXT NOT NULL CHECK (state IN ('applied', 'held', 'refused')),
      units INTEGER NOT NULL,
      added INTEGER NOT NULL,
      renamed INTEGER NOT NULL,
      moved INTEGER NOT NULL,
      closed INTEGER NOT NULL,
      reopened INTEGER NOT NULL,
      altered INTEGER NOT NULL,
      problems INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE unit_change (
      import INTEGER NOT NULL REFERENCES unit_import (id),
      seq INTEGER NOT NULL,
      no INTEGER NOT NULL REFERENCES unit (no),
      kind TEXT NOT NULL CHECK (kind IN ('renamed', 'moved', 'closed', 'reopened', 'altered')),
      old TEXT,
      new TEXT,
      PRIMARY KEY (import, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER unit_import_stays BEFORE DELETE ON unit_import
    BEGIN SELECT RAISE(ABORT, 'the history of imports is append-only'); END;
    CREATE TRIGGER unit_import_never_changes BEFORE UPDATE ON unit_import
    BEGIN SELECT RAISE(ABORT, 'the history of imports is append-only'); END;
    CREATE TRIGGER unit_change_stays BEFORE DELETE ON unit_change
    BEGIN SELECT RAISE(ABORT, 'the history of units is append-only'); END;
    CREATE TRIGGER unit_change_never_changes BEFORE UPDATE ON unit_change
    BEGIN SELECT RAISE(ABORT, 'the history of units is append-only'); END;

    """
}

import Register

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
      journal TEXT NOT NULL CHECK (journal IN ('journal', 'manager_journal', 'record')),
      entry INTEGER NOT NULL,
      effect TEXT NOT NULL CHECK (effect IN ('reversed', 'kept', 'failed')),
      obstacle TEXT,
      CHECK ((effect = 'reversed') = (obstacle IS NULL))
    ) STRICT;

    CREATE INDEX undo_row_by_undo ON undo_row (undo, id);

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

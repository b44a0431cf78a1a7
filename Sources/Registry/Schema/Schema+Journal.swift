import Register

extension Schema {
  /// The journal, from which all other tables follow, the kept nodes of its Merkle tree, and its head after each run.
  ///
  /// `entry`: the canonical bytes; `leaf`: their digest, `node`: roots of each 256 leaves (level 1), of each 256 of those
  /// (level 2), and so on (RFC 6962, proof.md).
  static let journalTables = """
    CREATE TABLE event (
      position INTEGER PRIMARY KEY CHECK (position > 0),
      kind TEXT NOT NULL,
      entry TEXT NOT NULL CHECK (entry <> ''),
      leaf BLOB NOT NULL CHECK (length(leaf) = 32)
    ) STRICT;
    CREATE TABLE node (
      level INTEGER NOT NULL CHECK (level > 0),
      number INTEGER NOT NULL CHECK (number >= 0),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      PRIMARY KEY (level, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE run_head (
      run TEXT NOT NULL PRIMARY KEY,
      position INTEGER NOT NULL REFERENCES event (position),
      digest BLOB NOT NULL CHECK (length(digest) = 32)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER event_stays BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER event_comes_at_the_end BEFORE INSERT ON event
    WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM event)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER node_stays BEFORE DELETE ON node
    BEGIN SELECT RAISE(ABORT, 'the tree is append-only'); END;
    CREATE TRIGGER node_never_changes BEFORE UPDATE ON node
    BEGIN SELECT RAISE(ABORT, 'the tree is append-only'); END;
    CREATE TRIGGER run_head_stays BEFORE DELETE ON run_head
    BEGIN SELECT RAISE(ABORT, 'the head of a run is recorded for good'); END;
    CREATE TRIGGER run_head_never_changes BEFORE UPDATE ON run_head
    BEGIN SELECT RAISE(ABORT, 'the head of a run is recorded for good'); END;

    """
}

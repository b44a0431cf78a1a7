import Register

extension Schema {
  /// Whatever else is recorded: of each kind and subject the last entry says what stands.
  ///
  /// Kinds and what they say are the facts' matter: the schema knows none of them.
  static let recordTables = """
    CREATE TABLE record (
      id INTEGER PRIMARY KEY,
      event INTEGER NOT NULL REFERENCES event (position),
      at INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind <> ''),
      subject TEXT NOT NULL CHECK (subject <> ''),
      run TEXT NOT NULL CHECK (run <> ''),
      form INTEGER REFERENCES form (id),
      row INTEGER CHECK (row > 0),
      national_id TEXT CHECK (national_id GLOB '[1-9]??????????' AND national_id NOT GLOB '*[^0-9]*'),
      unit INTEGER REFERENCES unit (no),
      value TEXT CHECK (json_type(value) = 'object'),
      undo INTEGER REFERENCES undo (id),
      reverses INTEGER REFERENCES record (id),
      CHECK ((reverses IS NULL) = (undo IS NULL))
    ) STRICT;
    CREATE INDEX record_by_subject ON record (kind, subject, id);
    CREATE INDEX record_by_run ON record (run, id);
    CREATE INDEX record_by_person ON record (national_id, id) WHERE national_id IS NOT NULL;
    CREATE INDEX record_by_unit ON record (unit, id) WHERE unit IS NOT NULL;
    CREATE INDEX record_by_form ON record (form, id) WHERE form IS NOT NULL;
    CREATE UNIQUE INDEX record_reversed_once ON record (reverses) WHERE reverses IS NOT NULL;

    CREATE TRIGGER record_stays BEFORE DELETE ON record
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER record_never_changes BEFORE UPDATE ON record
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER record_grows_at_its_end BEFORE INSERT ON record
    WHEN NEW.id <= (SELECT max(id) FROM record)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

    """
}

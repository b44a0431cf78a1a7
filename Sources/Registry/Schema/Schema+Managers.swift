extension Schema {
  /// Managers: the journal is written, the tables of managers, appointments and ties follow from it by triggers.
  ///
  /// An appointment's number is that of the entry that made it. What an entry says stands in the entry alone:
  /// `appointment` repeats just what is looked for. Nothing is updated but to add an ending, once.
  /// Types: 1 Asaleten, 2 Boş Kadroya Vekaleten, 3 Dolu Kadroya Vekaleten, 4 Tedviren.
  static let managerTables = """
    CREATE TABLE batch (
      id INTEGER PRIMARY KEY,
      run TEXT NOT NULL UNIQUE
        CHECK (run GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-[0-9][0-9][0-9]*'),
      kind TEXT NOT NULL CHECK (kind IN ('managers', 'hierarchy')),
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      at INTEGER NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('accepted', 'partial', 'refused')),
      applied INTEGER NOT NULL,
      unchanged INTEGER NOT NULL,
      refused INTEGER NOT NULL,
      outputs TEXT NOT NULL
    ) STRICT;
    CREATE INDEX batch_by_content ON batch (sha256, id);

    CREATE TABLE manager_journal (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      batch INTEGER NOT NULL REFERENCES batch (id),
      row INTEGER,
      kind TEXT NOT NULL CHECK (kind IN ('names-retired', 'appointed', 'ended', 'tied')),
      unit INTEGER NOT NULL REFERENCES unit (no),
      national_id INTEGER CHECK (national_id BETWEEN 10000000000 AND 99999999999),
      code INTEGER CHECK (code BETWEEN 100000000 AND 999999999),
      type INTEGER CHECK (type BETWEEN 1 AND 4),
      full_name TEXT CHECK (full_name <> ''),
      title TEXT,
      reference TEXT CHECK (reference <> ''),
      email TEXT CHECK (email <> ''),
      start INTEGER,
      until INTEGER CHECK (until >= start),
      appointment INTEGER REFERENCES appointment (id),
      deputy INTEGER REFERENCES unit (no) CHECK (deputy <> unit),
      names INTEGER,
      CHECK ((kind = 'appointed') = (national_id IS NOT NULL AND code IS NOT NULL AND type IS NOT NULL
        AND full_name IS NOT NULL AND title IS NOT NULL AND reference IS NOT NULL AND email IS NOT NULL
        AND start IS NOT NULL)),
      CHECK (kind <> 'ended' OR (until IS NOT NULL AND appointment IS NOT NULL)),
      CHECK ((kind = 'ended') = (appointment IS NOT NULL)),
      CHECK ((kind = 'tied') = (deputy IS NOT NULL)),
      CHECK ((kind = 'names-retired') = (names IS NOT NULL)),
      CHECK ((kind = 'names-retired') = (row IS NULL))
    ) STRICT;

    CREATE TABLE manager (
      national_id INTEGER PRIMARY KEY,
      code INTEGER NOT NULL UNIQUE,
      entry INTEGER NOT NULL UNIQUE REFERENCES manager_journal (id)
    ) STRICT;

    CREATE TABLE appointment (
      id INTEGER PRIMARY KEY REFERENCES manager_journal (id),
      unit INTEGER NOT NULL,
      national_id INTEGER NOT NULL REFERENCES manager (national_id),
      type INTEGER NOT NULL,
      registered INTEGER NOT NULL,
      start INTEGER NOT NULL,
      until INTEGER,
      ended INTEGER CHECK (ended >= start AND ended <= until),
      ended_registered INTEGER CHECK (ended_registered >= registered),
      ending INTEGER UNIQUE REFERENCES manager_journal (id),
      CHECK ((ended IS NULL) = (ending IS NULL)),
      CHECK ((ended IS NULL) = (ended_registered IS NULL))
    ) STRICT;
    CREATE INDEX appointment_by_unit ON appointment (unit, id);
    CREATE INDEX appointment_by_person ON appointment (national_id, id);
    -- A seat has one open holder: the manager's own, and the proxy's beside it.
    CREATE UNIQUE INDEX appointment_one_open ON appointment (unit, type = 3) WHERE until IS NULL AND ended IS NULL;

    CREATE TABLE tie (
      unit INTEGER NOT NULL PRIMARY KEY REFERENCES unit (no),
      deputy INTEGER NOT NULL REFERENCES unit (no),
      since INTEGER NOT NULL,
      entry INTEGER NOT NULL UNIQUE REFERENCES manager_journal (id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tie_by_deputy ON tie (deputy, unit);

    -- Names of managers from before the register; the institution's first registration retires them (EK-2 §11).
    CREATE TABLE older_name (
      unit INTEGER NOT NULL REFERENCES unit (no),
      name TEXT NOT NULL,
      noted_at INTEGER NOT NULL,
      retired INTEGER REFERENCES manager_journal (id),
      PRIMARY KEY (unit, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE registered_institution (
      no INTEGER NOT NULL PRIMARY KEY REFERENCES unit (no),
      entry INTEGER NOT NULL UNIQUE REFERENCES manager_journal (id)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER batch_stays BEFORE DELETE ON batch
    BEGIN SELECT RAISE(ABORT, 'a batch is recorded for good'); END;
    CREATE TRIGGER batch_never_changes BEFORE UPDATE ON batch
    BEGIN SELECT RAISE(ABORT, 'a batch is recorded for good'); END;
    CREATE TRIGGER manager_journal_stays BEFORE DELETE ON manager_journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER manager_journal_never_changes BEFORE UPDATE ON manager_journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER manager_journal_grows_at_its_end BEFORE INSERT ON manager_journal
    WHEN NEW.id <= (SELECT max(id) FROM manager_journal)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

    CREATE TRIGGER manager_journal_appoints AFTER INSERT ON manager_journal WHEN NEW.kind = 'appointed'
    BEGIN
      INSERT INTO manager (national_id, code, entry) SELECT NEW.national_id, NEW.code, NEW.id
      WHERE NOT EXISTS (SELECT 1 FROM manager WHERE national_id = NEW.national_id);
      SELECT RAISE(ABORT, 'a person has one code for ever')
      WHERE NEW.code <> (SELECT code FROM manager WHERE national_id = NEW.national_id);
      INSERT INTO appointment (id, unit, national_id, type, registered, start, until)
      VALUES (NEW.id, NEW.unit, NEW.national_id, NEW.type, NEW.at, NEW.start, NEW.until);
    END;
    CREATE TRIGGER manager_journal_ends AFTER INSERT ON manager_journal WHEN NEW.kind = 'ended'
    BEGIN
      SELECT RAISE(ABORT, 'there is no standing appointment')
      WHERE NOT EXISTS (
        SELECT 1 FROM appointment WHERE id = NEW.appointment AND unit = NEW.unit AND ending IS NULL);
      UPDATE appointment SET ended = NEW.until, ended_registered = NEW.at, ending = NEW.id WHERE id = NEW.appointment;
    END;
    CREATE TRIGGER manager_journal_ties AFTER INSERT ON manager_journal WHEN NEW.kind = 'tied'
    BEGIN
      INSERT INTO tie (unit, deputy, since, entry) VALUES (NEW.unit, NEW.deputy, NEW.at, NEW.id)
      ON CONFLICT (unit) DO UPDATE SET deputy = NEW.deputy, since = NEW.at, entry = NEW.id;
    END;
    CREATE TRIGGER manager_journal_retires AFTER INSERT ON manager_journal WHEN NEW.kind = 'names-retired'
    BEGIN
      INSERT INTO registered_institution (no, entry) VALUES (NEW.unit, NEW.id);
      UPDATE older_name SET retired = NEW.id
      WHERE retired IS NULL AND NEW.unit = (SELECT coalesce(main, no) FROM unit WHERE unit.no = older_name.unit);
    END;

    CREATE TRIGGER manager_stays BEFORE DELETE ON manager
    BEGIN SELECT RAISE(ABORT, 'a manager''s code is for ever'); END;
    CREATE TRIGGER manager_never_changes BEFORE UPDATE ON manager
    BEGIN SELECT RAISE(ABORT, 'a manager''s code is for ever'); END;
    CREATE TRIGGER appointment_stays BEFORE DELETE ON appointment
    BEGIN SELECT RAISE(ABORT, 'an appointment is ended, never deleted'); END;
    CREATE TRIGGER appointment_is_only_ended BEFORE UPDATE ON appointment
    WHEN OLD.ending IS NOT NULL OR NEW.ending IS NULL OR NEW.id <> OLD.id OR NEW.unit <> OLD.unit
      OR NEW.national_id <> OLD.national_id OR NEW.type <> OLD.type OR NEW.registered <> OLD.registered
      OR NEW.start <> OLD.start OR NEW.until IS NOT OLD.until
    BEGIN SELECT RAISE(ABORT, 'an appointment can only be ended, once'); END;
    CREATE TRIGGER tie_stays BEFORE DELETE ON tie
    BEGIN SELECT RAISE(ABORT, 'a tie changes by an entry of the journal'); END;
    CREATE TRIGGER tie_changes_by_journal BEFORE UPDATE ON tie WHEN NEW.entry <= OLD.entry OR NEW.unit <> OLD.unit
    BEGIN SELECT RAISE(ABORT, 'a tie changes by an entry of the journal'); END;
    CREATE TRIGGER older_name_stays BEFORE DELETE ON older_name
    BEGIN SELECT RAISE(ABORT, 'an older name is retired, never deleted'); END;
    CREATE TRIGGER older_name_is_only_retired BEFORE UPDATE ON older_name
    WHEN OLD.retired IS NOT NULL OR NEW.retired IS NULL OR NEW.unit <> OLD.unit OR NEW.name <> OLD.name
    BEGIN SELECT RAISE(ABORT, 'an older name can only be retired, once'); END;

    """

  /// A main institution that is no unit counts as none.
  static let retiringOfUnitsThatAre = """
    DROP TRIGGER manager_journal_retires;
    CREATE TRIGGER manager_journal_retires AFTER INSERT ON manager_journal WHEN NEW.kind = 'names-retired'
    BEGIN
      INSERT INTO registered_institution (no, entry) VALUES (NEW.unit, NEW.id);
      UPDATE older_name SET retired = NEW.id
      WHERE retired IS NULL AND NEW.unit = (
        SELECT coalesce(institution.no, unit.no)
        FROM unit LEFT JOIN unit AS institution ON institution.no = unit.main WHERE unit.no = older_name.unit);
    END;

    """
}

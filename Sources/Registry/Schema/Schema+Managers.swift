import Register

extension Schema {
  /// The entries on managers, by what they are looked for, and what stands.
  ///
  /// An appointment's number is that of the entry that made it. What an entry says stands in the entry alone:
  /// `appointment` repeats just what is looked for. What counts of its end is the newest entry about it.
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
      event INTEGER NOT NULL REFERENCES event (position),
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
      undo INTEGER REFERENCES undo (id),
      reverses INTEGER REFERENCES manager_journal (id),
      -- The appointment whose ending the entry takes back; the entry repeats what the appointment's own one says.
      reopens INTEGER REFERENCES appointment (id) CHECK (reopens IS NULL OR (kind = 'appointed' AND reverses IS NOT NULL)),
      CHECK ((reverses IS NULL) = (undo IS NULL)),
      CHECK ((kind = 'appointed') = (national_id IS NOT NULL AND code IS NOT NULL AND type IS NOT NULL
        AND full_name IS NOT NULL AND title IS NOT NULL AND reference IS NOT NULL AND email IS NOT NULL
        AND start IS NOT NULL)),
      CHECK (kind <> 'ended' OR (until IS NOT NULL AND appointment IS NOT NULL)),
      CHECK ((kind = 'ended') = (appointment IS NOT NULL)),
      CHECK ((kind = 'tied') = (deputy IS NOT NULL)),
      CHECK ((kind = 'names-retired') = (names IS NOT NULL)),
      CHECK ((kind = 'names-retired') = (row IS NULL))
    ) STRICT;
    CREATE INDEX manager_journal_by_unit ON manager_journal (unit, id);
    CREATE INDEX manager_journal_endings ON manager_journal (appointment, id) WHERE appointment IS NOT NULL;
    CREATE INDEX manager_journal_reopenings ON manager_journal (reopens, id) WHERE reopens IS NOT NULL;
    CREATE INDEX manager_journal_by_batch ON manager_journal (batch, id);
    CREATE INDEX manager_journal_by_undo ON manager_journal (undo, id) WHERE undo IS NOT NULL;
    CREATE UNIQUE INDEX manager_journal_reversed_once ON manager_journal (reverses) WHERE reverses IS NOT NULL;

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
      -- The end was registered more than once, or taken back: all of it stands in the entries.
      revised INTEGER NOT NULL CHECK (revised IN (0, 1)),
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

    CREATE TRIGGER manager_stays BEFORE DELETE ON manager
    BEGIN SELECT RAISE(ABORT, 'a manager''s code is for ever'); END;
    CREATE TRIGGER manager_never_changes BEFORE UPDATE ON manager
    BEGIN SELECT RAISE(ABORT, 'a manager''s code is for ever'); END;
    CREATE TRIGGER appointment_stays BEFORE DELETE ON appointment
    BEGIN SELECT RAISE(ABORT, 'an appointment is ended, never deleted'); END;
    CREATE TRIGGER appointment_is_only_ended BEFORE UPDATE ON appointment
    WHEN NEW.id <> OLD.id OR NEW.unit <> OLD.unit OR NEW.national_id <> OLD.national_id OR NEW.type <> OLD.type
      OR NEW.registered <> OLD.registered OR NEW.start <> OLD.start OR NEW.until IS NOT OLD.until
      OR NEW.revised <> (OLD.revised OR OLD.ending IS NOT NULL)
      OR CASE WHEN NEW.ending IS NULL
        THEN OLD.ending IS NULL
          OR NOT EXISTS (SELECT 1 FROM manager_journal WHERE reopens = NEW.id AND id > OLD.ending)
        ELSE NEW.ending <= OLD.ending OR NOT EXISTS (
          SELECT 1 FROM manager_journal AS entry
          WHERE entry.id = NEW.ending AND entry.appointment = NEW.id AND entry.until = NEW.ended
            AND entry.at = NEW.ended_registered)
        END
    BEGIN SELECT RAISE(ABORT, 'of an appointment, only the end changes, and by an entry of the journal'); END;
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
}

import Register

extension Schema {
  /// The entries on persons and authorisations, by what they are looked for, and what stands.
  ///
  /// `authorisation.id` is the entry that granted it, `revocation` the one that revoked it, `person.entry` the last
  /// one that changed the person: neither table can change without a new entry.
  static let authorityTables = """
    CREATE TABLE journal (
      id INTEGER PRIMARY KEY,
      event INTEGER NOT NULL REFERENCES event (position),
      at INTEGER NOT NULL,
      run TEXT NOT NULL REFERENCES run (id),
      form INTEGER NOT NULL,
      row INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('person-added', 'person-changed', 'granted', 'revoked')),
      national_id TEXT NOT NULL CHECK (national_id GLOB '[1-9]??????????' AND national_id NOT GLOB '*[^0-9]*'),
      unit INTEGER REFERENCES unit (no),
      role TEXT CHECK (role IN ('İYEM Yetkilisi', 'İYEM Görevlisi')),
      justification TEXT CHECK (justification <> ''),
      before TEXT CHECK (json_type(before) = 'object'),
      after TEXT CHECK (json_type(after) = 'object'),
      undo INTEGER REFERENCES undo (id),
      reverses INTEGER REFERENCES journal (id),
      CHECK ((reverses IS NULL) = (undo IS NULL)),
      FOREIGN KEY (form, row) REFERENCES form_row (form, position),
      CHECK ((kind IN ('granted', 'revoked')) = (unit IS NOT NULL AND role IS NOT NULL AND justification IS NOT NULL)),
      CHECK ((kind IN ('person-added', 'person-changed')) = (after IS NOT NULL)),
      CHECK ((kind = 'person-changed') = (before IS NOT NULL))
    ) STRICT;
    CREATE INDEX journal_by_person ON journal (national_id, id);
    CREATE INDEX journal_by_unit ON journal (unit, id);
    CREATE INDEX journal_by_form ON journal (form, id);
    CREATE INDEX journal_by_undo ON journal (undo, id) WHERE undo IS NOT NULL;
    CREATE UNIQUE INDEX journal_reversed_once ON journal (reverses) WHERE reverses IS NOT NULL;

    CREATE TABLE person (
      national_id TEXT NOT NULL PRIMARY KEY,
      full_name TEXT NOT NULL,
      work_phone TEXT NOT NULL,
      mobile_phone TEXT NOT NULL,
      email TEXT NOT NULL,
      first_form INTEGER NOT NULL REFERENCES form (id),
      entry INTEGER NOT NULL UNIQUE REFERENCES journal (id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE authorisation (
      id INTEGER PRIMARY KEY REFERENCES journal (id),
      national_id TEXT NOT NULL REFERENCES person (national_id),
      unit INTEGER NOT NULL REFERENCES unit (no),
      role TEXT NOT NULL,
      since INTEGER NOT NULL,
      granted_form INTEGER NOT NULL,
      granted_row INTEGER NOT NULL,
      justification TEXT NOT NULL,
      until INTEGER CHECK (until >= since),
      revoked_form INTEGER,
      revoked_row INTEGER,
      revoke_justification TEXT,
      revocation INTEGER UNIQUE REFERENCES journal (id),
      FOREIGN KEY (granted_form, granted_row) REFERENCES form_row (form, position),
      FOREIGN KEY (revoked_form, revoked_row) REFERENCES form_row (form, position),
      CHECK ((until IS NULL) = (revoked_form IS NULL)),
      CHECK ((until IS NULL) = (revoked_row IS NULL)),
      CHECK ((until IS NULL) = (revoke_justification IS NULL)),
      CHECK ((until IS NULL) = (revocation IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX authorisation_standing ON authorisation (unit, role, national_id) WHERE until IS NULL;
    CREATE INDEX authorisation_by_person ON authorisation (national_id, id);

    CREATE TRIGGER journal_stays BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_grows_at_its_end BEFORE INSERT ON journal
    WHEN NEW.id <= (SELECT max(id) FROM journal)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER person_stays BEFORE DELETE ON person
    BEGIN SELECT RAISE(ABORT, 'a person is never deleted'); END;
    CREATE TRIGGER person_changes_by_journal BEFORE UPDATE ON person
    WHEN NEW.entry <= OLD.entry OR NEW.national_id <> OLD.national_id OR NEW.first_form <> OLD.first_form
    BEGIN SELECT RAISE(ABORT, 'a person changes by an entry of the journal'); END;
    CREATE TRIGGER authorisation_stays BEFORE DELETE ON authorisation
    BEGIN SELECT RAISE(ABORT, 'an authorisation is revoked, never deleted'); END;
    CREATE TRIGGER authorisation_is_only_revoked BEFORE UPDATE ON authorisation
    WHEN OLD.until IS NOT NULL OR NEW.until IS NULL OR NEW.id <> OLD.id OR NEW.national_id <> OLD.national_id
      OR NEW.unit <> OLD.unit OR NEW.role <> OLD.role OR NEW.since <> OLD.since
      OR NEW.granted_form <> OLD.granted_form OR NEW.granted_row <> OLD.granted_row
      OR NEW.justification <> OLD.justification
    BEGIN SELECT RAISE(ABORT, 'an authorisation can only be revoked, once'); END;

    """
}

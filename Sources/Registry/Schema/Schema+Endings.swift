extension Schema {
  /// Endings that can be moved while they are still to come, and taken back: what counts is the newest entry about an
  /// appointment's end; what the register said at any time stands in the journal.
  ///
  /// `reopens`: the appointment whose ending a counter-entry takes back; such an entry repeats what the appointment's own
  /// entry says, and makes no new one. Counter-entries from before registered a new appointment from the end on.
  /// `revised`: the end was registered more than once, or taken back.
  static let endingTables = """
    ALTER TABLE manager_journal ADD COLUMN reopens INTEGER REFERENCES appointment (id)
      CHECK (reopens IS NULL OR (kind = 'appointed' AND reverses IS NOT NULL));
    CREATE INDEX manager_journal_endings ON manager_journal (appointment, id) WHERE appointment IS NOT NULL;
    CREATE INDEX manager_journal_reopenings ON manager_journal (reopens, id) WHERE reopens IS NOT NULL;
    ALTER TABLE appointment ADD COLUMN revised INTEGER NOT NULL DEFAULT 0 CHECK (revised IN (0, 1));

    DROP TRIGGER appointment_is_only_ended;
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

    DROP TRIGGER manager_journal_appoints;
    CREATE TRIGGER manager_journal_appoints AFTER INSERT ON manager_journal
    WHEN NEW.kind = 'appointed' AND NEW.reopens IS NULL
    BEGIN
      INSERT INTO manager (national_id, code, entry) SELECT NEW.national_id, NEW.code, NEW.id
      WHERE NOT EXISTS (SELECT 1 FROM manager WHERE national_id = NEW.national_id);
      SELECT RAISE(ABORT, 'a person has one code for ever')
      WHERE NEW.code <> (SELECT code FROM manager WHERE national_id = NEW.national_id);
      INSERT INTO appointment (id, unit, national_id, type, registered, start, until)
      VALUES (NEW.id, NEW.unit, NEW.national_id, NEW.type, NEW.at, NEW.start, NEW.until);
    END;
    CREATE TRIGGER manager_journal_reopens AFTER INSERT ON manager_journal WHEN NEW.reopens IS NOT NULL
    BEGIN
      UPDATE appointment SET ended = NULL, ended_registered = NULL, ending = NULL, revised = 1 WHERE id = NEW.reopens;
    END;
    DROP TRIGGER manager_journal_ends;
    CREATE TRIGGER manager_journal_ends AFTER INSERT ON manager_journal WHEN NEW.kind = 'ended'
    BEGIN
      SELECT RAISE(ABORT, 'there is no standing appointment')
      WHERE NOT EXISTS (
        SELECT 1 FROM appointment
        WHERE id = NEW.appointment AND unit = NEW.unit
          AND (ending IS NULL OR NEW.reverses IS NOT NULL OR (NEW.at < ended AND NEW.until < ended)));
      UPDATE appointment
      SET ended = NEW.until, ended_registered = NEW.at, revised = revised OR ending IS NOT NULL, ending = NEW.id
      WHERE id = NEW.appointment;
    END;

    DROP TRIGGER manager_journal_does_the_opposite;
    CREATE TRIGGER manager_journal_does_the_opposite BEFORE INSERT ON manager_journal
    WHEN NEW.reverses IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM manager_journal AS entry
      LEFT JOIN manager_journal AS old ON old.id = coalesce(entry.appointment, entry.reopens)
      WHERE entry.id = NEW.reverses AND entry.batch = NEW.batch AND entry.row IS NEW.row AND entry.unit = NEW.unit
        AND CASE
          WHEN entry.kind = 'tied' THEN NEW.kind = 'tied'
          WHEN entry.kind = 'appointed' AND entry.reopens IS NULL THEN
            NEW.kind = 'ended' AND NEW.appointment = entry.id AND NEW.until = entry.start
          WHEN NEW.kind = 'ended' THEN
            NEW.appointment = old.id AND NEW.until = (
              SELECT iif(former.kind = 'ended', former.until, NULL) FROM manager_journal AS former
              WHERE (former.appointment = old.id OR former.reopens = old.id) AND former.id < entry.id
              ORDER BY former.id DESC LIMIT 1)
          WHEN entry.kind = 'ended' AND NEW.kind = 'appointed' THEN
            NEW.national_id = old.national_id AND NEW.type = old.type AND NEW.full_name = old.full_name
            AND NEW.title = old.title AND NEW.reference = old.reference AND NEW.email = old.email
            AND NEW.until IS old.until
            AND CASE WHEN NEW.reopens IS NULL THEN NEW.start = entry.until
              ELSE NEW.reopens = old.id AND NEW.start = old.start END
          ELSE false END)
    BEGIN SELECT RAISE(ABORT, 'a counter-entry does the opposite of the entry that it reverses'); END;

    """
}

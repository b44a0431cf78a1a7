import Register

extension Schema {
  /// Mails and their attachments, recorded once; of an answer only how far its sending came ever changes.
  static let mailTables = """
    CREATE TABLE mail (
      run TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      message_id TEXT CHECK (message_id <> ''),
      "references" TEXT NOT NULL,
      subject TEXT NOT NULL,
      sender_name TEXT NOT NULL,
      sender TEXT CHECK (sender <> ''),
      written_at INTEGER NOT NULL,
      processed_at INTEGER NOT NULL,
      believed INTEGER NOT NULL CHECK (believed IN (0, 1)),
      PRIMARY KEY (run, ordinal),
      FOREIGN KEY (run, ordinal) REFERENCES run_item (run, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mail_by_message ON mail (message_id, processed_at) WHERE message_id IS NOT NULL AND believed = 1;

    CREATE TABLE mail_attachment (
      run TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      seq INTEGER NOT NULL CHECK (seq > 0),
      name TEXT NOT NULL,
      file_name TEXT NOT NULL,
      size INTEGER NOT NULL,
      fate TEXT NOT NULL CHECK (fate IN ('judged', 'no-form')),
      PRIMARY KEY (run, ordinal, seq),
      FOREIGN KEY (run, ordinal) REFERENCES mail (run, ordinal)
    ) STRICT, WITHOUT ROWID;

    -- Which file of a mail a form stood in; no number where the form stands for the mail itself.
    CREATE TABLE mail_form (
      form INTEGER PRIMARY KEY REFERENCES form (id),
      attachment INTEGER CHECK (attachment > 0)
    ) STRICT;

    CREATE TABLE answer (
      run TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('results', 'notice', 'none')),
      silence TEXT,
      message_id TEXT UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('none', 'ready', 'sending', 'sent', 'refused', 'uncertain')),
      attempts INTEGER NOT NULL DEFAULT 0,
      changed_at INTEGER NOT NULL,
      reason TEXT,
      PRIMARY KEY (run, ordinal),
      FOREIGN KEY (run, ordinal) REFERENCES mail (run, ordinal),
      CHECK ((kind = 'none') = (silence IS NOT NULL)),
      CHECK ((kind = 'none') = (message_id IS NULL)),
      CHECK ((kind = 'none') = (state = 'none'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX answer_by_state ON answer (state, run, ordinal) WHERE state NOT IN ('none', 'sent');

    CREATE TRIGGER mail_stays BEFORE DELETE ON mail
    BEGIN SELECT RAISE(ABORT, 'a mail is recorded for good'); END;
    CREATE TRIGGER mail_never_changes BEFORE UPDATE ON mail
    BEGIN SELECT RAISE(ABORT, 'a mail is recorded for good'); END;
    CREATE TRIGGER mail_attachment_stays BEFORE DELETE ON mail_attachment
    BEGIN SELECT RAISE(ABORT, 'a mail is recorded for good'); END;
    CREATE TRIGGER mail_attachment_never_changes BEFORE UPDATE ON mail_attachment
    BEGIN SELECT RAISE(ABORT, 'a mail is recorded for good'); END;
    CREATE TRIGGER mail_form_stays BEFORE DELETE ON mail_form
    BEGIN SELECT RAISE(ABORT, 'a mail is recorded for good'); END;
    CREATE TRIGGER mail_form_never_changes BEFORE UPDATE ON mail_form
    BEGIN SELECT RAISE(ABORT, 'a mail is recorded for good'); END;
    CREATE TRIGGER answer_stays BEFORE DELETE ON answer
    BEGIN SELECT RAISE(ABORT, 'an answer is recorded for good'); END;
    CREATE TRIGGER answer_is_only_sent BEFORE UPDATE ON answer
    WHEN OLD.state IN ('none', 'sent', 'refused') OR NEW.state = 'none' OR NEW.run <> OLD.run
      OR NEW.ordinal <> OLD.ordinal OR NEW.kind <> OLD.kind OR NEW.message_id <> OLD.message_id
      OR NEW.attempts < OLD.attempts
    BEGIN SELECT RAISE(ABORT, 'an answer is sent once'); END;

    """
}

CREATE TABLE integrity_key (
    id uuid CONSTRAINT integrity_key_pk PRIMARY KEY,
    account_id bigint NOT NULL CONSTRAINT integrity_key_of REFERENCES staff_account (id),
    holder text NOT NULL,
    open_key bytea NOT NULL,
    private_sealed bytea NOT NULL,
    made_on date NOT NULL,
    active_since_on date,
    state text NOT NULL CONSTRAINT integrity_key_state_check CHECK (state IN ('WAITING', 'ACTIVE', 'OLD')),
    version integer NOT NULL DEFAULT 1,
    first_approver bigint CONSTRAINT integrity_key_approved_by REFERENCES staff_account (id),
    CONSTRAINT integrity_key_since_check CHECK ((state = 'WAITING') = (active_since_on IS NULL))
);
COMMENT ON TABLE integrity_key IS 'Key pairs of the contact for whistle-blowers. The private half opens with the contact''s passphrase only.';
COMMENT ON COLUMN integrity_key.private_sealed IS 'Encrypted with a key from the passphrase first, then with the office''s key.';
COMMENT ON COLUMN integrity_key.first_approver IS 'The first of two who let a waiting key take the place of a lost one.';
CREATE UNIQUE INDEX integrity_key_one_active ON integrity_key (state) WHERE state = 'ACTIVE';
CREATE UNIQUE INDEX integrity_key_one_waiting ON integrity_key (state) WHERE state = 'WAITING';
CREATE INDEX integrity_key_account_index ON integrity_key (account_id);
CREATE INDEX integrity_key_approver_index ON integrity_key (first_approver);
GRANT UPDATE (state, version, active_since_on, first_approver) ON integrity_key TO pendapa_app;
GRANT DELETE ON integrity_key TO pendapa_app;

CREATE TABLE integrity_report (
    id uuid CONSTRAINT integrity_report_pk PRIMARY KEY,
    finder bytea NOT NULL CONSTRAINT integrity_report_finder_key UNIQUE,
    reporter_key bytea NOT NULL,
    key_id uuid NOT NULL CONSTRAINT integrity_report_key REFERENCES integrity_key (id),
    state text NOT NULL CONSTRAINT integrity_report_state_check CHECK (state IN ('RECEIVED', 'REVIEWED', 'ACTED', 'CLOSED')),
    version integer NOT NULL DEFAULT 1,
    received_on date NOT NULL,
    review_due_on date NOT NULL,
    end_due_on date NOT NULL,
    ended_on date,
    unread boolean NOT NULL DEFAULT true,
    written_on date NOT NULL,
    settled boolean NOT NULL DEFAULT false,
    CONSTRAINT integrity_report_end_check CHECK ((state = 'CLOSED') = (ended_on IS NOT NULL))
);
COMMENT ON TABLE integrity_report IS 'Reports of whistle-blowers: days and a state, no word of what was told, nobody who told it.';
COMMENT ON COLUMN integrity_report.finder IS 'Made from the reporter''s code by a one-way function; leads back to nobody.';
COMMENT ON COLUMN integrity_report.reporter_key IS 'Open half of the pair that the code makes; the other half is stored nowhere.';
COMMENT ON COLUMN integrity_report.settled IS 'Whether the night has written the row anew, so that its place no longer tells when it came.';
CREATE INDEX integrity_report_key_index ON integrity_report (key_id);
CREATE INDEX integrity_report_list_index ON integrity_report (received_on, id);
GRANT UPDATE ON integrity_report TO pendapa_app;

CREATE TABLE integrity_message (
    id uuid CONSTRAINT integrity_message_pk PRIMARY KEY,
    report_id uuid NOT NULL CONSTRAINT integrity_message_of REFERENCES integrity_report (id),
    place integer NOT NULL,
    from_reporter boolean NOT NULL,
    written_on date NOT NULL,
    body bytea NOT NULL,
    for_contact bytea NOT NULL,
    for_reporter bytea NOT NULL,
    settled boolean NOT NULL DEFAULT false,
    CONSTRAINT integrity_message_place_key UNIQUE (report_id, place)
);
COMMENT ON TABLE integrity_message IS 'What whistle-blower and contact wrote to each other, each with a key of its own, encrypted for both of them.';
COMMENT ON COLUMN integrity_message.body IS 'Padded, so that its length tells little.';
COMMENT ON COLUMN integrity_message.for_contact IS 'The key of the body, encrypted for the contact.';
COMMENT ON COLUMN integrity_message.for_reporter IS 'The key of the body, encrypted for the reporter.';
GRANT UPDATE (for_contact, settled) ON integrity_message TO pendapa_app;

CREATE TABLE integrity_photo (
    id uuid CONSTRAINT integrity_photo_pk PRIMARY KEY,
    message_id uuid NOT NULL CONSTRAINT integrity_photo_of REFERENCES integrity_message (id),
    body bytea NOT NULL,
    settled boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE integrity_photo IS 'Photos of whistle-blowers, drawn anew, encrypted with the key of their message.';
CREATE INDEX integrity_photo_message_index ON integrity_photo (message_id);
GRANT UPDATE (settled) ON integrity_photo TO pendapa_app;

CREATE TABLE integrity_term (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT integrity_term_pk PRIMARY KEY,
    follows bigint NOT NULL CONSTRAINT integrity_term_follows_key UNIQUE,
    review_days integer NOT NULL CONSTRAINT integrity_term_review_check CHECK (review_days BETWEEN 1 AND 90),
    end_days integer NOT NULL CONSTRAINT integrity_term_end_check CHECK (end_days BETWEEN 1 AND 180),
    others text NOT NULL,
    basis text NOT NULL,
    example boolean NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE integrity_term IS 'Days for reports of whistle-blowers and other places to go to; the newest row counts. Never changed.';

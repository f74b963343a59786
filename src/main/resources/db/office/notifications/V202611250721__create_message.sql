CREATE TABLE message (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT message_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT message_one_per_key UNIQUE,
    template text NOT NULL,
    channel text NOT NULL CONSTRAINT message_channel CHECK (channel IN ('EMAIL', 'OUTBOX', 'PRINT')),
    state text NOT NULL
        CONSTRAINT message_state CHECK (state IN ('PLANNED', 'SENT', 'FAILED', 'GIVEN_UP', 'TO_PRINT')),
    email_sealed bytea,
    number_sealed bytea NOT NULL,
    path text NOT NULL,
    subject_kind text NOT NULL,
    subject_key text NOT NULL,
    occasion text NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    problem text,
    planned_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT message_once UNIQUE (template, subject_kind, subject_key, occasion)
);

CREATE INDEX message_subject ON message (subject_kind, subject_key, id);

COMMENT ON TABLE message IS 'Messages to citizens and how far each got. The words are in the bundles; a message holds a number and a link.';

GRANT UPDATE (state, attempts, problem, changed_at) ON message TO pendapa_app;

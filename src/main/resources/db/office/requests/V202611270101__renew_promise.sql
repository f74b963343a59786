ALTER TABLE request_event DROP CONSTRAINT request_event_kind_check;
ALTER TABLE request_event ADD CONSTRAINT request_event_kind_check CHECK (kind IN (
    'SUBMITTED', 'ACTION', 'TAKEN', 'HANDED_OVER', 'GIVEN', 'LIFTED', 'DUE_MOVED', 'PROMISE_MISSED', 'PROMISE_RENEWED',
    'CORRECTED', 'LETTER'));
CREATE INDEX request_event_renewed_index ON request_event (request_id, id) WHERE kind = 'PROMISE_RENEWED';

CREATE TABLE escalation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id bigint NOT NULL REFERENCES service_request (id),
    due_at timestamptz NOT NULL,
    duty text NOT NULL,
    raised_at timestamptz NOT NULL,
    CONSTRAINT escalation_once UNIQUE (request_id, due_at, duty)
);
COMMENT ON TABLE escalation IS 'Which late request was put before which superior, once for each missed promise. Never changed.';

CREATE TABLE request_remark (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT request_remark_key UNIQUE,
    request_id bigint NOT NULL REFERENCES service_request (id),
    text_sealed bytea NOT NULL,
    written_at timestamptz NOT NULL,
    answered_at timestamptz,
    mended boolean,
    answer_sealed bytea,
    answered_by_account_id bigint,
    answered_by text,
    CONSTRAINT request_remark_answer_check CHECK ((answered_at IS NULL) = (answer_sealed IS NULL))
);
COMMENT ON TABLE request_remark IS 'What applicants say is wrong with the draft of their letter, and what the office answered. Answered once, never changed.';
CREATE INDEX request_remark_request_index ON request_remark (request_id, id);
CREATE INDEX request_remark_open_index ON request_remark (request_id) WHERE answered_at IS NULL;
GRANT UPDATE (answered_at, mended, answer_sealed, answered_by_account_id, answered_by) ON request_remark TO pendapa_app;

ALTER TABLE request_event DROP CONSTRAINT request_event_kind_check;
ALTER TABLE request_event ADD CONSTRAINT request_event_kind_check CHECK (kind IN (
    'SUBMITTED', 'ACTION', 'TAKEN', 'HANDED_OVER', 'GIVEN', 'LIFTED', 'DUE_MOVED', 'PROMISE_MISSED', 'PROMISE_RENEWED',
    'CORRECTED', 'LETTER',
    'REMARKED', 'ANSWERED', 'UNDONE', 'FIELD_CHECKED'));

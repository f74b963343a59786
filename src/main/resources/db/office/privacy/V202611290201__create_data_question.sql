CREATE TABLE data_question (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT data_question_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT data_question_key UNIQUE,
    request_number text NOT NULL,
    access_entry_id bigint,
    text_sealed bytea NOT NULL,
    asked_at timestamptz NOT NULL,
    answer_sealed bytea,
    answered_at timestamptz,
    answered_by_account_id bigint,
    answered_by text,
    CONSTRAINT data_question_answer_check CHECK ((answered_at IS NULL) = (answer_sealed IS NULL))
);
COMMENT ON TABLE data_question IS 'What applicants ask the data-protection officer about a sight of their data, and the answer. Answered once, never changed.';
COMMENT ON COLUMN data_question.access_entry_id IS 'The sight that is asked about, in the table of the ledger; null for a general question.';
CREATE INDEX data_question_request_index ON data_question (request_number, id);
CREATE INDEX data_question_open_index ON data_question (id) WHERE answered_at IS NULL;
CREATE INDEX data_question_answered_index ON data_question (id) WHERE answered_at IS NOT NULL;
GRANT UPDATE (answer_sealed, answered_at, answered_by_account_id, answered_by) ON data_question TO pendapa_app;

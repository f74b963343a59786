CREATE TABLE request_note (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT request_note_key UNIQUE,
    request_id bigint NOT NULL REFERENCES service_request (id),
    text_sealed bytea NOT NULL,
    written_by_account_id bigint NOT NULL,
    written_by text NOT NULL,
    written_at timestamptz NOT NULL
);
COMMENT ON TABLE request_note IS 'What officers note for each other about a request. Never changed, never shown to the applicant on the check page, but theirs to ask for.';
CREATE INDEX request_note_request_index ON request_note (request_id, id);

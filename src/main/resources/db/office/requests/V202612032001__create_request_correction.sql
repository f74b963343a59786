CREATE TABLE request_correction (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT request_correction_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT request_correction_key UNIQUE,
    request_id bigint NOT NULL REFERENCES service_request (id),
    field_key text NOT NULL,
    beside boolean NOT NULL,
    old_sealed bytea NOT NULL,
    new_sealed bytea NOT NULL,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL
);
COMMENT ON TABLE request_correction IS 'Answers that were corrected, as they were and as they should be. Never changed.';
COMMENT ON COLUMN request_correction.beside IS 'Whether the answer itself stayed as it was, because the request had ended or its letter was issued.';
CREATE INDEX request_correction_request_index ON request_correction (request_id, id);
GRANT DELETE ON request_correction TO pendapa_destroyer;

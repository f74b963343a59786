CREATE TABLE field_check (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT field_check_key UNIQUE,
    request_id bigint NOT NULL REFERENCES service_request (id),
    finding text NOT NULL CONSTRAINT field_check_finding CHECK (finding IN ('MATCHES', 'DIFFERS', 'UNCLEAR')),
    text_sealed bytea NOT NULL,
    checked_by_account_id bigint NOT NULL,
    checked_by text NOT NULL,
    checked_at timestamptz NOT NULL
);
COMMENT ON TABLE field_check IS 'What an officer found when going to look, for example at a house. Never changed.';
CREATE INDEX field_check_request_index ON field_check (request_id, id);

CREATE TABLE field_photo (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    field_check_id bigint NOT NULL REFERENCES field_check (id),
    file_key text NOT NULL
);
COMMENT ON TABLE field_photo IS 'Photos of a field check, by their key in the file store. Never changed.';
CREATE INDEX field_photo_check_index ON field_photo (field_check_id, id);

CREATE TABLE draft (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code_index bytea NOT NULL,
    browser_index bytea NOT NULL,
    definition_id bigint NOT NULL,
    service_code text NOT NULL,
    answers_sealed bytea NOT NULL,
    email_sealed bytea,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    request_number text,
    CONSTRAINT draft_code_unique UNIQUE (code_index)
);
COMMENT ON TABLE draft IS 'A request that is being filled in and not sent yet; after sending only its number stays until it expires.';
CREATE INDEX draft_expires_at_index ON draft (expires_at);
GRANT UPDATE, DELETE ON draft TO pendapa_app;

CREATE TABLE citizen_draft (
    code_index bytea CONSTRAINT citizen_draft_pk PRIMARY KEY,
    code_sealed bytea NOT NULL,
    account_id bigint NOT NULL REFERENCES citizen_account (id) ON DELETE CASCADE,
    kept_at timestamptz NOT NULL
);
CREATE INDEX citizen_draft_account_index ON citizen_draft (account_id);
CREATE INDEX citizen_draft_kept_index ON citizen_draft (kept_at);
COMMENT ON TABLE citizen_draft IS 'Drafts of requests that their applicant put into an account, to go on elsewhere without code and birth date.';
GRANT UPDATE (account_id, kept_at), DELETE ON citizen_draft TO pendapa_app;

CREATE TABLE citizen_mandate (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT citizen_mandate_pk PRIMARY KEY,
    giver_id bigint NOT NULL REFERENCES citizen_account (id) ON DELETE CASCADE,
    holder_id bigint REFERENCES citizen_account (id) ON DELETE CASCADE,
    until date NOT NULL,
    code_index bytea,
    code_sealed bytea,
    code_expires_at timestamptz,
    made_at timestamptz NOT NULL,
    accepted_at timestamptz,
    ended_at timestamptz,
    CONSTRAINT citizen_mandate_is_for_another CHECK (holder_id <> giver_id),
    CONSTRAINT citizen_mandate_code_until_accepted CHECK (accepted_at IS NULL OR code_index IS NULL),
    CONSTRAINT citizen_mandate_code_is_complete
        CHECK ((code_index IS NULL) = (code_sealed IS NULL) AND (code_index IS NULL) = (code_expires_at IS NULL))
);
CREATE INDEX citizen_mandate_giver_index ON citizen_mandate (giver_id);
CREATE INDEX citizen_mandate_holder_index ON citizen_mandate (holder_id);
CREATE INDEX citizen_mandate_code_index ON citizen_mandate (code_index);
COMMENT ON TABLE citizen_mandate IS 'Who may act for whom with their own account: until a day, seen by both, ended by either.';
COMMENT ON COLUMN citizen_mandate.code_index IS 'Keyed hash of the code that the giver hands to whoever shall act; gone once it was used.';
GRANT UPDATE (giver_id, holder_id, code_index, code_sealed, code_expires_at, accepted_at, ended_at), DELETE ON citizen_mandate TO pendapa_app;

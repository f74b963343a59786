CREATE TABLE citizen_identity (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT citizen_identity_pk PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES citizen_account (id) ON DELETE CASCADE,
    subject_index bytea NOT NULL CONSTRAINT citizen_identity_one_per_subject UNIQUE,
    subject_sealed bytea NOT NULL,
    provider text NOT NULL,
    made_at timestamptz NOT NULL,
    used_at timestamptz NOT NULL
);
CREATE INDEX citizen_identity_account_index ON citizen_identity (account_id);
COMMENT ON TABLE citizen_identity IS 'By whom of a provider of identities (OpenID Connect) an account is opened.';
COMMENT ON COLUMN citizen_identity.subject_index IS 'Keyed hash of issuer and subject.';
COMMENT ON COLUMN citizen_identity.provider IS 'The provider''s name on the day it was added.';
GRANT UPDATE (account_id, used_at), DELETE ON citizen_identity TO pendapa_app;

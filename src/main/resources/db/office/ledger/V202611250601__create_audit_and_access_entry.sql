CREATE TABLE audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_entry_pk PRIMARY KEY,
    written_at timestamptz NOT NULL,
    actor_key text NOT NULL,
    actor_label text NOT NULL,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_key text NOT NULL,
    canonical bytea NOT NULL,
    salt bytea NOT NULL CONSTRAINT audit_entry_salt_size CHECK (octet_length(salt) = 32),
    commitment bytea NOT NULL CONSTRAINT audit_entry_commitment_size CHECK (octet_length(commitment) = 32)
);

CREATE INDEX audit_entry_by_subject ON audit_entry (subject_kind, subject_key, id);

COMMENT ON TABLE audit_entry IS 'Who did what to what; one row in the transaction of the act. Never changed.';

CREATE TABLE access_entry (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT access_entry_pk PRIMARY KEY,
    written_at timestamptz NOT NULL,
    actor_key text NOT NULL,
    actor_label text NOT NULL,
    purpose text NOT NULL,
    subject_kind text NOT NULL,
    subject_key text NOT NULL,
    canonical bytea NOT NULL,
    salt bytea NOT NULL CONSTRAINT access_entry_salt_size CHECK (octet_length(salt) = 32),
    commitment bytea NOT NULL CONSTRAINT access_entry_commitment_size CHECK (octet_length(commitment) = 32)
);

CREATE INDEX access_entry_by_subject ON access_entry (subject_kind, subject_key, id);

COMMENT ON TABLE access_entry IS 'Who saw whose personal data, and why; one row in the transaction of the sight. Never changed.';

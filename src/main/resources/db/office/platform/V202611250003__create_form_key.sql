CREATE TABLE form_key (
    key uuid NOT NULL CONSTRAINT form_key_pk PRIMARY KEY,
    fingerprint bytea NOT NULL CONSTRAINT form_key_fingerprint_size CHECK (octet_length(fingerprint) = 32),
    answer text,
    used_at timestamptz NOT NULL
);

CREATE INDEX form_key_age ON form_key (used_at);

COMMENT ON TABLE form_key IS 'Forms that were sent already, with the hash of what was sent and the answer to give again. Kept for 90 days.';

GRANT UPDATE (answer), DELETE ON form_key TO pendapa_app;

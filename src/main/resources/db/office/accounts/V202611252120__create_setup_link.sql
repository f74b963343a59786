CREATE TABLE setup_link (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT setup_link_pk PRIMARY KEY,
    code_index bytea NOT NULL CONSTRAINT setup_link_one_per_code UNIQUE,
    made_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);

COMMENT ON TABLE setup_link IS 'Links that make the first administrator; of each only a keyed hash, good once and for a time.';

GRANT UPDATE (used_at) ON setup_link TO pendapa_app;

ALTER TABLE staff_account ADD COLUMN nik_sealed bytea;
COMMENT ON COLUMN staff_account.nik_sealed IS 'The officer''s own NIK, encrypted; found by nik_index.';

CREATE TABLE password_link (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT password_link_pk PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES staff_account (id),
    code_index bytea NOT NULL CONSTRAINT password_link_one_per_code UNIQUE,
    made_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);

CREATE INDEX password_link_account ON password_link (account_id);

COMMENT ON TABLE password_link IS 'Links by which officers set their own password; of each only a keyed hash, good once and for a day.';

GRANT UPDATE (used_at) ON password_link TO pendapa_app;

ALTER TABLE staff_account ADD COLUMN version integer NOT NULL DEFAULT 0;
ALTER TABLE staff_account ADD COLUMN closed_at timestamptz;
ALTER TABLE staff_account ADD COLUMN closed_by text;
ALTER TABLE staff_account ADD COLUMN closed_reason_sealed bytea;

COMMENT ON COLUMN staff_account.closed_at IS 'Since when nobody signs in with it, or null while it is open.';

CREATE UNIQUE INDEX staff_account_one_open_per_nik ON staff_account (nik_index) WHERE active AND nik_index IS NOT NULL;

CREATE UNIQUE INDEX staff_account_one_open_per_official ON staff_account (official_id) WHERE active;

GRANT UPDATE (version, closed_at, closed_by, closed_reason_sealed) ON staff_account TO pendapa_app;

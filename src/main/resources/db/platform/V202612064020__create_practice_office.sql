-- Cleared with its office: the rows of the platform that name it go first.
CREATE TABLE practice_office (
    office_key text NOT NULL CONSTRAINT practice_office_pk PRIMARY KEY REFERENCES served_office (key),
    home_key text NOT NULL REFERENCES served_office (key),
    account_id bigint NOT NULL,
    mark_hash bytea NOT NULL CONSTRAINT practice_office_mark_key UNIQUE,
    asked_at timestamptz NOT NULL,
    ready_at timestamptz,
    used_at timestamptz NOT NULL,
    left_at timestamptz,
    CONSTRAINT practice_office_key_check CHECK (office_key LIKE 'latihan\_%' AND home_key NOT LIKE 'latihan\_%')
);

CREATE INDEX practice_office_person ON practice_office (home_key, account_id);

COMMENT ON TABLE practice_office IS 'Offices in which one officer practises: nothing in them is real, and they go when they are not used. The mark of the browser is kept as a hash. Whoever leaves one does not come back to it.';

GRANT UPDATE (used_at) ON practice_office TO pendapa_app;

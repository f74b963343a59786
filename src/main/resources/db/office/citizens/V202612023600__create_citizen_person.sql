CREATE TABLE citizen_person (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT citizen_person_pk PRIMARY KEY,
    account_id bigint NOT NULL CONSTRAINT citizen_person_one_per_account UNIQUE REFERENCES citizen_account (id) ON DELETE CASCADE,
    nik_index bytea NOT NULL CONSTRAINT citizen_person_one_per_nik UNIQUE,
    nik_sealed bytea NOT NULL,
    name_sealed bytea,
    way text NOT NULL CONSTRAINT citizen_person_way CHECK (way IN ('DESK', 'IDENTITY')),
    officer text,
    tied_at timestamptz NOT NULL,
    CONSTRAINT citizen_person_desk_is_complete CHECK ((way = 'DESK') = (officer IS NOT NULL AND name_sealed IS NOT NULL))
);
COMMENT ON TABLE citizen_person IS 'Who holds an account, shown by the KTP at the counter or told by a provider of identities. One account for each person.';
COMMENT ON COLUMN citizen_person.officer IS 'Position of the officer who looked at the KTP, as it was called that day.';
GRANT UPDATE (account_id), DELETE ON citizen_person TO pendapa_app;

CREATE TABLE citizen_tie_code (
    account_id bigint CONSTRAINT citizen_tie_code_pk PRIMARY KEY REFERENCES citizen_account (id) ON DELETE CASCADE,
    code_index bytea NOT NULL,
    code_sealed bytea NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX citizen_tie_code_code_index ON citizen_tie_code (code_index);
CREATE INDEX citizen_tie_code_expires_index ON citizen_tie_code (expires_at);
COMMENT ON TABLE citizen_tie_code IS 'A code that a citizen reads out at the counter beside the KTP: good for minutes, and once.';
GRANT UPDATE (code_index, code_sealed, expires_at), DELETE ON citizen_tie_code TO pendapa_app;

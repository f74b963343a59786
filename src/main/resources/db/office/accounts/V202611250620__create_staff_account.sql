CREATE TABLE staff_account (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT staff_account_pk PRIMARY KEY,
    username text NOT NULL CONSTRAINT staff_account_one_per_name UNIQUE CHECK (username = lower(username)),
    password_hash text NOT NULL,
    official_id bigint NOT NULL REFERENCES official (id),
    nik_index bytea,
    active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL
);

CREATE INDEX staff_account_official ON staff_account (official_id);

COMMENT ON TABLE staff_account IS 'Who may sign in. What an account may do follows from the positions that its person holds today.';

GRANT UPDATE (password_hash, nik_index, active) ON staff_account TO pendapa_app;

CREATE TABLE position_duty (
    position_code text NOT NULL,
    duty text NOT NULL,
    CONSTRAINT position_duty_pk PRIMARY KEY (position_code, duty)
);

COMMENT ON TABLE position_duty IS 'Which duties go with a position; the permissions of a duty stand in the reviewed table of the code.';

GRANT DELETE ON position_duty TO pendapa_app;

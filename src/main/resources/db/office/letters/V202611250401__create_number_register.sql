CREATE TABLE number_series (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT number_series_pk PRIMARY KEY,
    code text NOT NULL,
    kelurahan_code text,
    valid_from date NOT NULL,
    unit_code text NOT NULL,
    pattern text NOT NULL,
    counted_per text NOT NULL CONSTRAINT number_series_counted_per CHECK (counted_per IN ('UNIT', 'CLASSIFICATION')),
    first_ordinal integer NOT NULL DEFAULT 1 CONSTRAINT number_series_first_ordinal CHECK (first_ordinal >= 1),
    example boolean NOT NULL,
    legal_basis text NOT NULL,
    CONSTRAINT number_series_one_a_day UNIQUE NULLS NOT DISTINCT (code, kelurahan_code, valid_from)
);

COMMENT ON TABLE number_series IS 'How letters of a unit are numbered from a day on. Example rows hold until the Camat adopts them; a change is a new row.';

CREATE TABLE register_number (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT register_number_pk PRIMARY KEY,
    series_code text NOT NULL,
    kelurahan_code text,
    counted_under text NOT NULL,
    year integer NOT NULL,
    ordinal integer NOT NULL CONSTRAINT register_number_ordinal CHECK (ordinal >= 1),
    number text NOT NULL,
    allotted_on date NOT NULL,
    allotted_at timestamptz NOT NULL,
    subject_kind text NOT NULL,
    subject_key text NOT NULL,
    CONSTRAINT register_number_once UNIQUE NULLS NOT DISTINCT (series_code, kelurahan_code, counted_under, year, ordinal)
);

CREATE INDEX register_number_subject ON register_number (subject_kind, subject_key);

COMMENT ON TABLE register_number IS 'The number register: every number that was ever allotted, without gaps per series and year. Never changed.';
COMMENT ON COLUMN register_number.counted_under IS 'Empty where the whole unit shares one count, otherwise the classification code.';

CREATE TABLE register_cancellation (
    number_id bigint NOT NULL CONSTRAINT register_cancellation_pk PRIMARY KEY REFERENCES register_number (id),
    reason_sealed bytea NOT NULL,
    cancelled_by text NOT NULL,
    cancelled_at timestamptz NOT NULL
);

COMMENT ON TABLE register_cancellation IS 'Numbers that were cancelled, with the reason. A cancelled number stays in the register and is never used again.';

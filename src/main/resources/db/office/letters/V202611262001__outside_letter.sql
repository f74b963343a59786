-- A letter behind the ordinal: for a letter of a day whose numbers are all taken.
ALTER TABLE register_number
    ADD COLUMN sub text NOT NULL DEFAULT '' CONSTRAINT register_number_sub CHECK (sub ~ '^[a-z]?$');
ALTER TABLE register_number DROP CONSTRAINT register_number_once;
ALTER TABLE register_number ADD CONSTRAINT register_number_once
    UNIQUE NULLS NOT DISTINCT (series_code, kelurahan_code, counted_under, year, ordinal, sub);
COMMENT ON COLUMN register_number.sub IS 'Empty, or the letter of a sub-number that was entered later for the same day.';

CREATE TABLE outside_letter (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT outside_letter_pk PRIMARY KEY,
    number_id bigint NOT NULL CONSTRAINT outside_letter_number_once UNIQUE REFERENCES register_number (id),
    for_whom text NOT NULL,
    title text,
    subject text,
    dated_on date,
    stage text NOT NULL CONSTRAINT outside_letter_stage CHECK (stage IN ('RESERVED', 'FILLED', 'BURNED')),
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT outside_letter_filled CHECK
        (stage <> 'FILLED' OR (title IS NOT NULL AND subject IS NOT NULL AND dated_on IS NOT NULL))
);

COMMENT ON TABLE outside_letter IS 'Numbers for letters that are written outside of Pendapa: reserved, filled in by hand, or burned. No personal data.';
GRANT UPDATE (title, subject, dated_on, stage, version) ON outside_letter TO pendapa_app;

CREATE TABLE outside_event (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT outside_event_pk PRIMARY KEY,
    outside_letter_id bigint NOT NULL REFERENCES outside_letter (id),
    version integer NOT NULL,
    kind text NOT NULL CONSTRAINT outside_event_kind CHECK (kind IN ('RESERVED', 'SUB_ENTERED', 'FILLED', 'BURNED')),
    actor_key text NOT NULL,
    actor_label text NOT NULL,
    reason_sealed bytea,
    happened_at timestamptz NOT NULL
);

CREATE INDEX outside_event_letter ON outside_event (outside_letter_id, id);

COMMENT ON TABLE outside_event IS 'What happened to a number of a letter outside of Pendapa, by whom and why. Never changed.';

CREATE TABLE working_week (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT working_week_pk PRIMARY KEY,
    name text NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    example boolean NOT NULL,
    legal_basis text NOT NULL,
    CONSTRAINT working_week_one_per_beginning UNIQUE (name, valid_from),
    CONSTRAINT working_week_period CHECK (valid_until IS NULL OR valid_until >= valid_from)
);

COMMENT ON TABLE working_week IS 'From when to when the office works at which hours. One with an end, such as Ramadan, goes before one without. Example rows hold until the Camat adopts them.';

CREATE TABLE working_span (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT working_span_pk PRIMARY KEY,
    week_id bigint NOT NULL REFERENCES working_week (id),
    weekday integer NOT NULL CONSTRAINT working_span_weekday CHECK (weekday BETWEEN 1 AND 7),
    opens time NOT NULL,
    closes time NOT NULL,
    CONSTRAINT working_span_once UNIQUE (week_id, weekday, opens),
    CONSTRAINT working_span_length CHECK (closes > opens)
);

COMMENT ON TABLE working_span IS 'Hours of a week in which the office works, breaks left out. Weekday 1 is Monday; a weekday without a row is free.';

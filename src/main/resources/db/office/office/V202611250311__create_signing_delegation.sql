CREATE TABLE official_absence (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT official_absence_pk PRIMARY KEY,
    official_id bigint NOT NULL REFERENCES official (id),
    first_day date NOT NULL,
    last_day date NOT NULL,
    reason text,
    CONSTRAINT official_absence_period CHECK (last_day >= first_day)
);

CREATE INDEX official_absence_official ON official_absence (official_id, first_day);

COMMENT ON TABLE official_absence IS 'Days on which an official is away and signs nothing.';

CREATE TABLE signing_delegation (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT signing_delegation_pk PRIMARY KEY,
    position_id bigint NOT NULL REFERENCES position (id),
    delegate_position_id bigint NOT NULL REFERENCES position (id),
    sk_number text NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    CONSTRAINT signing_delegation_other CHECK (delegate_position_id <> position_id),
    CONSTRAINT signing_delegation_period CHECK (valid_until IS NULL OR valid_until >= valid_from),
    CONSTRAINT signing_delegation_one_at_a_time EXCLUDE USING gist (
        int8range(position_id, position_id, '[]') WITH &&,
        daterange(valid_from, valid_until, '[]') WITH &&)
);

CREATE INDEX signing_delegation_position ON signing_delegation (position_id, valid_from);

CREATE INDEX signing_delegation_delegate ON signing_delegation (delegate_position_id);

COMMENT ON TABLE signing_delegation IS 'Which position signs in the name of another (a.n., then u.b.) while nobody holds that one.';

CREATE TABLE official (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT official_pk PRIMARY KEY,
    name text NOT NULL,
    rank text,
    nip text
);

COMMENT ON TABLE official IS 'People who hold or held a position of the office, as printed on letters.';

CREATE TABLE position (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT position_pk PRIMARY KEY,
    code text NOT NULL,
    title text NOT NULL,
    unit text NOT NULL,
    kelurahan_code text,
    signing_method text NOT NULL CONSTRAINT position_signing_method CHECK (signing_method IN ('BASAH', 'BSRE', 'LOKAL')),
    CONSTRAINT position_one_per_place UNIQUE NULLS NOT DISTINCT (code, kelurahan_code)
);

COMMENT ON TABLE position IS 'Positions of the kecamatan and of its kelurahan; a kelurahan code binds a position to its kelurahan.';

CREATE TABLE position_holding (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT position_holding_pk PRIMARY KEY,
    position_id bigint NOT NULL REFERENCES position (id),
    official_id bigint NOT NULL REFERENCES official (id),
    kind text NOT NULL CONSTRAINT position_holding_kind CHECK (kind IN ('DEFINITIF', 'PLT', 'PLH')),
    sk_number text,
    valid_from date NOT NULL,
    valid_until date,
    CONSTRAINT position_holding_period CHECK (valid_until IS NULL OR valid_until >= valid_from)
);

CREATE INDEX position_holding_position ON position_holding (position_id);

CREATE INDEX position_holding_official ON position_holding (official_id, valid_from);

COMMENT ON TABLE position_holding IS 'Who holds which position from when to when: definitive, Plt. (vacant) or Plh. (holder away).';

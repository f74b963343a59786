CREATE TABLE register_right (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT register_right_pk PRIMARY KEY,
    follows bigint NOT NULL CONSTRAINT register_right_follow_once UNIQUE,
    kind text NOT NULL CONSTRAINT register_right_kind_check CHECK (kind IN ('PKS', 'SK')),
    number text NOT NULL,
    signed_on date NOT NULL,
    valid_from date NOT NULL,
    ends_on date NOT NULL,
    purpose text NOT NULL,
    example boolean NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT register_right_order_check CHECK (ends_on >= valid_from)
);
COMMENT ON TABLE register_right IS 'The legal basis of the population register; the newest row counts. Without one that counts today the register is closed. Never changed.';
COMMENT ON COLUMN register_right.follows IS 'The row before it, or 0: two officers cannot both follow the same.';
COMMENT ON COLUMN register_right.ends_on IS 'Last day on which the register may be used.';
COMMENT ON COLUMN register_right.example IS 'True for what ships with the example; it opens nothing in production.';

CREATE TABLE family_card (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT family_card_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT family_card_key UNIQUE,
    number_index bytea NOT NULL CONSTRAINT family_card_number UNIQUE,
    number_sealed bytea NOT NULL,
    entered_at timestamptz NOT NULL
);
COMMENT ON TABLE family_card IS 'Family cards (kartu keluarga) of the register; the number is sealed and found by its keyed hash.';
GRANT DELETE ON family_card TO pendapa_app;

CREATE TABLE resident (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT resident_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT resident_key UNIQUE,
    nik_index bytea CONSTRAINT resident_nik UNIQUE,
    facts_sealed bytea NOT NULL,
    name_gram integer[] NOT NULL,
    gram_key integer NOT NULL,
    birth_index bytea,
    born_year smallint,
    sex text CONSTRAINT resident_sex_check CHECK (sex IN ('L', 'P')),
    kelurahan_code text,
    education text,
    occupation text,
    standing text NOT NULL CONSTRAINT resident_standing_check CHECK (standing IN ('HERE', 'MOVED', 'DEAD', 'MERGED')),
    merged_into_id bigint CONSTRAINT resident_merged_into_fk REFERENCES resident (id),
    import_id bigint,
    version integer NOT NULL,
    entered_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT resident_merged_check CHECK ((standing = 'MERGED') = (merged_into_id IS NOT NULL))
);
COMMENT ON TABLE resident IS 'Persons of the population register. What is personal is sealed; what is counted stands in clear codes.';
COMMENT ON COLUMN resident.nik_index IS 'Keyed hash of the NIK; null for a temporary identity.';
COMMENT ON COLUMN resident.name_gram IS 'Keyed hashes of the trigrams of the name, cut to 32 bits, without order.';
COMMENT ON COLUMN resident.gram_key IS 'Version of the key that the trigrams were hashed with.';
COMMENT ON COLUMN resident.born_year IS 'For counting by age; the day is sealed.';
COMMENT ON COLUMN resident.import_id IS 'The last import that wrote it, or null if that was an officer.';
CREATE INDEX resident_name_gram_index ON resident USING gin (name_gram);
CREATE INDEX resident_birth_index ON resident (birth_index);
CREATE INDEX resident_merged_into_index ON resident (merged_into_id);
CREATE INDEX resident_count_index ON resident (kelurahan_code, born_year, sex, education, occupation) WHERE standing = 'HERE';
GRANT UPDATE, DELETE ON resident TO pendapa_app;

CREATE TABLE family_member (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT family_member_pk PRIMARY KEY,
    resident_id bigint NOT NULL CONSTRAINT family_member_resident_fk REFERENCES resident (id) ON DELETE CASCADE,
    card_id bigint NOT NULL CONSTRAINT family_member_card_fk REFERENCES family_card (id),
    role text,
    from_at timestamptz NOT NULL,
    until_at timestamptz,
    opened_by_import bigint,
    closed_by_import bigint
);
COMMENT ON TABLE family_member IS 'Who stands on which family card, from when until when.';
CREATE UNIQUE INDEX family_member_one_now ON family_member (resident_id) WHERE until_at IS NULL;
CREATE INDEX family_member_resident_index ON family_member (resident_id);
CREATE INDEX family_member_card_index ON family_member (card_id);
GRANT UPDATE, DELETE ON family_member TO pendapa_app;

CREATE TABLE resident_event (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT resident_event_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT resident_event_key UNIQUE,
    resident_id bigint NOT NULL CONSTRAINT resident_event_resident_fk REFERENCES resident (id),
    kind text NOT NULL,
    facts_sealed bytea NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL
);
COMMENT ON TABLE resident_event IS 'What happened to a person of the register: entered, moved, born, died, married, merged. Date and reason are sealed. Never changed.';
CREATE INDEX resident_event_resident_index ON resident_event (resident_id);

CREATE TABLE register_lookup (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT register_lookup_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT register_lookup_key UNIQUE,
    account_id bigint NOT NULL,
    reason_sealed bytea NOT NULL,
    resident_ids bigint[] NOT NULL,
    made_at timestamptz NOT NULL
);
COMMENT ON TABLE register_lookup IS 'A search in the register with its reason: for half an hour it opens those that it found, to the officer who made it.';
GRANT UPDATE (resident_ids) ON register_lookup TO pendapa_app;

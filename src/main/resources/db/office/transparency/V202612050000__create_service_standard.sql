CREATE TABLE standard_text (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT standard_text_pk PRIMARY KEY,
    service_code text NOT NULL,
    follows bigint NOT NULL,
    texts jsonb NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_key text NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT standard_text_follow_once UNIQUE (service_code, follows)
);
COMMENT ON TABLE standard_text IS 'What the office typed of a service standard, the newest row of a service is its draft. Never changed.';
COMMENT ON COLUMN standard_text.follows IS 'The row of the same service that the writer had before their eyes, 0 for the first.';
COMMENT ON COLUMN standard_text.texts IS 'Typed components by key; those that the card of the service tells are not here.';
CREATE INDEX standard_text_service_index ON standard_text (service_code, id DESC);

CREATE TABLE standard_forum (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT standard_forum_pk PRIMARY KEY,
    service_codes text[] NOT NULL CONSTRAINT standard_forum_services_check CHECK (cardinality(service_codes) > 0),
    held_on date NOT NULL,
    invited text NOT NULL,
    attended text NOT NULL,
    agreed text NOT NULL,
    minutes_number text NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE standard_forum IS 'Public consultations (FKP) on service standards: which groups came and what was agreed. Never changed.';
COMMENT ON COLUMN standard_forum.minutes_number IS 'Number of the signed minutes (berita acara).';
CREATE INDEX standard_forum_services_index ON standard_forum USING gin (service_codes);

CREATE TABLE service_standard (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT service_standard_pk PRIMARY KEY,
    service_code text NOT NULL,
    number integer NOT NULL,
    text_id bigint NOT NULL CONSTRAINT service_standard_text_once UNIQUE CONSTRAINT service_standard_text REFERENCES standard_text (id),
    forum_id bigint CONSTRAINT service_standard_forum REFERENCES standard_forum (id),
    card_version integer NOT NULL,
    texts jsonb NOT NULL,
    from_card text[] NOT NULL,
    decree text NOT NULL,
    decree_on date NOT NULL,
    review_on date NOT NULL,
    adopted_at timestamptz NOT NULL,
    adopted_key text NOT NULL,
    adopted_by text NOT NULL,
    CONSTRAINT service_standard_number UNIQUE (service_code, number)
);
COMMENT ON TABLE service_standard IS 'Adopted service standards, word for word; the highest number of a service is in force and replaces those before. Never changed.';
COMMENT ON COLUMN service_standard.texts IS 'All 14 components by key, as they were adopted.';
COMMENT ON COLUMN service_standard.from_card IS 'Keys of those that were taken from the card of the service.';
COMMENT ON COLUMN service_standard.review_on IS 'By when it is looked at again, unless a monitoring says a later day.';
CREATE INDEX service_standard_forum_index ON service_standard (forum_id);

CREATE TABLE standard_monitoring (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT standard_monitoring_pk PRIMARY KEY,
    standard_id bigint NOT NULL CONSTRAINT standard_monitoring_of REFERENCES service_standard (id),
    monitored_on date NOT NULL,
    finding text NOT NULL,
    review_on date NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE standard_monitoring IS 'When an adopted standard was looked at (monev), what was found, and by when it is looked at again. Never changed.';
CREATE INDEX standard_monitoring_of_index ON standard_monitoring (standard_id, id DESC);

CREATE TABLE maklumat_text (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT maklumat_text_pk PRIMARY KEY,
    follows bigint NOT NULL CONSTRAINT maklumat_text_follow_once UNIQUE,
    body text NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_key text NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE maklumat_text IS 'What the office typed of its public promise, the newest row is the draft. Never changed.';

CREATE TABLE maklumat (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT maklumat_pk PRIMARY KEY,
    text_id bigint NOT NULL CONSTRAINT maklumat_text_once UNIQUE CONSTRAINT maklumat_text REFERENCES maklumat_text (id),
    body text NOT NULL,
    decree text NOT NULL,
    decree_on date NOT NULL,
    signer_name text NOT NULL,
    signer_title text NOT NULL,
    adopted_at timestamptz NOT NULL,
    adopted_key text NOT NULL,
    adopted_by text NOT NULL
);
COMMENT ON TABLE maklumat IS 'Adopted public promises of the office; the newest is in force. Never changed.';

CREATE TABLE evidence_note (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT evidence_note_pk PRIMARY KEY,
    item text NOT NULL,
    follows bigint NOT NULL,
    noted_on date NOT NULL,
    note text NOT NULL,
    link text CONSTRAINT evidence_note_link_check CHECK (link ~ '^https?://'),
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT evidence_note_follow_once UNIQUE (item, follows)
);
COMMENT ON TABLE evidence_note IS 'What the office says to a line of the evidence list where Pendapa does not know it; the newest of a line counts. Never changed.';
CREATE INDEX evidence_note_item_index ON evidence_note (item, id DESC);

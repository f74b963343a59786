CREATE TABLE letter (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT letter_pk PRIMARY KEY,
    code text NOT NULL CONSTRAINT letter_code_once UNIQUE,
    request_number text NOT NULL,
    letter_code text NOT NULL,
    title text NOT NULL,
    template text NOT NULL,
    number_id bigint NOT NULL CONSTRAINT letter_number_once UNIQUE REFERENCES register_number (id),
    number text NOT NULL,
    dated_on date NOT NULL,
    issuer_kelurahan_code text,
    signer_official_id bigint NOT NULL REFERENCES official (id),
    signer_position_id bigint NOT NULL REFERENCES position (id),
    signer_name text NOT NULL,
    signer_title text NOT NULL,
    holder_name_sealed bytea NOT NULL,
    holder_code_sealed bytea NOT NULL,
    holder_code_index bytea NOT NULL,
    sheet_sealed bytea NOT NULL,
    attests_letter_id bigint REFERENCES letter (id),
    created_at timestamptz NOT NULL,
    method text NOT NULL CONSTRAINT letter_method CHECK (method IN ('BASAH', 'BSRE', 'LOKAL')),
    stage text NOT NULL CONSTRAINT letter_stage CHECK (stage IN ('WAITING', 'SIGNED', 'CANCELLED', 'REVOKED')),
    version integer NOT NULL DEFAULT 1,
    busy_since timestamptz
);

-- One living letter per request and kind: a repeated order can never take a second number.
CREATE UNIQUE INDEX letter_one_alive ON letter (request_number, letter_code) WHERE stage IN ('WAITING', 'SIGNED');
CREATE INDEX letter_waiting_for_signer ON letter (signer_official_id, id) WHERE stage = 'WAITING';
CREATE INDEX letter_waiting_for_pen ON letter (issuer_kelurahan_code, id) WHERE stage = 'WAITING' AND method = 'BASAH';
CREATE INDEX letter_request ON letter (request_number, id);
CREATE INDEX letter_signer_position ON letter (signer_position_id);
CREATE INDEX letter_attests ON letter (attests_letter_id);

COMMENT ON TABLE letter IS 'Letters with their number, signatory and text, fixed when the number was allotted. Only stage, way of signing and version may change.';
COMMENT ON COLUMN letter.code IS 'Random public code of the check page; printed on the letter.';
COMMENT ON COLUMN letter.busy_since IS 'Since when a signature is being made; a stale mark is taken away and the letter goes back to its signer.';
GRANT UPDATE (method, stage, version, busy_since) ON letter TO pendapa_app;

CREATE TABLE letter_paper (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT letter_paper_pk PRIMARY KEY,
    letter_id bigint NOT NULL REFERENCES letter (id),
    method text NOT NULL CONSTRAINT letter_paper_method CHECK (method IN ('BASAH', 'BSRE', 'LOKAL')),
    file_key text NOT NULL,
    sha256 text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT letter_paper_one_per_method UNIQUE (letter_id, method)
);

CREATE INDEX letter_paper_sha256 ON letter_paper (sha256);

COMMENT ON TABLE letter_paper IS 'The final PDF of a letter before its signature, one per way of signing. Never changed.';

CREATE TABLE letter_signature (
    letter_id bigint NOT NULL CONSTRAINT letter_signature_pk PRIMARY KEY REFERENCES letter (id),
    method text NOT NULL CONSTRAINT letter_signature_method CHECK (method IN ('BASAH', 'BSRE', 'LOKAL')),
    file_key text NOT NULL,
    media_type text NOT NULL,
    sha256 text NOT NULL,
    signed_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
);

CREATE INDEX letter_signature_sha256 ON letter_signature (sha256);

COMMENT ON TABLE letter_signature IS 'The one signed file of a letter: the validated PDF, or the scan of the paper signed by hand. Never changed.';

CREATE TABLE letter_event (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT letter_event_pk PRIMARY KEY,
    letter_id bigint NOT NULL REFERENCES letter (id),
    version integer NOT NULL,
    kind text NOT NULL CONSTRAINT letter_event_kind CHECK (kind IN
        ('ALLOTTED', 'METHOD_CHANGED', 'PRINTED', 'SIGNED', 'SENT_BACK', 'CANCELLED', 'REVOKED', 'RECOVERED')),
    actor_key text NOT NULL,
    actor_label text NOT NULL,
    reason_sealed bytea,
    happened_at timestamptz NOT NULL
);

CREATE INDEX letter_event_letter ON letter_event (letter_id, id);

COMMENT ON TABLE letter_event IS 'What happened to a letter, by whom and why. Never changed.';

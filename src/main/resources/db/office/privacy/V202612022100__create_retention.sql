CREATE TABLE retention_term (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT retention_term_pk PRIMARY KEY,
    service_code text NOT NULL,
    follows bigint NOT NULL,
    valid_from date NOT NULL,
    class text NOT NULL,
    years integer CONSTRAINT retention_term_years_check CHECK (years BETWEEN 1 AND 100),
    basis text NOT NULL,
    reason text NOT NULL,
    example boolean NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT retention_term_follow_once UNIQUE (service_code, follows)
);
COMMENT ON TABLE retention_term IS 'How long requests of a service are kept after their end, from a day on. Of the rows that count on a day the newest wins. Never changed.';
COMMENT ON COLUMN retention_term.class IS 'Class of the office''s archive schedule (JRA).';
COMMENT ON COLUMN retention_term.years IS 'Null if they are kept for good.';
COMMENT ON COLUMN retention_term.example IS 'True for what Pendapa ships; nothing is destroyed by it.';
COMMENT ON COLUMN retention_term.follows IS 'The row before it, or 0: two officers cannot both follow the same.';

CREATE TABLE legal_hold (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT legal_hold_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT legal_hold_key UNIQUE,
    request_number text NOT NULL,
    reason_sealed bytea NOT NULL,
    until date,
    placed_at timestamptz NOT NULL,
    placed_by text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    lifted_at timestamptz,
    lifted_by text,
    lift_reason_sealed bytea,
    CONSTRAINT legal_hold_lifted_check CHECK ((lifted_at IS NULL) = (lift_reason_sealed IS NULL))
);
COMMENT ON TABLE legal_hold IS 'Requests that are kept whatever their term says, with the reason; lifted once.';
COMMENT ON COLUMN legal_hold.until IS 'Last day of the hold; null if it holds until somebody lifts it.';
CREATE INDEX legal_hold_number_index ON legal_hold (request_number) WHERE lifted_at IS NULL;
GRANT UPDATE (version, lifted_at, lifted_by, lift_reason_sealed) ON legal_hold TO pendapa_app;

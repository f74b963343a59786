CREATE TABLE data_request (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT data_request_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT data_request_key UNIQUE,
    request_number text NOT NULL,
    kind text NOT NULL CONSTRAINT data_request_kind_check
        CHECK (kind IN ('ACCESS', 'CORRECTION', 'RESTRICTION', 'ERASURE')),
    text_sealed bytea NOT NULL,
    proof_sealed bytea,
    asked_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text,
    version integer NOT NULL DEFAULT 1,
    state text NOT NULL DEFAULT 'OPEN' CONSTRAINT data_request_state_check CHECK (state IN ('OPEN', 'DECIDED', 'WITHDRAWN')),
    ended_at timestamptz,
    outcome text CONSTRAINT data_request_outcome_check CHECK (outcome IN ('GRANTED', 'PARTLY', 'REFUSED')),
    ground text,
    reason_sealed bytea,
    decided_by_account_id bigint,
    decided_by text,
    soon_at timestamptz,
    late_at timestamptz,
    CONSTRAINT data_request_paper_check CHECK ((proof_sealed IS NULL) = (entered_by IS NULL)),
    CONSTRAINT data_request_end_check CHECK ((state = 'OPEN') = (ended_at IS NULL)),
    CONSTRAINT data_request_decided_check CHECK (
        (state = 'DECIDED') = (outcome IS NOT NULL) AND (state = 'DECIDED') = (reason_sealed IS NOT NULL)),
    CONSTRAINT data_request_ground_check CHECK ((ground IS NOT NULL) = (outcome IS NOT NULL AND outcome <> 'GRANTED'))
);
COMMENT ON TABLE data_request IS 'What people demand about the data of a request (UU 27/2022 Ps. 5-13), with the 3 x 24 hours of its answer. Decided once, never changed.';
COMMENT ON COLUMN data_request.asked_at IS 'When the office got it; for a paper before it was entered. The clock runs from here, over weekends and holidays.';
COMMENT ON COLUMN data_request.proof_sealed IS 'How it was seen who brought the paper; null where it came by the page of the request.';
COMMENT ON COLUMN data_request.soon_at IS 'When it was noticed that less than a day is left.';
COMMENT ON COLUMN data_request.late_at IS 'When it was noticed that the time is over.';
CREATE UNIQUE INDEX data_request_one_open ON data_request (request_number, kind) WHERE state = 'OPEN';
CREATE INDEX data_request_number_index ON data_request (request_number, id);
CREATE INDEX data_request_due_index ON data_request (due_at, id) WHERE state = 'OPEN';
CREATE INDEX data_request_ended_index ON data_request (id) WHERE state <> 'OPEN';
GRANT UPDATE (version, state, ended_at, outcome, ground, reason_sealed, decided_by_account_id, decided_by, soon_at, late_at)
    ON data_request TO pendapa_app;

CREATE TABLE request_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id bigint NOT NULL REFERENCES service_request (id),
    version integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('SUBMITTED', 'ACTION', 'TAKEN', 'HANDED_OVER', 'CORRECTED', 'LETTER')),
    action text NOT NULL,
    actor_key text NOT NULL,
    actor_label text NOT NULL,
    official_id bigint,
    from_state text,
    to_state text NOT NULL,
    reason_sealed bytea,
    facts jsonb NOT NULL DEFAULT '{}',
    at timestamptz NOT NULL
);
COMMENT ON TABLE request_event IS 'History of a request: who did what and when, in the words that the applicant may read. Rows are never changed.';
CREATE INDEX request_event_request_id_index ON request_event (request_id, id);

CREATE TABLE request_need (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id bigint NOT NULL REFERENCES service_request (id),
    asked_version integer NOT NULL,
    field_key text NOT NULL,
    reason_sealed bytea NOT NULL,
    asked_at timestamptz NOT NULL,
    answered_at timestamptz
);
COMMENT ON TABLE request_need IS 'What the applicant was asked to complete, each with its reason.';
CREATE INDEX request_need_request_id_index ON request_need (request_id, id);
GRANT UPDATE (answered_at) ON request_need TO pendapa_app;

CREATE TABLE request_paper (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id bigint NOT NULL REFERENCES service_request (id),
    field_key text NOT NULL,
    file_key text,
    added_at timestamptz NOT NULL,
    replaced_at timestamptz,
    seen_at timestamptz,
    seen_account_id bigint,
    seen_label text
);
COMMENT ON TABLE request_paper IS 'A requirement as handed in: a file, or without file key the promise to bring the paper; and who saw the original.';
CREATE INDEX request_paper_request_id_index ON request_paper (request_id, id);
GRANT UPDATE (replaced_at, seen_at, seen_account_id, seen_label) ON request_paper TO pendapa_app;

CREATE TABLE rule_finding (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id bigint NOT NULL REFERENCES service_request (id),
    request_version integer NOT NULL,
    rule_id text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('ELIGIBILITY', 'SHOW', 'WARN')),
    result text NOT NULL CHECK (result IN ('HOLDS', 'FAILS', 'UNKNOWN')),
    inputs_sealed bytea NOT NULL,
    evaluated_at timestamptz NOT NULL
);
COMMENT ON TABLE rule_finding IS 'What a rule found on this request, with the answers it looked at; shown, never recomputed.';
CREATE INDEX rule_finding_request_id_index ON rule_finding (request_id, id);

CREATE TABLE request_counter (
    prefix text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL CHECK (last > 0),
    PRIMARY KEY (prefix, year)
);
COMMENT ON TABLE request_counter IS 'Last public number of a year; raised in the transaction that submits, therefore without gaps.';
GRANT UPDATE ON request_counter TO pendapa_app;

CREATE TABLE service_request (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number text NOT NULL,
    definition_id bigint NOT NULL,
    service_code text NOT NULL,
    state text NOT NULL,
    phase text NOT NULL CHECK (phase IN ('OPEN', 'WAITING_APPLICANT', 'WAITING_OTHER', 'ENDED')),
    outcome text CHECK (outcome IN ('GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    next_duty text,
    next_level text NOT NULL CHECK (next_level IN ('KELURAHAN', 'KECAMATAN')),
    version integer NOT NULL,
    channel text NOT NULL CHECK (channel IN ('ONLINE', 'LOKET', 'KELURAHAN')),
    kelurahan_code text,
    applicant_name_sealed bytea NOT NULL,
    applicant_nik_index bytea,
    applicant_birth_sealed bytea,
    answers_sealed bytea NOT NULL,
    secret_sealed bytea NOT NULL,
    submitted_at timestamptz NOT NULL,
    due_check_at timestamptz NOT NULL,
    complete_at timestamptz,
    due_finish_at timestamptz,
    due_at timestamptz GENERATED ALWAYS AS (COALESCE(due_finish_at, due_check_at)) STORED,
    paused_since timestamptz,
    paused_minutes bigint NOT NULL DEFAULT 0 CHECK (paused_minutes >= 0),
    provisional boolean NOT NULL,
    completion_due_at timestamptz,
    ended_at timestamptz,
    identity_method text,
    identity_label text,
    identity_at timestamptz,
    assigned_account_id bigint,
    assigned_label text,
    assigned_at timestamptz,
    helper_sealed bytea,
    entered_by_account_id bigint,
    CONSTRAINT service_request_number_unique UNIQUE (number),
    CONSTRAINT service_request_ended_at_check CHECK ((phase = 'ENDED') = (ended_at IS NOT NULL)),
    CONSTRAINT service_request_ended_outcome_check CHECK ((phase = 'ENDED') = (outcome IS NOT NULL))
);
COMMENT ON TABLE service_request IS 'A citizen''s request from submission to hand-over, with its state and its clock.';
CREATE INDEX service_request_queue_index
    ON service_request (next_duty, kelurahan_code, submitted_at, id) WHERE phase = 'OPEN';
CREATE INDEX service_request_assigned_index
    ON service_request (assigned_account_id, submitted_at, id) WHERE phase = 'OPEN' AND assigned_account_id IS NOT NULL;
CREATE INDEX service_request_late_index ON service_request (due_at, id) WHERE phase = 'OPEN';
CREATE INDEX service_request_waiting_index
    ON service_request (submitted_at, id) WHERE phase IN ('WAITING_APPLICANT', 'WAITING_OTHER');
CREATE INDEX service_request_completion_due_index
    ON service_request (completion_due_at) WHERE completion_due_at IS NOT NULL;
CREATE INDEX service_request_applicant_nik_index ON service_request (applicant_nik_index);
GRANT UPDATE (state, phase, outcome, next_duty, next_level, version, applicant_name_sealed, applicant_nik_index,
    applicant_birth_sealed, answers_sealed, kelurahan_code, complete_at, due_check_at, due_finish_at, paused_since,
    paused_minutes, provisional, completion_due_at, ended_at, identity_method, identity_label, identity_at,
    assigned_account_id, assigned_label, assigned_at) ON service_request TO pendapa_app;

CREATE TABLE request_person (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id bigint NOT NULL REFERENCES service_request (id),
    field_key text NOT NULL,
    nik_index bytea NOT NULL
);
COMMENT ON TABLE request_person IS 'Keyed hashes of the NIK of every person in a request: nobody handles a request of their own NIK.';
CREATE INDEX request_person_request_id_index ON request_person (request_id);
CREATE INDEX request_person_nik_index ON request_person (nik_index);
GRANT DELETE ON request_person TO pendapa_app;

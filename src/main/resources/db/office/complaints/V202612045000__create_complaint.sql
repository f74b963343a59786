CREATE TABLE complaint_counter (
    prefix text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    CONSTRAINT complaint_counter_pk PRIMARY KEY (prefix, year)
);
COMMENT ON TABLE complaint_counter IS 'The last number given to a complaint in each year.';
GRANT UPDATE ON complaint_counter TO pendapa_app;

CREATE TABLE complaint_term (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT complaint_term_pk PRIMARY KEY,
    class text NOT NULL CONSTRAINT complaint_term_class_check
        CHECK (class IN ('INFORMATION', 'ASPIRATION', 'LIGHT', 'ORDINARY', 'SUPERVISED')),
    follows bigint NOT NULL,
    verify_days integer NOT NULL CONSTRAINT complaint_term_verify_check CHECK (verify_days BETWEEN 1 AND 90),
    answer_days integer NOT NULL CONSTRAINT complaint_term_answer_check CHECK (answer_days BETWEEN 1 AND 90),
    solve_days integer NOT NULL CONSTRAINT complaint_term_solve_check CHECK (solve_days BETWEEN 1 AND 90),
    reply_days integer NOT NULL CONSTRAINT complaint_term_reply_check CHECK (reply_days BETWEEN 1 AND 90),
    basis text NOT NULL,
    example boolean NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT complaint_term_follow_once UNIQUE (class, follows)
);
COMMENT ON TABLE complaint_term IS 'Within how many days complaints of a class are verified, answered and solved; the newest row of a class counts for what comes after it. Never changed.';
COMMENT ON COLUMN complaint_term.verify_days IS 'Working days, like answer_days and solve_days.';
COMMENT ON COLUMN complaint_term.reply_days IS 'Calendar days in which the reporter may answer, or say that it is not solved.';
COMMENT ON COLUMN complaint_term.example IS 'True for what Pendapa ships and the office has not confirmed.';

CREATE TABLE complaint (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT complaint_pk PRIMARY KEY,
    number text NOT NULL CONSTRAINT complaint_number UNIQUE,
    anonymous boolean NOT NULL,
    confidential boolean NOT NULL,
    bypass boolean NOT NULL,
    kelurahan_code text NOT NULL,
    rt text,
    rw text,
    happened_on date,
    photos integer NOT NULL,
    request_number text,
    received_at timestamptz NOT NULL,
    secret_sealed bytea NOT NULL,
    title_sealed bytea,
    story_sealed bytea NOT NULL,
    place_sealed bytea,
    name_sealed bytea,
    contact_sealed bytea,
    version integer NOT NULL DEFAULT 1,
    state text NOT NULL CONSTRAINT complaint_state_check CHECK (state IN
        ('RECEIVED', 'WAITING', 'VERIFIED', 'DISPOSED', 'HANDED_OVER', 'ANSWERED', 'CLOSED', 'ARCHIVED')),
    kind text NOT NULL CONSTRAINT complaint_kind_check CHECK (kind IN ('COMPLAINT', 'ASPIRATION', 'INFORMATION')),
    category text NOT NULL,
    class text NOT NULL,
    verified_at timestamptz,
    clock_from_at timestamptz,
    clock_due_at timestamptz,
    solve_due_at timestamptz NOT NULL,
    provisional boolean NOT NULL,
    reply_until_at timestamptz,
    level integer NOT NULL DEFAULT 0,
    handler text,
    handed_to text,
    ticket text,
    reopened integer NOT NULL DEFAULT 0,
    ended_at timestamptz,
    CONSTRAINT complaint_anonymous_check CHECK (NOT anonymous OR (name_sealed IS NULL AND contact_sealed IS NULL)),
    CONSTRAINT complaint_end_check CHECK ((state IN ('CLOSED', 'ARCHIVED')) = (ended_at IS NOT NULL)),
    CONSTRAINT complaint_clock_check CHECK ((clock_from_at IS NULL) = (clock_due_at IS NULL))
);
COMMENT ON TABLE complaint IS 'Complaints and aspirations with their clock. What the reporter wrote is sealed and never changes.';
COMMENT ON COLUMN complaint.bypass IS 'About the Camat: only the contact of the Inspektorat sees it.';
COMMENT ON COLUMN complaint.kelurahan_code IS 'Area code of the kelurahan, or empty where it is not known.';
COMMENT ON COLUMN complaint.clock_due_at IS 'End of the step that the office is at; null while the reporter is asked, and at the end.';
COMMENT ON COLUMN complaint.solve_due_at IS 'The one promise to the reporter.';
COMMENT ON COLUMN complaint.handler IS 'Duty that works on it, with @ and the area code where it is bound to a kelurahan.';
COMMENT ON COLUMN complaint.level IS 'How much of the step had passed when somebody was told last: 0, 50, 80 or 100 percent.';
COMMENT ON COLUMN complaint.ticket IS 'Number of the other system, for example SP4N-LAPOR.';
CREATE INDEX complaint_open_index ON complaint (solve_due_at, id) WHERE ended_at IS NULL;
CREATE INDEX complaint_ended_index ON complaint (id) WHERE ended_at IS NOT NULL;
CREATE INDEX complaint_clock_index ON complaint (id) WHERE clock_due_at IS NOT NULL AND level < 100;
CREATE INDEX complaint_reply_index ON complaint (reply_until_at) WHERE reply_until_at IS NOT NULL AND ended_at IS NULL;
CREATE INDEX complaint_handler_index ON complaint (handler, id) WHERE ended_at IS NULL;
GRANT UPDATE (version, state, kind, category, class, verified_at, clock_from_at, clock_due_at, solve_due_at, provisional,
    reply_until_at, level, handler, handed_to, ticket, reopened, ended_at) ON complaint TO pendapa_app;

CREATE TABLE complaint_event (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT complaint_event_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT complaint_event_key UNIQUE,
    complaint_id bigint NOT NULL CONSTRAINT complaint_event_of REFERENCES complaint (id),
    kind text NOT NULL,
    happened_at timestamptz NOT NULL,
    actor_key text NOT NULL,
    actor text NOT NULL,
    shown boolean NOT NULL,
    detail text,
    text_sealed bytea
);
COMMENT ON TABLE complaint_event IS 'What happened to a complaint and what both sides wrote. Never changed.';
COMMENT ON COLUMN complaint_event.shown IS 'Whether the reporter reads it.';
COMMENT ON COLUMN complaint_event.detail IS 'Codes, nothing personal: to whom it was given, how much of the time had passed.';
CREATE INDEX complaint_event_index ON complaint_event (complaint_id, id);
CREATE UNIQUE INDEX complaint_event_escalated_once ON complaint_event (complaint_id, detail) WHERE kind = 'ESCALATED';

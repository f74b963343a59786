CREATE TABLE ppid_counter (
    prefix text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    CONSTRAINT ppid_counter_pk PRIMARY KEY (prefix, year)
);
COMMENT ON TABLE ppid_counter IS 'The last number given to a request for information in each year.';
GRANT UPDATE ON ppid_counter TO pendapa_app;

CREATE TABLE ppid_term (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT ppid_term_pk PRIMARY KEY,
    follows bigint NOT NULL CONSTRAINT ppid_term_follow_once UNIQUE,
    answer_days integer NOT NULL CONSTRAINT ppid_term_answer_check CHECK (answer_days BETWEEN 1 AND 90),
    extend_days integer NOT NULL CONSTRAINT ppid_term_extend_check CHECK (extend_days BETWEEN 1 AND 90),
    complete_days integer NOT NULL CONSTRAINT ppid_term_complete_check CHECK (complete_days BETWEEN 1 AND 90),
    objection_days integer NOT NULL CONSTRAINT ppid_term_objection_check CHECK (objection_days BETWEEN 1 AND 90),
    reply_days integer NOT NULL CONSTRAINT ppid_term_reply_check CHECK (reply_days BETWEEN 1 AND 90),
    dispute_days integer NOT NULL CONSTRAINT ppid_term_dispute_check CHECK (dispute_days BETWEEN 1 AND 90),
    basis text NOT NULL,
    dispute_where text NOT NULL,
    example boolean NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE ppid_term IS 'Within how many working days requests for information are answered and objected to; the newest row counts for what comes after it. Never changed.';
COMMENT ON COLUMN ppid_term.dispute_where IS 'Where the requester goes who does not agree with the decision on an objection.';
COMMENT ON COLUMN ppid_term.example IS 'True for what Pendapa ships and the office has not confirmed.';

CREATE TABLE ppid_ground (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT ppid_ground_pk PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    kind text NOT NULL CONSTRAINT ppid_ground_kind_check CHECK (kind IN ('REFUSAL', 'OBJECTION')),
    label text NOT NULL,
    basis text NOT NULL,
    example boolean NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    withdrawn_at timestamptz
);
COMMENT ON TABLE ppid_ground IS 'Grounds of refusals and of objections from which people choose; what was chosen is copied, so a change touches nothing that was decided.';
COMMENT ON COLUMN ppid_ground.example IS 'True for what Pendapa ships and the office has not confirmed.';
GRANT UPDATE (version, label, basis, example, entered_at, entered_by, withdrawn_at) ON ppid_ground TO pendapa_app;

CREATE TABLE ppid_item (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT ppid_item_pk PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    class text NOT NULL CONSTRAINT ppid_item_class_check
        CHECK (class IN ('BERKALA', 'SERTA_MERTA', 'SETIAP_SAAT', 'DIKECUALIKAN')),
    title text NOT NULL,
    summary text NOT NULL,
    holder text NOT NULL,
    form text NOT NULL,
    dated_on date,
    link text CONSTRAINT ppid_item_link_check CHECK (link ~ '^https?://'),
    body text,
    article text,
    consequence text,
    excluded_until date,
    example boolean NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    search_words tsvector NOT NULL GENERATED ALWAYS AS
        (to_tsvector('indonesian', title || ' ' || summary || ' ' || holder || ' ' || coalesce(body, ''))) STORED,
    CONSTRAINT ppid_item_excluded_check CHECK ((class = 'DIKECUALIKAN')
        = (article IS NOT NULL AND consequence IS NOT NULL AND excluded_until IS NOT NULL))
);
COMMENT ON TABLE ppid_item IS 'The register of public information in four classes. Withdrawn items stay and are shown to nobody outside.';
COMMENT ON COLUMN ppid_item.article IS 'The article after which it is excluded, with what happens if it were given in consequence.';
CREATE INDEX ppid_item_shown_index ON ppid_item (class, id) WHERE withdrawn_at IS NULL;
CREATE INDEX ppid_item_words_index ON ppid_item USING gin (search_words);
GRANT UPDATE (version, class, title, summary, holder, form, dated_on, link, body, article, consequence, excluded_until,
    example, changed_at, withdrawn_at) ON ppid_item TO pendapa_app;

CREATE TABLE ppid_request (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT ppid_request_pk PRIMARY KEY,
    number text NOT NULL CONSTRAINT ppid_request_number UNIQUE,
    received_at timestamptz NOT NULL,
    requester text NOT NULL CONSTRAINT ppid_request_requester_check CHECK (requester IN ('PERSON', 'BODY')),
    way text NOT NULL CONSTRAINT ppid_request_way_check CHECK (way IN ('LOOK', 'COPY', 'EMAIL')),
    secret_sealed bytea NOT NULL,
    name_sealed bytea NOT NULL,
    contact_sealed bytea NOT NULL,
    wanted_sealed bytea NOT NULL,
    purpose_sealed bytea NOT NULL,
    version integer NOT NULL DEFAULT 1,
    state text NOT NULL CONSTRAINT ppid_request_state_check CHECK (state IN
        ('RECEIVED', 'WAITING', 'REGISTERED', 'ANSWERED', 'OBJECTED', 'DECIDED', 'LAPSED')),
    outcome text CONSTRAINT ppid_request_outcome_check CHECK (outcome IN ('GIVEN', 'PARTLY', 'REFUSED', 'ELSEWHERE')),
    accepted_at timestamptz,
    clock_from_at timestamptz,
    due_at timestamptz NOT NULL,
    provisional boolean NOT NULL,
    reply_until_at timestamptz,
    extended boolean NOT NULL DEFAULT false,
    level integer NOT NULL DEFAULT 0,
    answered_at timestamptz,
    objection_until_at timestamptz,
    dispute_until_at timestamptz,
    objections integer NOT NULL DEFAULT 0,
    CONSTRAINT ppid_request_clock_check
        CHECK ((state IN ('RECEIVED', 'REGISTERED', 'OBJECTED')) = (clock_from_at IS NOT NULL)),
    CONSTRAINT ppid_request_answer_check CHECK (state <> 'ANSWERED' OR (outcome IS NOT NULL AND answered_at IS NOT NULL))
);
COMMENT ON TABLE ppid_request IS 'Requests for public information with their clock. What the requester wrote is sealed and never changes.';
COMMENT ON COLUMN ppid_request.clock_from_at IS 'From when the step that the office is at counts; null while the office waits for the requester, and after the answer.';
COMMENT ON COLUMN ppid_request.due_at IS 'End of the step that the office is at, or of the last one.';
COMMENT ON COLUMN ppid_request.level IS 'How much of the step had passed when somebody was told last: 0, 50, 80 or 100 percent.';
CREATE INDEX ppid_request_open_index ON ppid_request (due_at, id) WHERE state IN ('RECEIVED', 'WAITING', 'REGISTERED', 'OBJECTED');
CREATE INDEX ppid_request_over_index ON ppid_request (id) WHERE state IN ('ANSWERED', 'DECIDED', 'LAPSED');
CREATE INDEX ppid_request_clock_index ON ppid_request (id) WHERE clock_from_at IS NOT NULL AND level < 100;
CREATE INDEX ppid_request_reply_index ON ppid_request (reply_until_at) WHERE state = 'WAITING';
CREATE INDEX ppid_request_received_index ON ppid_request (received_at, id);
GRANT UPDATE (version, state, outcome, accepted_at, clock_from_at, due_at, provisional, reply_until_at, extended, level,
    answered_at, objection_until_at, dispute_until_at, objections) ON ppid_request TO pendapa_app;

CREATE TABLE ppid_event (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT ppid_event_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT ppid_event_key UNIQUE,
    request_id bigint NOT NULL CONSTRAINT ppid_event_of REFERENCES ppid_request (id),
    kind text NOT NULL,
    happened_at timestamptz NOT NULL,
    actor_key text NOT NULL,
    actor text NOT NULL,
    shown boolean NOT NULL,
    detail text,
    text_sealed bytea
);
COMMENT ON TABLE ppid_event IS 'What happened to a request for information and what both sides wrote. Never changed.';
COMMENT ON COLUMN ppid_event.shown IS 'Whether the requester reads it.';
COMMENT ON COLUMN ppid_event.detail IS 'Codes and grounds, nothing personal.';
CREATE INDEX ppid_event_index ON ppid_event (request_id, id);
CREATE UNIQUE INDEX ppid_event_escalated_once ON ppid_event (request_id, detail) WHERE kind = 'ESCALATED';

CREATE TABLE ppid_answer (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT ppid_answer_pk PRIMARY KEY,
    request_id bigint NOT NULL CONSTRAINT ppid_answer_of REFERENCES ppid_request (id),
    outcome text NOT NULL CONSTRAINT ppid_answer_outcome_check CHECK (outcome IN ('GIVEN', 'PARTLY', 'REFUSED', 'ELSEWHERE')),
    ground text,
    elsewhere text,
    days integer NOT NULL,
    late boolean NOT NULL,
    answered_at timestamptz NOT NULL,
    actor_key text NOT NULL,
    actor text NOT NULL,
    CONSTRAINT ppid_answer_ground_check CHECK ((outcome IN ('PARTLY', 'REFUSED')) = (ground IS NOT NULL)),
    CONSTRAINT ppid_answer_elsewhere_check CHECK ((outcome = 'ELSEWHERE') = (elsewhere IS NOT NULL))
);
COMMENT ON TABLE ppid_answer IS 'How requests for information were answered, without the words, which stand sealed in the thread. Never changed.';
COMMENT ON COLUMN ppid_answer.days IS 'Working days from the day it came until this answer.';
CREATE INDEX ppid_answer_index ON ppid_answer (request_id, id);

CREATE TABLE ppid_objection (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT ppid_objection_pk PRIMARY KEY,
    request_id bigint NOT NULL CONSTRAINT ppid_objection_of REFERENCES ppid_request (id),
    ground text NOT NULL,
    filed_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    decision text CONSTRAINT ppid_objection_decision_check CHECK (decision IN ('GIVE', 'REOPEN', 'UPHELD')),
    decided_at timestamptz,
    decided_by text,
    CONSTRAINT ppid_objection_decided_check CHECK ((decision IS NULL) = (decided_at IS NULL))
);
COMMENT ON TABLE ppid_objection IS 'Objections and how they were decided, without the words, which stand sealed in the thread.';
CREATE INDEX ppid_objection_index ON ppid_objection (request_id, id);
CREATE UNIQUE INDEX ppid_objection_one_open ON ppid_objection (request_id) WHERE decision IS NULL;
CREATE INDEX ppid_objection_filed_index ON ppid_objection (filed_at, id);
GRANT UPDATE (decision, decided_at, decided_by) ON ppid_objection TO pendapa_app;

CREATE TABLE gift_counter (
    prefix text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    CONSTRAINT gift_counter_pk PRIMARY KEY (prefix, year)
);
COMMENT ON TABLE gift_counter IS 'The last number given to a reported gift in each year.';
GRANT UPDATE ON gift_counter TO pendapa_app;

CREATE TABLE gift_rule (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT gift_rule_pk PRIMARY KEY,
    code text NOT NULL CONSTRAINT gift_rule_code_check CHECK (code IN ('KPK_DAYS', 'UPG_DAYS', 'COMPLETE_DAYS', 'REMIND_DAYS',
        'CUSTOM_LIMIT', 'COLLEAGUE_LIMIT', 'COLLEAGUE_YEAR')),
    follows bigint NOT NULL,
    amount bigint NOT NULL CONSTRAINT gift_rule_amount_check CHECK (amount BETWEEN 0 AND 999999999999),
    counts_from date,
    basis text NOT NULL,
    example boolean NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT gift_rule_follows_once UNIQUE (code, follows)
);
COMMENT ON TABLE gift_rule IS 'Days and limits for gifts: for each code, of the rows that count on a day, the latest. Never changed.';
COMMENT ON COLUMN gift_rule.amount IS 'Working days, or whole rupiah for limits.';
COMMENT ON COLUMN gift_rule.counts_from IS 'First day, by the day on which a gift was received; null for what counts until another does.';
COMMENT ON COLUMN gift_rule.example IS 'True for what the office has not confirmed.';

CREATE TABLE gift_outcome (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT gift_outcome_pk PRIMARY KEY,
    code text NOT NULL CONSTRAINT gift_outcome_code UNIQUE,
    label text NOT NULL,
    handed_over boolean NOT NULL,
    example boolean NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    withdrawn_at timestamptz
);
COMMENT ON TABLE gift_outcome IS 'What may become of a gift; what was chosen is copied, so that a change touches nothing that was decided.';
COMMENT ON COLUMN gift_outcome.handed_over IS 'Whether the thing must be handed over before it is over.';
GRANT UPDATE (withdrawn_at) ON gift_outcome TO pendapa_app;

CREATE TABLE gift_report (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT gift_report_pk PRIMARY KEY,
    number text NOT NULL CONSTRAINT gift_report_number UNIQUE,
    version integer NOT NULL DEFAULT 1,
    reporter_id bigint NOT NULL CONSTRAINT gift_report_by REFERENCES staff_account (id),
    reporter text NOT NULL,
    reported_at timestamptz NOT NULL,
    reported_on date NOT NULL,
    year integer NOT NULL,
    manner text NOT NULL CONSTRAINT gift_report_manner_check CHECK (manner IN ('RECEIVED', 'REFUSED')),
    kind text NOT NULL CONSTRAINT gift_report_kind_check CHECK (kind IN ('GOODS', 'MONEY', 'SERVICE')),
    relation text NOT NULL CONSTRAINT gift_report_relation_check
        CHECK (relation IN ('SERVED', 'PARTNER', 'COLLEAGUE', 'FAMILY', 'OTHER')),
    occasion text NOT NULL CONSTRAINT gift_report_occasion_check
        CHECK (occasion IN ('WORK', 'WEDDING', 'CUSTOM', 'HOLIDAY', 'FAREWELL', 'OTHER')),
    value bigint NOT NULL CONSTRAINT gift_report_value_check CHECK (value BETWEEN 1 AND 999999999999),
    estimated boolean NOT NULL,
    received_on date NOT NULL,
    giver_sealed bytea NOT NULL,
    item_sealed bytea NOT NULL,
    place_sealed bytea NOT NULL,
    note_sealed bytea,
    photos integer NOT NULL,
    verdict text NOT NULL CONSTRAINT gift_report_verdict_check CHECK (verdict IN ('REFUSED', 'NO_LIMIT', 'FREE_CUSTOM', 'OVER_CUSTOM',
        'FREE_COLLEAGUE', 'OVER_COLLEAGUE', 'OVER_YEAR')),
    limit_amount bigint,
    year_limit bigint,
    year_sum bigint,
    limit_basis text,
    limit_rule bigint CONSTRAINT gift_report_limit REFERENCES gift_rule (id),
    year_rule bigint CONSTRAINT gift_report_year_limit REFERENCES gift_rule (id),
    upg_due_on date NOT NULL,
    kpk_due_on date NOT NULL,
    remind_on date NOT NULL,
    provisional boolean NOT NULL,
    state text NOT NULL CONSTRAINT gift_report_state_check CHECK (state IN
        ('REPORTED', 'WAITING', 'LAPSED', 'PASSED', 'DECIDED', 'HANDED_OVER', 'CLOSED')),
    complete_due_on date,
    level integer NOT NULL DEFAULT 0,
    ticket text,
    passed_on date,
    decider text CONSTRAINT gift_report_decider_check CHECK (decider IN ('KPK', 'UPG')),
    outcome text,
    outcome_label text,
    hand_over boolean NOT NULL DEFAULT false,
    decided_on date,
    handed_on date,
    closed_on date,
    CONSTRAINT gift_report_waiting_check CHECK (state <> 'WAITING' OR complete_due_on IS NOT NULL),
    CONSTRAINT gift_report_passed_check CHECK ((ticket IS NULL) = (passed_on IS NULL) AND (state <> 'PASSED' OR passed_on IS NOT NULL)),
    CONSTRAINT gift_report_decided_check CHECK ((outcome IS NULL) = (decided_on IS NULL) AND (outcome IS NULL) = (decider IS NULL)
        AND (state NOT IN ('DECIDED', 'HANDED_OVER') OR outcome IS NOT NULL)),
    CONSTRAINT gift_report_handed_check CHECK (state <> 'HANDED_OVER' OR handed_on IS NOT NULL),
    CONSTRAINT gift_report_closed_check CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL))
);
COMMENT ON TABLE gift_report IS 'Gifts that officers were given or refused, as they reported them, with what became of them. What was reported never changes.';
COMMENT ON COLUMN gift_report.reporter IS 'Position of the reporter on that day.';
COMMENT ON COLUMN gift_report.year IS 'Year of the report in the office''s zone, by which the register is read.';
COMMENT ON COLUMN gift_report.value IS 'Whole rupiah.';
COMMENT ON COLUMN gift_report.verdict IS 'What the limits said on the day of the report, with the amounts that they were asked with; never reckoned again.';
COMMENT ON COLUMN gift_report.year_sum IS 'What this reporter reported from colleagues in the year of the gift, this gift included.';
COMMENT ON COLUMN gift_report.level IS 'What was told last: 0 nothing, 1 that the time of the KPK runs out, 2 that it is over.';
CREATE INDEX gift_report_own_index ON gift_report (reporter_id, id);
CREATE INDEX gift_report_year_index ON gift_report (year, id);
CREATE INDEX gift_report_open_index ON gift_report (kpk_due_on, id) WHERE state <> 'CLOSED';
CREATE INDEX gift_report_closed_index ON gift_report (id) WHERE state = 'CLOSED';
CREATE INDEX gift_report_ticking_index ON gift_report (remind_on, id) WHERE state IN ('REPORTED', 'WAITING', 'LAPSED');
CREATE INDEX gift_report_limit_index ON gift_report (limit_rule);
CREATE INDEX gift_report_year_rule_index ON gift_report (year_rule);
GRANT UPDATE (version, state, complete_due_on, level, ticket, passed_on, decider, outcome, outcome_label, hand_over, decided_on,
    handed_on, closed_on, photos) ON gift_report TO pendapa_app;

CREATE TABLE gift_event (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT gift_event_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT gift_event_key UNIQUE,
    report_id bigint NOT NULL CONSTRAINT gift_event_of REFERENCES gift_report (id),
    kind text NOT NULL,
    happened_at timestamptz NOT NULL,
    actor_key text NOT NULL,
    actor text NOT NULL,
    detail text,
    text_sealed bytea
);
COMMENT ON TABLE gift_event IS 'What happened to a reported gift and what was written about it. Never changed.';
COMMENT ON COLUMN gift_event.detail IS 'Codes, days and numbers, nothing personal.';
CREATE INDEX gift_event_index ON gift_event (report_id, id);

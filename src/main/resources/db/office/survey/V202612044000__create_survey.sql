CREATE TABLE survey_question (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT survey_question_pk PRIMARY KEY,
    element text NOT NULL,
    question text NOT NULL,
    answer_1 text NOT NULL,
    answer_2 text NOT NULL,
    answer_3 text NOT NULL,
    answer_4 text NOT NULL,
    example boolean NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE survey_question IS 'How each element of the survey is asked; the newest row of an element counts. Never changed.';
CREATE INDEX survey_question_element_index ON survey_question (element, id);

CREATE TABLE survey_invitation (
    code text NOT NULL DEFAULT random_code() CONSTRAINT survey_invitation_pk PRIMARY KEY,
    request_number text NOT NULL CONSTRAINT survey_invitation_request UNIQUE,
    service_code text NOT NULL,
    kelurahan_code text,
    invited_on date NOT NULL,
    ends_on date NOT NULL,
    used boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE survey_invitation IS 'Whose request ended and may answer once. It says whether an answer came, never when and never which.';
CREATE INDEX survey_invitation_day_index ON survey_invitation (invited_on);
GRANT UPDATE (used) ON survey_invitation TO pendapa_app;
GRANT DELETE ON survey_invitation TO pendapa_destroyer;

CREATE TABLE survey_tray (
    key uuid NOT NULL CONSTRAINT survey_tray_pk PRIMARY KEY,
    answer_sealed bytea NOT NULL
);
COMMENT ON TABLE survey_tray IS 'Answers that wait, sealed, until there are enough to be mixed. No time and no number in clear.';
GRANT DELETE ON survey_tray TO pendapa_app;

CREATE TABLE survey_answer (
    key uuid NOT NULL CONSTRAINT survey_answer_pk PRIMARY KEY,
    month date NOT NULL CONSTRAINT survey_answer_month_check CHECK (extract(day FROM month) = 1),
    service_code text NOT NULL,
    kelurahan_code text NOT NULL,
    channel text NOT NULL CONSTRAINT survey_answer_channel_check CHECK (channel IN ('ONLINE', 'PAPER')),
    scores text NOT NULL CONSTRAINT survey_answer_scores_check CHECK (scores ~ '^[1-4-]{9}$')
);
COMMENT ON TABLE survey_answer IS 'Mixed answers: the month only, no person, no order. Never changed.';
COMMENT ON COLUMN survey_answer.service_code IS 'Empty where fewer than five answers of the batch were about the same.';
COMMENT ON COLUMN survey_answer.scores IS 'One digit for each element in printed order; a dash where paper left it open.';
CREATE INDEX survey_answer_month_index ON survey_answer (month);

CREATE TABLE survey_count (
    month date NOT NULL,
    service_code text NOT NULL,
    kelurahan_code text NOT NULL,
    channel text NOT NULL,
    element text NOT NULL,
    answers bigint NOT NULL,
    total bigint NOT NULL,
    CONSTRAINT survey_count_pk PRIMARY KEY (month, service_code, kelurahan_code, channel, element)
);
COMMENT ON TABLE survey_count IS 'Answers added up, for reports; the element LEMBAR counts the sheets. Compared with the answers each night.';
GRANT UPDATE ON survey_count TO pendapa_app;

CREATE TABLE survey_profile (
    month date NOT NULL,
    trait text NOT NULL,
    value text NOT NULL,
    answers bigint NOT NULL,
    CONSTRAINT survey_profile_pk PRIMARY KEY (month, trait, value)
);
COMMENT ON TABLE survey_profile IS 'Who answered, each trait counted for itself and apart from the answers.';
GRANT UPDATE ON survey_profile TO pendapa_app;

CREATE TABLE survey_remark (
    key uuid NOT NULL CONSTRAINT survey_remark_pk PRIMARY KEY,
    month date NOT NULL,
    words text NOT NULL
);
COMMENT ON TABLE survey_remark IS 'What people wrote, apart from their answers; long numbers are taken out. Never changed.';
CREATE INDEX survey_remark_month_index ON survey_remark (month);

CREATE TABLE survey_paper (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT survey_paper_pk PRIMARY KEY,
    month date NOT NULL,
    service_code text NOT NULL,
    sheets integer NOT NULL CONSTRAINT survey_paper_sheets_check CHECK (sheets >= 5),
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE survey_paper IS 'Batches of paper sheets that were typed in. Never changed.';

CREATE TABLE survey_period (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT survey_period_pk PRIMARY KEY,
    title text NOT NULL,
    from_month date NOT NULL CONSTRAINT survey_period_from_check CHECK (extract(day FROM from_month) = 1),
    to_month date NOT NULL CONSTRAINT survey_period_to_check CHECK (extract(day FROM to_month) = 1),
    weight text NOT NULL CONSTRAINT survey_period_weight_check CHECK (weight IN ('EXACT', 'THREE_DIGITS', 'TWO_DIGITS')),
    population integer CONSTRAINT survey_period_population_check CHECK (population > 0),
    version integer NOT NULL DEFAULT 1,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    published_at timestamptz,
    published_by text,
    CONSTRAINT survey_period_order_check CHECK (from_month <= to_month)
);
COMMENT ON TABLE survey_period IS 'Months that are reported together; once published its months take no answers any more.';
GRANT UPDATE ON survey_period TO pendapa_app;

CREATE TABLE survey_follow_up (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT survey_follow_up_pk PRIMARY KEY,
    period_id bigint NOT NULL CONSTRAINT survey_follow_up_period_fk REFERENCES survey_period (id),
    element text NOT NULL,
    plan text NOT NULL,
    owner text NOT NULL,
    due_on date NOT NULL,
    version integer NOT NULL DEFAULT 1,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    evidence text,
    done_on date
);
COMMENT ON TABLE survey_follow_up IS 'What the office does about an element, who, until when, and what shows that it was done.';
CREATE INDEX survey_follow_up_period_index ON survey_follow_up (period_id);
GRANT UPDATE ON survey_follow_up TO pendapa_app;

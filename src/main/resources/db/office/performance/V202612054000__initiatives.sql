CREATE TABLE initiative (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT initiative_pk PRIMARY KEY,
    version integer NOT NULL,
    title text NOT NULL,
    why text NOT NULL,
    owner_id bigint NOT NULL CONSTRAINT initiative_owner REFERENCES staff_account (id),
    owner_title text NOT NULL,
    resources text NOT NULL,
    due_on date NOT NULL,
    indicator text NOT NULL,
    expected numeric(9, 2) NOT NULL CONSTRAINT initiative_expected_check CHECK (expected > 0),
    may_be_public boolean NOT NULL,
    state text NOT NULL CONSTRAINT initiative_state_check CHECK (state IN ('PLANNED', 'RUNNING', 'DONE', 'DROPPED')),
    began_on date,
    base_month date CONSTRAINT initiative_base_month_check CHECK (extract(day FROM base_month) = 1),
    base_n bigint,
    base_value numeric(9, 2),
    ended_on date,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT initiative_began_check CHECK (
        (began_on IS NULL) = (base_month IS NULL) AND (began_on IS NULL) = (base_n IS NULL)
        AND (state <> 'PLANNED' OR began_on IS NULL) AND (state NOT IN ('RUNNING', 'DONE') OR began_on IS NOT NULL)),
    CONSTRAINT initiative_ended_check CHECK ((ended_on IS NOT NULL) = (state IN ('DONE', 'DROPPED')))
);
COMMENT ON TABLE initiative IS 'What the office does to move one indicator: whose it is, by when, what is expected, and what the indicator was when it began.';
COMMENT ON COLUMN initiative.owner_title IS 'Position of the owner on the day on which it was given to them.';
COMMENT ON COLUMN initiative.resources IS 'People, hours, rupiah, in words.';
COMMENT ON COLUMN initiative.expected IS 'What the indicator shall become: percent, office minutes or points.';
COMMENT ON COLUMN initiative.may_be_public IS 'Whether everybody may read how far it is.';
COMMENT ON COLUMN initiative.base_month IS 'The last full month before it began; base_n and base_value are its indicator then.';
CREATE INDEX initiative_owner_index ON initiative (owner_id);
CREATE INDEX initiative_state_index ON initiative (state, id DESC);
GRANT UPDATE (version, title, why, owner_id, owner_title, resources, due_on, indicator, expected, may_be_public, state,
    began_on, base_month, base_n, base_value, ended_on) ON initiative TO pendapa_app;

CREATE TABLE initiative_step (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT initiative_step_pk PRIMARY KEY,
    initiative_id bigint NOT NULL CONSTRAINT initiative_step_of REFERENCES initiative (id),
    kind text NOT NULL CONSTRAINT initiative_step_kind_check
        CHECK (kind IN ('ENTERED', 'EDITED', 'NOTED', 'BEGUN', 'DONE', 'DROPPED', 'REOPENED')),
    happened_on date NOT NULL,
    words text,
    link text CONSTRAINT initiative_step_link_check CHECK (link ~ '^https?://'),
    before jsonb NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE initiative_step IS 'What happened to an initiative, and what was said of how far it is. Never changed.';
COMMENT ON COLUMN initiative_step.before IS 'What stood in the changed fields before an edit.';
CREATE INDEX initiative_step_of_index ON initiative_step (initiative_id, id DESC);

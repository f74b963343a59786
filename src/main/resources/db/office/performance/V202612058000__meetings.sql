CREATE TABLE meeting (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT meeting_pk PRIMARY KEY,
    version integer NOT NULL,
    held_on date NOT NULL,
    subject text NOT NULL,
    present text NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE meeting IS 'A meeting of the leadership as it was written down. Its words stay; only the version counts what is added.';
COMMENT ON COLUMN meeting.present IS 'Who was there, by position; no names.';
GRANT UPDATE (version) ON meeting TO pendapa_app;

CREATE TABLE meeting_decision (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT meeting_decision_pk PRIMARY KEY,
    meeting_id bigint NOT NULL CONSTRAINT meeting_decision_of REFERENCES meeting (id),
    version integer NOT NULL,
    number integer NOT NULL,
    words text NOT NULL,
    initiative_id bigint CONSTRAINT meeting_decision_initiative REFERENCES initiative (id),
    task text,
    owner_id bigint CONSTRAINT meeting_decision_owner REFERENCES staff_account (id),
    owner_title text,
    due_on date,
    state text CONSTRAINT meeting_decision_state_check CHECK (state IN ('OPEN', 'DONE', 'DROPPED')),
    ended_on date,
    promise text,
    promise_end text,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT meeting_decision_number_key UNIQUE (meeting_id, number),
    CONSTRAINT meeting_decision_action_check CHECK (num_nulls(task, owner_id, owner_title, due_on, state) IN (0, 5)),
    CONSTRAINT meeting_decision_promise_check CHECK (promise IS NULL OR state IS NOT NULL),
    CONSTRAINT meeting_decision_ended_check CHECK (
        (ended_on IS NOT NULL) = (state IS NOT NULL AND state <> 'OPEN')
        AND (promise_end IS NOT NULL) = (ended_on IS NOT NULL AND promise IS NOT NULL))
);
COMMENT ON TABLE meeting_decision IS 'What a meeting of the leadership decided, with the action that follows from it. Its words stay; only the state of the action moves.';
COMMENT ON COLUMN meeting_decision.initiative_id IS 'The initiative that it is about.';
COMMENT ON COLUMN meeting_decision.task IS 'The action; null where nothing follows, and then owner, day and state are null too.';
COMMENT ON COLUMN meeting_decision.owner_title IS 'Position of the owner on the day on which it was given to them.';
COMMENT ON COLUMN meeting_decision.promise IS 'What everybody may read of it as a promise of the office, or null.';
COMMENT ON COLUMN meeting_decision.promise_end IS 'What everybody reads of how a promise was kept, or why it was given up.';
CREATE INDEX meeting_decision_owner_index ON meeting_decision (owner_id);
CREATE INDEX meeting_decision_initiative_index ON meeting_decision (initiative_id);
CREATE INDEX meeting_decision_state_index ON meeting_decision (state, due_on);
GRANT UPDATE (version, state, ended_on, promise_end) ON meeting_decision TO pendapa_app;

CREATE TABLE meeting_step (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT meeting_step_pk PRIMARY KEY,
    meeting_id bigint NOT NULL CONSTRAINT meeting_step_of REFERENCES meeting (id),
    decision_id bigint CONSTRAINT meeting_step_decision REFERENCES meeting_decision (id),
    kind text NOT NULL CONSTRAINT meeting_step_kind_check CHECK (kind IN ('CORRECTED', 'DONE', 'DROPPED', 'REOPENED')),
    words text NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT meeting_step_action_check CHECK (kind = 'CORRECTED' OR decision_id IS NOT NULL)
);
COMMENT ON TABLE meeting_step IS 'What was added later to a meeting or a decision: corrections, and how an action ended. Never changed.';
COMMENT ON COLUMN meeting_step.decision_id IS 'The decision that it is about; null where it is about the meeting as a whole.';
CREATE INDEX meeting_step_of_index ON meeting_step (meeting_id, id);
CREATE INDEX meeting_step_decision_index ON meeting_step (decision_id);

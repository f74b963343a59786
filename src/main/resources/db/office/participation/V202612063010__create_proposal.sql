CREATE TABLE proposal_counter (
    year integer NOT NULL CONSTRAINT proposal_counter_pk PRIMARY KEY,
    last integer NOT NULL
);
COMMENT ON TABLE proposal_counter IS 'The last number given to a proposal of a resident in each year.';
COMMENT ON COLUMN proposal_counter.last IS 'How many there are.';
GRANT UPDATE (last) ON proposal_counter TO pendapa_app;

CREATE TABLE proposal (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT proposal_pk PRIMARY KEY,
    version integer NOT NULL,
    origin text NOT NULL CONSTRAINT proposal_origin_check CHECK (origin IN ('STAFF', 'RESIDENT')),
    number text CONSTRAINT proposal_number_key UNIQUE,
    title text NOT NULL,
    trouble text NOT NULL,
    better text NOT NULL,
    kelurahan_code text,
    proposed_at timestamptz NOT NULL,
    proposed_by text NOT NULL,
    account_id bigint CONSTRAINT proposal_account REFERENCES staff_account (id),
    proposer bytea,
    sight text NOT NULL CONSTRAINT proposal_sight_check CHECK (sight IN ('INSIDE', 'WAITING', 'SHOWN', 'HIDDEN')),
    hidden_for text,
    state text NOT NULL CONSTRAINT proposal_state_check CHECK (state IN ('OPEN', 'ACCEPTED', 'REFUSED', 'DONE', 'DROPPED')),
    clock_from_at timestamptz NOT NULL,
    answer text,
    owner_id bigint CONSTRAINT proposal_owner REFERENCES staff_account (id),
    owner_title text,
    due_on date,
    ended_on date,
    CONSTRAINT proposal_of_staff_check CHECK (
        (origin = 'STAFF') = (sight = 'INSIDE') AND (origin = 'STAFF') = (number IS NULL)
        AND (origin = 'STAFF') = (kelurahan_code IS NULL) AND (origin = 'STAFF') = (proposer IS NULL)),
    CONSTRAINT proposal_hidden_check CHECK ((sight = 'HIDDEN') = (hidden_for IS NOT NULL)),
    CONSTRAINT proposal_answer_check CHECK ((state = 'OPEN') = (answer IS NULL)),
    CONSTRAINT proposal_owner_check CHECK (num_nulls(owner_id, owner_title, due_on)
        = CASE WHEN state IN ('ACCEPTED', 'DONE', 'DROPPED') THEN 0 ELSE 3 END),
    CONSTRAINT proposal_ended_check CHECK ((ended_on IS NOT NULL) = (state IN ('REFUSED', 'DONE', 'DROPPED')))
);
COMMENT ON TABLE proposal IS 'What an officer or a resident proposed, and what became of it. Its words stay as they were written.';
COMMENT ON COLUMN proposal.number IS 'By which a resident finds theirs; null for ideas of the staff.';
COMMENT ON COLUMN proposal.trouble IS 'What is troublesome today.';
COMMENT ON COLUMN proposal.better IS 'What would be better.';
COMMENT ON COLUMN proposal.proposed_by IS 'Position of the officer who proposed it, or who entered it at the counter; else that it came from an account.';
COMMENT ON COLUMN proposal.account_id IS 'The officer who proposed it, or who entered it for a resident; null where a resident did it by themselves.';
COMMENT ON COLUMN proposal.proposer IS 'Keyed hash of the NIK of the resident, so that they find their own; leads to nobody.';
COMMENT ON COLUMN proposal.sight IS 'INSIDE for ideas of the staff; those of residents wait until an officer looked at them, then are shown to everybody or hidden.';
COMMENT ON COLUMN proposal.hidden_for IS 'Why it is not shown; the proposer reads it.';
COMMENT ON COLUMN proposal.clock_from_at IS 'From when the days for an answer count: since it was proposed, or opened again.';
COMMENT ON COLUMN proposal.answer IS 'The newest answer: what will be done, why not, or what came of it.';
COMMENT ON COLUMN proposal.owner_title IS 'Position of the owner on the day of the yes.';
CREATE INDEX proposal_state_index ON proposal (origin, state, id);
CREATE INDEX proposal_shown_index ON proposal (id) WHERE sight = 'SHOWN';
CREATE INDEX proposal_proposer_index ON proposal (proposer);
CREATE INDEX proposal_account_index ON proposal (account_id, id);
CREATE INDEX proposal_owner_index ON proposal (owner_id);
CREATE INDEX proposal_proposed_index ON proposal (proposed_at);
GRANT UPDATE (version, sight, hidden_for, state, clock_from_at, answer, owner_id, owner_title, due_on, ended_on) ON proposal TO pendapa_app;

CREATE TABLE proposal_step (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT proposal_step_pk PRIMARY KEY,
    proposal_id bigint NOT NULL CONSTRAINT proposal_step_of REFERENCES proposal (id),
    kind text NOT NULL CONSTRAINT proposal_step_kind_check CHECK (
        kind IN ('SHOW', 'HIDE', 'ACCEPT', 'REFUSE', 'FINISH', 'DROP', 'REOPEN')),
    words text NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE proposal_step IS 'What was done with a proposal, with the words that were said to it. Never changed.';
COMMENT ON COLUMN proposal_step.words IS 'Reason, answer or outcome; empty where it was shown.';
CREATE INDEX proposal_step_of_index ON proposal_step (proposal_id, id);

CREATE TABLE proposal_support (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT proposal_support_pk PRIMARY KEY,
    proposal_id bigint NOT NULL CONSTRAINT proposal_support_of REFERENCES proposal (id),
    supporter bytea NOT NULL,
    on_paper boolean NOT NULL,
    supported_on date NOT NULL,
    CONSTRAINT proposal_support_once UNIQUE (proposal_id, supporter)
);
COMMENT ON TABLE proposal_support IS 'Who supports a proposal: a keyed hash, different for each proposal, that leads to nobody.';
COMMENT ON COLUMN proposal_support.on_paper IS 'True where an officer saw the KTP at the counter, false where it came from an account.';
CREATE INDEX proposal_support_day_index ON proposal_support (supported_on);
GRANT DELETE ON proposal_support TO pendapa_app;

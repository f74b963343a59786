CREATE TABLE outside_training (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT outside_training_pk PRIMARY KEY,
    account_id bigint NOT NULL CONSTRAINT outside_training_account REFERENCES staff_account (id),
    title text NOT NULL,
    organiser text NOT NULL,
    held_on date NOT NULL,
    hours integer NOT NULL CONSTRAINT outside_training_hours_check CHECK (hours BETWEEN 1 AND 200),
    note text NOT NULL,
    state text NOT NULL CONSTRAINT outside_training_state_check
        CHECK (state IN ('WAITING', 'CONFIRMED', 'REFUSED', 'TAKEN_BACK')),
    version integer NOT NULL,
    reason text,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL,
    decided_at timestamptz,
    decided_by text,
    CONSTRAINT outside_training_decided_check CHECK ((state = 'WAITING') = (decided_at IS NULL)),
    CONSTRAINT outside_training_reason_check CHECK (state <> 'REFUSED' OR reason IS NOT NULL)
);
COMMENT ON TABLE outside_training IS 'A training that an officer had elsewhere, as they wrote it down and as a second person decided.';
COMMENT ON COLUMN outside_training.organiser IS 'Who held it: an institution.';
COMMENT ON COLUMN outside_training.held_on IS 'Its last day; it counts in the year of that day.';
COMMENT ON COLUMN outside_training.hours IS 'Hours of learning (JP) as the certificate says.';
COMMENT ON COLUMN outside_training.note IS 'Anything more, for example the number of the certificate; may be empty.';
COMMENT ON COLUMN outside_training.state IS 'WAITING for a second person, CONFIRMED or REFUSED by them, or TAKEN_BACK by its officer.';
COMMENT ON COLUMN outside_training.version IS 'Counts every change; an action names the one that it saw.';
COMMENT ON COLUMN outside_training.reason IS 'Why it was refused.';
CREATE INDEX outside_training_account_index ON outside_training (account_id, held_on);
CREATE INDEX outside_training_waiting_index ON outside_training (id) WHERE state = 'WAITING';
CREATE UNIQUE INDEX outside_training_once ON outside_training (account_id, held_on, lower(title))
    WHERE state IN ('WAITING', 'CONFIRMED');
GRANT UPDATE (state, version, reason, decided_at, decided_by) ON outside_training TO pendapa_app;

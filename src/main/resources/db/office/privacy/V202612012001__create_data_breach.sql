CREATE TABLE data_breach (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT data_breach_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT data_breach_key UNIQUE,
    way text NOT NULL CONSTRAINT data_breach_way_check
        CHECK (way IN ('ACCOUNT_MISUSED', 'LOST', 'WRONG_RECIPIENT', 'BREAK_IN', 'OTHER')),
    event_sealed bytea NOT NULL,
    data_sealed bytea NOT NULL,
    handling_sealed bytea,
    known_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    open_from_at timestamptz NOT NULL,
    open_until_at timestamptz,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    scope_version integer NOT NULL DEFAULT 1,
    gathered_version integer NOT NULL DEFAULT 0,
    told_at timestamptz,
    agency_told_on date,
    agency_letter text,
    closed_at timestamptz,
    soon_at timestamptz,
    late_at timestamptz,
    CONSTRAINT data_breach_agency_check CHECK ((agency_told_on IS NULL) = (agency_letter IS NULL)),
    CONSTRAINT data_breach_told_check CHECK (told_at IS NULL OR handling_sealed IS NOT NULL)
);
COMMENT ON TABLE data_breach IS 'Failures of protection of personal data (UU 27/2022 Ps. 46), with the 3 x 24 hours in which people and the agency are told.';
COMMENT ON COLUMN data_breach.known_at IS 'When the office learned of it. The clock runs from here, over weekends and holidays.';
COMMENT ON COLUMN data_breach.event_sealed IS 'What happened, as those affected read it.';
COMMENT ON COLUMN data_breach.scope_version IS 'Grows with each change of the parts; the list of those affected holds once gathered_version is the same.';
COMMENT ON COLUMN data_breach.told_at IS 'When telling those affected began; from then on the words and the parts stay, and parts are only added.';
COMMENT ON COLUMN data_breach.soon_at IS 'When it was noticed that less than a day is left.';
COMMENT ON COLUMN data_breach.late_at IS 'When it was noticed that the time is over.';
CREATE INDEX data_breach_due_index ON data_breach (due_at, id) WHERE closed_at IS NULL;
CREATE INDEX data_breach_closed_index ON data_breach (id) WHERE closed_at IS NOT NULL;
GRANT UPDATE (way, event_sealed, data_sealed, handling_sealed, known_at, due_at, open_from_at, open_until_at, version,
    scope_version, gathered_version, told_at, agency_told_on, agency_letter, closed_at, soon_at, late_at)
    ON data_breach TO pendapa_app;

CREATE TABLE data_breach_part (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT data_breach_part_pk PRIMARY KEY,
    breach_id bigint NOT NULL CONSTRAINT data_breach_part_of REFERENCES data_breach,
    actor text,
    from_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL,
    numbers text NOT NULL,
    added_at timestamptz NOT NULL,
    dropped_at timestamptz
);
COMMENT ON TABLE data_breach_part IS 'What decides whom a failure of protection affects: the sights of somebody in a span of time, and requests that are named.';
COMMENT ON COLUMN data_breach_part.actor IS 'Whose sights, as the log names them; staff for all officers, all for everybody, null for none.';
COMMENT ON COLUMN data_breach_part.numbers IS 'Requests that are affected whatever the log says, separated by commas.';
CREATE INDEX data_breach_part_index ON data_breach_part (breach_id, id);
GRANT UPDATE (dropped_at) ON data_breach_part TO pendapa_app;

CREATE TABLE data_breach_affected (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT data_breach_affected_pk PRIMARY KEY,
    breach_id bigint NOT NULL CONSTRAINT data_breach_affected_of REFERENCES data_breach,
    subject_kind text NOT NULL,
    subject_key text NOT NULL,
    fields text NOT NULL,
    sights integer NOT NULL,
    first_at timestamptz,
    last_at timestamptz,
    in_scope boolean NOT NULL DEFAULT true,
    told_at timestamptz,
    gone_at timestamptz,
    CONSTRAINT data_breach_affected_once UNIQUE (breach_id, subject_kind, subject_key),
    CONSTRAINT data_breach_affected_time_check CHECK ((sights = 0) = (first_at IS NULL))
);
COMMENT ON TABLE data_breach_affected IS 'The requests and other records that a failure of protection affects, gathered from the log of sights; told once each.';
COMMENT ON COLUMN data_breach_affected.fields IS 'Codes of what was seen, separated by commas; empty where the log has no sight.';
COMMENT ON COLUMN data_breach_affected.gone_at IS 'When it was found that the request is not there any more, so that nobody can be told by it.';
CREATE INDEX data_breach_affected_list ON data_breach_affected (breach_id, id) WHERE in_scope;
CREATE INDEX data_breach_affected_told ON data_breach_affected (subject_key) WHERE told_at IS NOT NULL;
GRANT UPDATE (fields, sights, first_at, last_at, in_scope, told_at, gone_at) ON data_breach_affected TO pendapa_app;

CREATE TABLE data_breach_step (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT data_breach_step_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT data_breach_step_key UNIQUE,
    breach_id bigint NOT NULL CONSTRAINT data_breach_step_of REFERENCES data_breach,
    step text NOT NULL,
    note_sealed bytea,
    done_at timestamptz NOT NULL,
    done_by text NOT NULL
);
COMMENT ON TABLE data_breach_step IS 'What was done about a failure of protection, when and by whom. Never changed.';
CREATE INDEX data_breach_step_index ON data_breach_step (breach_id, id);

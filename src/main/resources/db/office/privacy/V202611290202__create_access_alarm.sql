CREATE TABLE access_alarm (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT access_alarm_pk PRIMARY KEY,
    kind text NOT NULL CONSTRAINT access_alarm_kind_check
        CHECK (kind IN ('MANY_IN_AN_HOUR', 'MANY_IN_A_DAY', 'NO_PART', 'OUTSIDE_HOURS', 'OWN', 'COLLEAGUE')),
    occasion text NOT NULL,
    access_entry_id bigint NOT NULL,
    seen_at timestamptz NOT NULL,
    position text NOT NULL,
    purpose text NOT NULL,
    subject_key text NOT NULL,
    count integer,
    raised_at timestamptz NOT NULL,
    note_sealed bytea,
    closed_at timestamptz,
    closed_by_account_id bigint,
    closed_by text,
    CONSTRAINT access_alarm_once UNIQUE (kind, occasion),
    CONSTRAINT access_alarm_closed_check CHECK ((closed_at IS NULL) = (note_sealed IS NULL))
);
COMMENT ON TABLE access_alarm IS 'Sights of personal data that an auditor should look at, one row for each occasion. An alarm accuses nobody.';
COMMENT ON COLUMN access_alarm.access_entry_id IS 'The sight that raised it, in the table of the ledger.';
GRANT UPDATE (note_sealed, closed_at, closed_by_account_id, closed_by) ON access_alarm TO pendapa_app;

CREATE TABLE access_watch (
    id smallint CONSTRAINT access_watch_pk PRIMARY KEY CONSTRAINT access_watch_one CHECK (id = 1),
    last_entry_id bigint NOT NULL DEFAULT 0,
    per_hour integer NOT NULL DEFAULT 40,
    per_day integer NOT NULL DEFAULT 200,
    adopted_at timestamptz,
    adopted_by text,
    version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE access_watch IS 'How far the log of sights was looked through for alarms, and from how many requests on it is unusual; one row.';
COMMENT ON COLUMN access_watch.adopted_at IS 'When the office set the limits; null while they are examples.';
GRANT UPDATE ON access_watch TO pendapa_app;

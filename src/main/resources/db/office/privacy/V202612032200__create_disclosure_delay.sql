CREATE TABLE disclosure_delay (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT disclosure_delay_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT disclosure_delay_key UNIQUE,
    version integer NOT NULL DEFAULT 1,
    positions text NOT NULL,
    purposes text NOT NULL,
    reason text NOT NULL,
    basis text NOT NULL,
    days integer NOT NULL CONSTRAINT disclosure_delay_days_check CHECK (days BETWEEN 1 AND 90),
    entered_at timestamptz NOT NULL,
    entered_by_account_id bigint NOT NULL,
    entered_by text NOT NULL,
    approved_at timestamptz,
    approved_by_account_id bigint,
    approved_by text,
    ends_at timestamptz,
    ended_at timestamptz,
    ended_by text,
    CONSTRAINT disclosure_delay_approved_check CHECK (
        (approved_at IS NULL) = (approved_by IS NULL) AND (approved_at IS NULL) = (ends_at IS NULL)
        AND (approved_at IS NULL) = (approved_by_account_id IS NULL)),
    CONSTRAINT disclosure_delay_two_check CHECK (approved_by_account_id <> entered_by_account_id),
    CONSTRAINT disclosure_delay_ended_check CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
COMMENT ON TABLE disclosure_delay IS 'Rules by which sights of some positions are shown to the citizen only later; each ends by itself within 90 days.';
COMMENT ON COLUMN disclosure_delay.positions IS 'Titles of positions as they stand in the log, one a line.';
COMMENT ON COLUMN disclosure_delay.purposes IS 'Codes of purposes, one a line; empty for all.';
GRANT UPDATE (version, approved_at, approved_by_account_id, approved_by, ends_at, ended_at, ended_by) ON disclosure_delay TO pendapa_app;

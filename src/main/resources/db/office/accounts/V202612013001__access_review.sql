ALTER TABLE staff_account ADD COLUMN ends_on date;
ALTER TABLE staff_account ADD COLUMN last_seen_on date;
COMMENT ON COLUMN staff_account.ends_on IS 'Last day on which it opens anything, or null where that is not limited.';
COMMENT ON COLUMN staff_account.last_seen_on IS 'Last day on which its officer signed in, or null before the first time.';
GRANT UPDATE (ends_on, last_seen_on) ON staff_account TO pendapa_app;

CREATE TABLE access_review (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT access_review_pk PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES staff_account (id),
    verdict text NOT NULL CHECK (verdict IN ('KEEP', 'CHANGE')),
    remark_sealed bytea NOT NULL,
    reviewed_by bigint NOT NULL REFERENCES staff_account (id),
    reviewed_at timestamptz NOT NULL,
    CONSTRAINT access_review_not_own CHECK (reviewed_by <> account_id)
);

CREATE INDEX access_review_account ON access_review (account_id, id);
CREATE INDEX access_review_reviewed_by ON access_review (reviewed_by);

COMMENT ON TABLE access_review IS 'What a superior said to the question whether an account still needs what it may do.';

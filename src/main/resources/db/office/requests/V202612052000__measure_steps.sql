ALTER TABLE request_event
    ADD COLUMN to_phase text CONSTRAINT request_event_to_phase_check CHECK (to_phase IN ('OPEN', 'WAITING_APPLICANT', 'WAITING_OTHER', 'ENDED')),
    ADD COLUMN outcome text CONSTRAINT request_event_outcome_check CHECK (outcome IN ('GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    ADD COLUMN spent_minutes bigint,
    ADD COLUMN on_time boolean,
    ADD COLUMN served_minutes bigint;
COMMENT ON COLUMN request_event.to_phase IS 'Phase that a submission or an action led to; null in entries that move nothing, and in those from before this was kept.';
COMMENT ON COLUMN request_event.outcome IS 'What the request came to, in the entry by which the promise was settled for the first time: it ended, or what it asks for is there.';
COMMENT ON COLUMN request_event.spent_minutes IS 'Office minutes in the state that was left, counted when it was left.';
COMMENT ON COLUMN request_event.on_time IS 'With the outcome: whether the first promise that counted was kept; a new time named later does not mend it.';
COMMENT ON COLUMN request_event.served_minutes IS 'With the outcome: office minutes since the papers were complete in which the office had it; null where they never were.';
CREATE INDEX request_event_moved_index ON request_event (at) WHERE to_phase IS NOT NULL;

ALTER TABLE service_request ADD COLUMN settled_at timestamptz;
COMMENT ON COLUMN service_request.settled_at IS 'When the office had done what it promised; the product may still wait to be fetched, and is not late for that.';
GRANT UPDATE (settled_at) ON service_request TO pendapa_app;
DROP INDEX service_request_late_index;
CREATE INDEX service_request_late_index ON service_request (due_at, id) WHERE phase = 'OPEN' AND settled_at IS NULL;

ALTER TABLE service_request
    ADD COLUMN other_since timestamptz,
    ADD COLUMN other_minutes bigint NOT NULL DEFAULT 0 CHECK (other_minutes >= 0);
COMMENT ON COLUMN service_request.other_since IS 'Since when another office is waited for; its time is counted apart from the applicant''s.';
GRANT UPDATE (other_since, other_minutes) ON service_request TO pendapa_app;

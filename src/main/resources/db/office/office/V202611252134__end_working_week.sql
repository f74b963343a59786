ALTER TABLE working_week ADD COLUMN ended_at timestamptz;

COMMENT ON COLUMN working_week.ended_at IS 'When it was taken back, or null while it counts.';

ALTER TABLE working_week DROP CONSTRAINT working_week_one_per_beginning;

CREATE UNIQUE INDEX working_week_one_per_beginning ON working_week (name, valid_from) WHERE ended_at IS NULL;

GRANT UPDATE (ended_at) ON working_week TO pendapa_app;

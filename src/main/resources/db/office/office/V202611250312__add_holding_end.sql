ALTER TABLE position_holding ADD COLUMN ended_on date;

COMMENT ON COLUMN position_holding.ended_on IS 'First day on which it no longer holds because it was ended early, or null.';

GRANT UPDATE (ended_on) ON position_holding TO pendapa_app;

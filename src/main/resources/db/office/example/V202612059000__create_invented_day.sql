CREATE TABLE invented_day (
    day date CONSTRAINT invented_day_pk PRIMARY KEY,
    begun_at timestamptz NOT NULL
);
COMMENT ON TABLE invented_day IS 'Days of the example office whose invented life was begun; each is begun once, and one that was cut off stays so. Never changed.';
COMMENT ON COLUMN invented_day.begun_at IS 'When it was made; the first one tells up to which day the invented past reaches.';
-- An office that has a life of its own gets no invented one.
INSERT INTO invented_day (day, begun_at)
SELECT DATE '9999-12-31', now() WHERE EXISTS (SELECT FROM service_request);

GRANT UPDATE (valid_until), DELETE ON signing_delegation TO pendapa_app;
GRANT UPDATE (last_day), DELETE ON official_absence TO pendapa_app;
ALTER TABLE official_absence ADD CONSTRAINT official_absence_one_at_a_time EXCLUDE USING gist (
    int8range(official_id, official_id, '[]') WITH &&, daterange(first_day, last_day, '[]') WITH &&);

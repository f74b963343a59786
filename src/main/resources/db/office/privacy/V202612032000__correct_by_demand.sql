ALTER TABLE data_request
    ADD COLUMN field_key text,
    ADD COLUMN carried_out text CONSTRAINT data_request_carried_out_check CHECK (carried_out IN ('CHANGED', 'BESIDE')),
    ADD COLUMN carried_out_at timestamptz,
    ADD COLUMN carried_out_by text,
    ADD CONSTRAINT data_request_carried_out_when_check CHECK (
        (carried_out IS NULL) = (carried_out_at IS NULL) AND (carried_out IS NULL) = (carried_out_by IS NULL)
        AND (carried_out IS NULL OR (kind = 'CORRECTION' AND outcome IN ('GRANTED', 'PARTLY'))));
COMMENT ON COLUMN data_request.field_key IS 'Which answer a correction is about, by its key in the definition of the service; null where only words say it.';
COMMENT ON COLUMN data_request.carried_out IS 'CHANGED: the answer was corrected. BESIDE: the record stays as it was, and the correction stands beside it.';
GRANT UPDATE (field_key, carried_out, carried_out_at, carried_out_by) ON data_request TO pendapa_app;
DROP INDEX data_request_one_open;
CREATE UNIQUE INDEX data_request_one_open ON data_request (request_number, kind, (coalesce(field_key, ''))) WHERE state = 'OPEN';

ALTER TABLE request_event DROP CONSTRAINT request_event_kind_check;
ALTER TABLE request_event ADD CONSTRAINT request_event_kind_check CHECK (kind IN (
    'SUBMITTED', 'ACTION', 'TAKEN', 'HANDED_OVER', 'GIVEN', 'LIFTED', 'DUE_MOVED', 'PROMISE_MISSED', 'CORRECTED', 'LETTER'));
CREATE INDEX request_event_missed_index ON request_event (request_id, at) WHERE kind = 'PROMISE_MISSED';

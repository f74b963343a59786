ALTER TABLE request_event DROP CONSTRAINT request_event_kind_check;
ALTER TABLE request_event ADD CONSTRAINT request_event_kind_check CHECK (kind IN (
    'SUBMITTED', 'ACTION', 'TAKEN', 'HANDED_OVER', 'GIVEN', 'LIFTED', 'DUE_MOVED', 'CORRECTED', 'LETTER'));
CREATE INDEX request_event_lifted_index ON request_event (at) WHERE kind = 'LIFTED';

ALTER TABLE letter DROP CONSTRAINT letter_stage;
ALTER TABLE letter ADD CONSTRAINT letter_stage
    CHECK (stage IN ('WAITING', 'SIGNED', 'CANCELLED', 'REVOKED', 'IN_REVISION', 'REPLACED'));
ALTER TABLE letter ADD COLUMN replaces_letter_id bigint REFERENCES letter (id);
COMMENT ON COLUMN letter.replaces_letter_id IS 'The issued letter whose mistake this one corrects; that one is replaced once this one is signed.';
CREATE INDEX letter_replaces ON letter (replaces_letter_id);

-- At most one letter of a kind is being corrected at a time; it holds until the new one is signed.
CREATE UNIQUE INDEX letter_one_in_revision ON letter (request_number, letter_code) WHERE stage = 'IN_REVISION';

ALTER TABLE letter_event DROP CONSTRAINT letter_event_kind;
ALTER TABLE letter_event ADD CONSTRAINT letter_event_kind CHECK (kind IN (
    'ALLOTTED', 'METHOD_CHANGED', 'PRINTED', 'SIGNED', 'SENT_BACK', 'CANCELLED', 'REVOKED', 'RECOVERED',
    'REVISION_ASKED', 'REVISION_ENDED', 'REPLACED'));

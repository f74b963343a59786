ALTER TABLE draft ADD COLUMN reminded_at timestamptz;
COMMENT ON COLUMN draft.reminded_at IS 'When its end was announced, or found that nobody can be told; null again once the end moves.';
CREATE INDEX draft_reminder_index ON draft (expires_at) WHERE reminded_at IS NULL AND request_number IS NULL;

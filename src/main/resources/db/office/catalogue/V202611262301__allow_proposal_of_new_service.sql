ALTER TABLE card_proposal ALTER COLUMN base_definition_id DROP NOT NULL;

COMMENT ON COLUMN card_proposal.base_definition_id IS 'Version that the proposal changes; null for a service that the office did not have.';
COMMENT ON TABLE card_proposal IS 'Changes of a service, or a new one, that one officer proposes and another approves. The approved document becomes the next version.';

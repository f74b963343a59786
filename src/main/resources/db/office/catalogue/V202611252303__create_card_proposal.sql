CREATE TABLE card_proposal (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT card_proposal_pk PRIMARY KEY,
    service_code text NOT NULL,
    base_definition_id bigint NOT NULL REFERENCES service_definition (id),
    document text NOT NULL,
    reason text NOT NULL,
    status text NOT NULL CONSTRAINT card_proposal_status CHECK (status IN ('WAITING', 'APPROVED', 'DROPPED')),
    proposed_by_account_id bigint NOT NULL,
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_by text,
    decided_at timestamptz,
    decision_reason text,
    CONSTRAINT card_proposal_decided CHECK ((status = 'WAITING') = (decided_at IS NULL))
);

COMMENT ON TABLE card_proposal IS 'Changes of a service''s card and promised times that one officer proposes and another approves. The approved document becomes the next version.';
CREATE UNIQUE INDEX card_proposal_one_waiting ON card_proposal (service_code) WHERE status = 'WAITING';
CREATE INDEX card_proposal_base_index ON card_proposal (base_definition_id);
GRANT UPDATE (status, decided_by, decided_at, decision_reason) ON card_proposal TO pendapa_app;

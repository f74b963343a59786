CREATE TABLE passkey_loss (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT passkey_loss_pk PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES staff_account (id),
    reason_sealed bytea NOT NULL,
    asked_by bigint NOT NULL REFERENCES staff_account (id),
    asked_at timestamptz NOT NULL,
    decided_by bigint REFERENCES staff_account (id),
    decided_at timestamptz,
    removed boolean,
    CONSTRAINT passkey_loss_by_two CHECK (NOT removed OR (decided_by <> asked_by AND decided_by <> account_id)),
    CONSTRAINT passkey_loss_not_own CHECK (asked_by <> account_id)
);

CREATE INDEX passkey_loss_account ON passkey_loss (account_id);
CREATE INDEX passkey_loss_asked_by ON passkey_loss (asked_by);
CREATE INDEX passkey_loss_decided_by ON passkey_loss (decided_by);
CREATE UNIQUE INDEX passkey_loss_one_open_per_account ON passkey_loss (account_id) WHERE decided_at IS NULL;

COMMENT ON TABLE passkey_loss IS 'Lost passkeys: one officer asks that all of somebody''s are removed, another one does it.';

GRANT UPDATE (decided_by, decided_at, removed) ON passkey_loss TO pendapa_app;


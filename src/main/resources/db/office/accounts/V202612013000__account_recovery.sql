ALTER TABLE passkey_loss RENAME TO account_recovery;
ALTER TABLE account_recovery RENAME CONSTRAINT passkey_loss_pk TO account_recovery_pk;
ALTER TABLE account_recovery RENAME CONSTRAINT passkey_loss_by_two TO account_recovery_by_two;
ALTER TABLE account_recovery RENAME CONSTRAINT passkey_loss_not_own TO account_recovery_not_own;
ALTER TABLE account_recovery RENAME COLUMN removed TO done;
ALTER TABLE account_recovery ADD COLUMN lost text NOT NULL DEFAULT 'PASSKEYS' CHECK (lost IN ('PASSKEYS', 'PASSWORD'));
ALTER INDEX passkey_loss_account RENAME TO account_recovery_account;
ALTER INDEX passkey_loss_asked_by RENAME TO account_recovery_asked_by;
ALTER INDEX passkey_loss_decided_by RENAME TO account_recovery_decided_by;
DROP INDEX passkey_loss_one_open_per_account;
CREATE UNIQUE INDEX account_recovery_one_open_per_account ON account_recovery (account_id, lost) WHERE decided_at IS NULL;

COMMENT ON TABLE account_recovery IS 'Passkeys or a password that somebody lost: one officer asks for the way back in, another one opens it.';
COMMENT ON COLUMN account_recovery.lost IS 'PASSKEYS: all of them are removed. PASSWORD: a link for a new one is made.';
COMMENT ON COLUMN account_recovery.done IS 'Whether the second officer opened it, or declined; null as long as it waits.';

ALTER TABLE staff_account ADD COLUMN link_by_two boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN staff_account.link_by_two IS 'Whether a link for its password takes two officers: from the first password on, and where the person had an account before.';
GRANT UPDATE (link_by_two) ON staff_account TO pendapa_app;

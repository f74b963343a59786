ALTER TABLE staff_account ADD COLUMN passkey_handle bytea CONSTRAINT staff_account_one_per_passkey_handle UNIQUE;
COMMENT ON COLUMN staff_account.passkey_handle IS 'Random name of the account towards phones and keys; tells nobody whose it is.';
GRANT UPDATE (passkey_handle) ON staff_account TO pendapa_app;

CREATE TABLE passkey (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT passkey_pk PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES staff_account (id),
    credential_id bytea NOT NULL CONSTRAINT passkey_one_per_credential UNIQUE,
    public_key bytea NOT NULL,
    attestation bytea NOT NULL,
    signature_count bigint NOT NULL,
    transports text NOT NULL,
    backup_eligible boolean NOT NULL,
    backup_state boolean NOT NULL,
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
    made_at timestamptz NOT NULL,
    used_at timestamptz
);

CREATE INDEX passkey_account ON passkey (account_id);

COMMENT ON TABLE passkey IS 'Passkeys by which officers sign in: the public half only, the private half never leaves the phone or PC.';
COMMENT ON COLUMN passkey.signature_count IS 'Must grow with each use where the device counts; going back means a copy.';

GRANT UPDATE (signature_count, backup_state, used_at), DELETE ON passkey TO pendapa_app;

CREATE TABLE passkey_duty (
    duty text CONSTRAINT passkey_duty_pk PRIMARY KEY,
    asked boolean NOT NULL,
    version integer NOT NULL DEFAULT 0
);

COMMENT ON TABLE passkey_duty IS 'Which duties ask for a passkey after the password.';

GRANT UPDATE (asked, version) ON passkey_duty TO pendapa_app;

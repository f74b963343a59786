CREATE TABLE citizen_passkey (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT citizen_passkey_pk PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES citizen_account (id) ON DELETE CASCADE,
    passkey_handle bytea NOT NULL,
    credential_id bytea NOT NULL CONSTRAINT citizen_passkey_one_per_credential UNIQUE,
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
CREATE INDEX citizen_passkey_account_index ON citizen_passkey (account_id);
CREATE INDEX citizen_passkey_handle_index ON citizen_passkey (passkey_handle);
COMMENT ON TABLE citizen_passkey IS 'Passkeys by which citizens sign in: the public half only, the private half never leaves the phone.';
COMMENT ON COLUMN citizen_passkey.passkey_handle IS 'Name of the account towards the phone on the day it was made; tells nobody whose it is.';
COMMENT ON COLUMN citizen_passkey.signature_count IS 'Must grow with each use where the device counts; going back means a copy.';
GRANT UPDATE (account_id, signature_count, backup_state, used_at), DELETE ON citizen_passkey TO pendapa_app;

CREATE TABLE spent_challenge (
    challenge_index bytea CONSTRAINT spent_challenge_pk PRIMARY KEY,
    expires_at timestamptz NOT NULL
);
CREATE INDEX spent_challenge_expires_index ON spent_challenge (expires_at);
COMMENT ON TABLE spent_challenge IS 'What a browser was asked to sign and has answered: good once. Gone when it would be too old anyway.';
GRANT DELETE ON spent_challenge TO pendapa_app;

CREATE TABLE citizen_account (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT citizen_account_pk PRIMARY KEY,
    made_at timestamptz NOT NULL
);
COMMENT ON TABLE citizen_account IS 'A citizen who signs in again and again. Holds no name: whoever reads its addresses is its holder.';
GRANT UPDATE, DELETE ON citizen_account TO pendapa_app;

CREATE TABLE citizen_contact (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT citizen_contact_pk PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES citizen_account (id) ON DELETE CASCADE,
    kind text NOT NULL CONSTRAINT citizen_contact_kind CHECK (kind IN ('PHONE', 'EMAIL')),
    value_index bytea NOT NULL CONSTRAINT citizen_contact_one_per_value UNIQUE,
    value_sealed bytea NOT NULL,
    verified_at timestamptz NOT NULL
);
CREATE INDEX citizen_contact_account_index ON citizen_contact (account_id);
COMMENT ON TABLE citizen_contact IS 'Telephone numbers and e-mail addresses that the holder of an account has shown to read.';
GRANT UPDATE (account_id), DELETE ON citizen_contact TO pendapa_app;

CREATE TABLE citizen_code (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT citizen_code_pk PRIMARY KEY,
    browser_index bytea NOT NULL,
    account_id bigint REFERENCES citizen_account (id) ON DELETE CASCADE,
    kind text NOT NULL CONSTRAINT citizen_code_kind CHECK (kind IN ('PHONE', 'EMAIL')),
    value_sealed bytea NOT NULL,
    code_index bytea NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    made_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX citizen_code_browser_index ON citizen_code (browser_index, id);
CREATE INDEX citizen_code_account_index ON citizen_code (account_id);
CREATE INDEX citizen_code_expires_index ON citizen_code (expires_at);
COMMENT ON TABLE citizen_code IS 'One-time codes: good once, for minutes, a few tries, and only in the browser that asked.';
COMMENT ON COLUMN citizen_code.account_id IS 'The account that the address is to be added to; null for signing in.';
GRANT UPDATE (tries, used_at), DELETE ON citizen_code TO pendapa_app;

CREATE TABLE citizen_session (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT citizen_session_pk PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES citizen_account (id) ON DELETE CASCADE,
    token_index bytea NOT NULL CONSTRAINT citizen_session_one_per_token UNIQUE,
    device text NOT NULL,
    made_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL
);
CREATE INDEX citizen_session_account_index ON citizen_session (account_id);
CREATE INDEX citizen_session_seen_index ON citizen_session (seen_at);
COMMENT ON TABLE citizen_session IS 'Browsers that are signed in with an account of a citizen; a row that is gone is signed out.';
GRANT UPDATE (account_id, seen_at), DELETE ON citizen_session TO pendapa_app;

CREATE TABLE citizen_request (
    account_id bigint NOT NULL REFERENCES citizen_account (id) ON DELETE CASCADE,
    request_number text NOT NULL,
    taken_at timestamptz NOT NULL,
    CONSTRAINT citizen_request_pk PRIMARY KEY (request_number)
);
CREATE INDEX citizen_request_account_index ON citizen_request (account_id);
COMMENT ON TABLE citizen_request IS 'Which account a request is in. One at most: whoever else knows the code still follows it by number and code.';
GRANT UPDATE (account_id), DELETE ON citizen_request TO pendapa_app;

CREATE TABLE rate_limit (
    office_key text NOT NULL REFERENCES served_office (key),
    name text NOT NULL,
    key_hash bytea NOT NULL,
    full_again_at timestamptz NOT NULL,
    CONSTRAINT rate_limit_pk PRIMARY KEY (office_key, name, key_hash)
);

CREATE INDEX rate_limit_age ON rate_limit (office_key, full_again_at);

COMMENT ON TABLE rate_limit IS 'How often something was asked for: the time at which all that was taken is there again. Who asked is kept as a keyed hash.';

GRANT UPDATE (full_again_at), DELETE ON rate_limit TO pendapa_app;

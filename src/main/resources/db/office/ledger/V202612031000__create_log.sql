-- The key that signs the heads of the log. A new one gets a new number; the older stay, so that old papers can be checked.
CREATE TABLE log_key (
    version integer CONSTRAINT log_key_pk PRIMARY KEY,
    name text NOT NULL,
    open_key bytea NOT NULL CONSTRAINT log_key_size CHECK (octet_length(open_key) = 32),
    secret_sealed bytea NOT NULL,
    made_at timestamptz NOT NULL
);

COMMENT ON TABLE log_key IS 'Ed25519 keys with which the office signs its log; the secret half is sealed.';

CREATE TABLE log_leaf (
    position bigint CONSTRAINT log_leaf_pk PRIMARY KEY,
    entry_kind text NOT NULL CONSTRAINT log_leaf_kind CHECK (entry_kind IN ('audit', 'access')),
    entry_id bigint NOT NULL,
    commitment bytea NOT NULL CONSTRAINT log_leaf_commitment_size CHECK (octet_length(commitment) = 32),
    CONSTRAINT log_leaf_entry_uq UNIQUE (entry_kind, entry_id)
);

COMMENT ON TABLE log_leaf IS 'The entries of the ledger in the order in which the log proves them; without gaps. Never changed.';

CREATE TABLE log_node (
    level smallint NOT NULL CONSTRAINT log_node_level CHECK (level >= 1),
    position bigint NOT NULL,
    hash bytea NOT NULL CONSTRAINT log_node_hash_size CHECK (octet_length(hash) = 32),
    CONSTRAINT log_node_pk PRIMARY KEY (level, position)
);

COMMENT ON TABLE log_node IS 'Hashes of 256 leaves each, of 256 such, and so on. Never changed.';

CREATE TABLE log_checkpoint (
    size bigint CONSTRAINT log_checkpoint_pk PRIMARY KEY CONSTRAINT log_checkpoint_size CHECK (size > 0),
    number bigint NOT NULL CONSTRAINT log_checkpoint_number UNIQUE,
    root bytea NOT NULL CONSTRAINT log_checkpoint_root_size CHECK (octet_length(root) = 32),
    note text NOT NULL,
    key_version integer NOT NULL CONSTRAINT log_checkpoint_key_fk REFERENCES log_key (version),
    signed_at timestamptz NOT NULL
);

CREATE INDEX log_checkpoint_by_key ON log_checkpoint (key_version);

COMMENT ON TABLE log_checkpoint IS 'Signed heads of the log, as they were handed out, numbered from 1. Never changed.';

-- Up to which entry everything is in the log. What is newer than "seen" may still be on its way in an open transaction.
CREATE TABLE log_progress (
    id smallint CONSTRAINT log_progress_pk PRIMARY KEY CONSTRAINT log_progress_one CHECK (id = 1),
    audit_known bigint NOT NULL,
    access_known bigint NOT NULL,
    audit_seen bigint NOT NULL,
    access_seen bigint NOT NULL,
    seen_at timestamptz NOT NULL
);

COMMENT ON TABLE log_progress IS 'How far the sequencer has come; one row.';

GRANT UPDATE ON log_progress TO pendapa_app;

CREATE TABLE log_check (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT log_check_pk PRIMARY KEY,
    checked_at timestamptz NOT NULL,
    size bigint NOT NULL,
    wrong bigint NOT NULL,
    first_wrong bigint,
    late bigint NOT NULL,
    root_holds boolean NOT NULL,
    counts text NOT NULL
);

COMMENT ON TABLE log_check IS 'What the nightly check of the log found; public. Never changed.';

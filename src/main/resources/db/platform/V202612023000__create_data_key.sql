CREATE TABLE data_key (
    office_key text NOT NULL REFERENCES served_office (key),
    key_id bigint NOT NULL,
    index_version integer NOT NULL,
    begun_at timestamptz NOT NULL,
    left_count bigint NOT NULL,
    counted_at timestamptz NOT NULL,
    all_anew_at timestamptz,
    ended_at timestamptz,
    CONSTRAINT data_key_pk PRIMARY KEY (office_key, key_id),
    CONSTRAINT data_key_all_anew_check CHECK (all_anew_at IS NULL OR left_count = 0),
    CONSTRAINT data_key_ended_check CHECK (ended_at IS NULL OR all_anew_at IS NOT NULL)
);

COMMENT ON TABLE data_key IS 'Changes of the keys: since when the newer one is used, how many rows of an office still need the older, and when that was taken away.';

GRANT UPDATE (left_count, counted_at, all_anew_at, ended_at) ON data_key TO pendapa_app;

CREATE TABLE stored_file (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT stored_file_pk PRIMARY KEY,
    key text NOT NULL CONSTRAINT stored_file_one_per_key UNIQUE,
    display_name_sealed bytea NOT NULL,
    media_type text NOT NULL CONSTRAINT stored_file_media_type CHECK (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
    size_bytes bigint NOT NULL CONSTRAINT stored_file_size CHECK (size_bytes > 0),
    sha256 bytea NOT NULL CONSTRAINT stored_file_sha256_size CHECK (octet_length(sha256) = 32),
    owner_kind text NOT NULL,
    owner_key text NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX stored_file_owner ON stored_file (owner_kind, owner_key, id);

COMMENT ON TABLE stored_file IS 'Uploads and letters. The contents lie encrypted in the data folder under the key; a row exists only where the content is complete on disk.';

GRANT UPDATE (owner_kind, owner_key), DELETE ON stored_file TO pendapa_app;

CREATE FUNCTION keep_stored_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.owner_kind <> 'draft' AND current_user = 'pendapa_app' THEN
        RAISE EXCEPTION 'The office keeps this file.' USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER stored_file_kept BEFORE UPDATE OR DELETE ON stored_file
    FOR EACH ROW EXECUTE FUNCTION keep_stored_file();

CREATE TABLE service_definition (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code text NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    status text NOT NULL CHECK (status IN ('LIVE', 'RETIRED')),
    document text NOT NULL,
    search_text text NOT NULL,
    search_words tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('indonesian', search_text)) STORED,
    published_at timestamptz NOT NULL,
    retired_at timestamptz,
    CONSTRAINT service_definition_version_unique UNIQUE (code, version),
    CONSTRAINT service_definition_retired_check CHECK ((status = 'RETIRED') = (retired_at IS NOT NULL))
);
COMMENT ON TABLE service_definition IS 'Versions of the services. A document never changes; a newer version retires the live one.';
CREATE UNIQUE INDEX service_definition_one_live ON service_definition (code) WHERE status = 'LIVE';
CREATE INDEX service_definition_search_index ON service_definition USING gin (search_words);
GRANT UPDATE (status, retired_at) ON service_definition TO pendapa_app;

CREATE TABLE stamped_copy (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id bigint NOT NULL CONSTRAINT stamped_copy_once UNIQUE REFERENCES service_request (id),
    number text NOT NULL CONSTRAINT stamped_copy_number UNIQUE,
    stamped_on date NOT NULL,
    stamped_at timestamptz NOT NULL,
    stamped_by text NOT NULL,
    what_sealed bytea NOT NULL
);
COMMENT ON TABLE stamped_copy IS 'The register of copies that were stamped as true: what, how many, when and by whom. Never changed.';

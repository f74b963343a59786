CREATE TABLE service_retirement (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT service_retirement_pk PRIMARY KEY,
    service_code text NOT NULL,
    definition_id bigint NOT NULL CONSTRAINT service_retirement_definition UNIQUE REFERENCES service_definition (id),
    reason text NOT NULL,
    instead text NOT NULL,
    retired_by_account_id bigint NOT NULL,
    retired_by text NOT NULL,
    retired_at timestamptz NOT NULL
);

COMMENT ON TABLE service_retirement IS 'Services that the office stopped offering, with the version that was live until then. A newer version ends it; no row changes.';
CREATE INDEX service_retirement_service_index ON service_retirement (service_code, id);

-- One probe of this index answers for one service, one standing and one area, newest first, however many rows there are.
CREATE INDEX service_request_search_index
    ON service_request (service_code, (coalesce(outcome, phase)), (coalesce(kelurahan_code, '')), submitted_at, id);
CREATE INDEX service_request_submitted_index ON service_request (submitted_at, id);

CREATE TABLE desk_view (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    saved_at timestamptz NOT NULL,
    CONSTRAINT desk_view_name_once UNIQUE (account_id, name)
);
COMMENT ON TABLE desk_view IS 'Searches that an officer keeps under a name; filters only, nothing personal.';
GRANT UPDATE (name), DELETE ON desk_view TO pendapa_app;

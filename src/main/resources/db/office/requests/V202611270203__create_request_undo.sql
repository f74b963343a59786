CREATE TABLE request_undo (
    request_id bigint PRIMARY KEY REFERENCES service_request (id),
    version integer NOT NULL,
    account_id bigint NOT NULL,
    before jsonb NOT NULL,
    ends_at timestamptz NOT NULL
);
COMMENT ON TABLE request_undo IS 'How a request was before the last step that may be taken back, and until when; nothing personal.';
COMMENT ON COLUMN request_undo.version IS 'The version that the step led to; once the request has another one, it is too late.';
GRANT UPDATE, DELETE ON request_undo TO pendapa_app;

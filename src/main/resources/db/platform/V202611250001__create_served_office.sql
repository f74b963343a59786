CREATE TABLE served_office (
    key text PRIMARY KEY CHECK (key ~ '^[a-z][a-z0-9_]{0,39}$'),
    zone text NOT NULL,
    entered_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE served_office IS 'Offices of this installation; the tables of each lie in the schema office_<key>.';

CREATE TABLE served_host (
    host text PRIMARY KEY CHECK (host = lower(host)),
    office_key text NOT NULL REFERENCES served_office (key)
);

CREATE INDEX served_host_office_key ON served_host (office_key);

COMMENT ON TABLE served_host IS 'Host names under which an office answers.';

-- Shape and names of the columns are those of Spring Session.
CREATE TABLE web_session (
    primary_id char(36) NOT NULL CONSTRAINT web_session_pk PRIMARY KEY,
    session_id char(36) NOT NULL CONSTRAINT web_session_one_per_id UNIQUE,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name varchar(100)
);

CREATE INDEX web_session_expiry ON web_session (expiry_time);

CREATE INDEX web_session_principal ON web_session (principal_name);

COMMENT ON TABLE web_session IS 'Sessions of browsers with this office; a cookie of another office finds nothing here.';

CREATE TABLE web_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES web_session (primary_id) ON DELETE CASCADE,
    attribute_name varchar(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    CONSTRAINT web_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name)
);

COMMENT ON TABLE web_session_attributes IS 'What a session holds.';

GRANT UPDATE, DELETE ON web_session, web_session_attributes TO pendapa_app;

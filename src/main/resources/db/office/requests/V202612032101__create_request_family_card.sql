CREATE TABLE request_family_card (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT request_family_card_pk PRIMARY KEY,
    request_id bigint NOT NULL REFERENCES service_request (id),
    field_key text NOT NULL,
    card_index bytea NOT NULL,
    CONSTRAINT request_family_card_one UNIQUE (request_id, field_key)
);
COMMENT ON TABLE request_family_card IS 'Keyed hashes of the family cards that are named in a request, to find that an officer looks at the own family.';
GRANT DELETE ON request_family_card TO pendapa_app, pendapa_destroyer;

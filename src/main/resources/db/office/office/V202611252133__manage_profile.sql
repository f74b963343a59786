ALTER TABLE office_profile ADD COLUMN email text NOT NULL DEFAULT '';
ALTER TABLE office_profile ADD COLUMN web text NOT NULL DEFAULT '';
ALTER TABLE office_profile ADD COLUMN version integer NOT NULL DEFAULT 0;

COMMENT ON COLUMN office_profile.version IS 'Counts the changes of profile, kelurahan and emblem, so that nobody overwrites one that they did not see.';

GRANT UPDATE (kecamatan, city, province, address, phone, counter_hours, email, web, version) ON office_profile
    TO pendapa_app;

ALTER TABLE kelurahan ADD COLUMN address text NOT NULL DEFAULT '';
ALTER TABLE kelurahan ADD COLUMN phone text NOT NULL DEFAULT '';
ALTER TABLE kelurahan ADD COLUMN email text NOT NULL DEFAULT '';

GRANT UPDATE (address, phone, email) ON kelurahan TO pendapa_app;

CREATE TABLE office_emblem (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT office_emblem_pk PRIMARY KEY,
    picture bytea,
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL
);

COMMENT ON TABLE office_emblem IS 'Pictures at the head of letters; the last one holds, and none in it means the one that ships. Never changed.';

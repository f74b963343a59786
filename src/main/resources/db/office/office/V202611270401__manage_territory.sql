ALTER TABLE office_profile ADD COLUMN territory_adopted boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN office_profile.territory_adopted IS 'Whether somebody of this office has looked at area code, prefix and kelurahan and saved them.';
GRANT UPDATE (kecamatan_code, number_prefix, territory_adopted) ON office_profile TO pendapa_app;

ALTER TABLE kelurahan ADD COLUMN closed_on date;
COMMENT ON COLUMN kelurahan.closed_on IS 'Since when nothing new begins there; its letters and requests keep its name. Empty: it is one of today.';
GRANT UPDATE (name, closed_on) ON kelurahan TO pendapa_app;

ALTER TABLE position ADD COLUMN version integer NOT NULL DEFAULT 0;

COMMENT ON COLUMN position.version IS 'Counts the changes of its holder, so that nobody overwrites one that they did not see.';

GRANT UPDATE (version) ON position TO pendapa_app;

CREATE UNIQUE INDEX official_one_per_nip ON official (nip);

GRANT UPDATE (name, rank, nip) ON official TO pendapa_app;

CREATE TABLE holiday_import (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT holiday_import_pk PRIMARY KEY,
    file_name text NOT NULL,
    legal_basis text NOT NULL,
    imported_by text NOT NULL,
    imported_at timestamptz NOT NULL,
    undone_at timestamptz
);

COMMENT ON TABLE holiday_import IS 'Lists of holidays that were read from a file, each with its legal basis.';

GRANT UPDATE (undone_at) ON holiday_import TO pendapa_app;

CREATE TABLE holiday (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT holiday_pk PRIMARY KEY,
    day date NOT NULL,
    kind text NOT NULL CONSTRAINT holiday_kind CHECK (kind IN ('NASIONAL', 'CUTI_BERSAMA', 'LOKAL', 'PILKADA')),
    name text NOT NULL,
    legal_basis text NOT NULL,
    import_id bigint REFERENCES holiday_import (id),
    entered_at timestamptz NOT NULL,
    ended_at timestamptz
);

CREATE UNIQUE INDEX holiday_one_per_day ON holiday (day) WHERE ended_at IS NULL;

CREATE INDEX holiday_import_id ON holiday (import_id);

COMMENT ON TABLE holiday IS 'Days on which the office is closed besides its weekly free days; a day that was taken back stays with its end.';

GRANT UPDATE (ended_at) ON holiday TO pendapa_app;

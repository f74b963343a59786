CREATE TABLE import_mapping (
    heading text CONSTRAINT import_mapping_pk PRIMARY KEY,
    item text NOT NULL,
    entered_at timestamptz NOT NULL
);
COMMENT ON TABLE import_mapping IS 'What a column of a file means, as the office said last; an empty item is a column that is not taken.';
GRANT UPDATE ON import_mapping TO pendapa_app;

CREATE TABLE resident_import (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT resident_import_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT resident_import_key UNIQUE,
    file_key text NOT NULL,
    content_hash text NOT NULL,
    right_id bigint NOT NULL CONSTRAINT resident_import_right_fk REFERENCES register_right (id),
    state text NOT NULL CONSTRAINT resident_import_state_check CHECK (
        state IN ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE', 'FAILED', 'CANCELLED')),
    version integer NOT NULL DEFAULT 1,
    mapping text NOT NULL DEFAULT '',
    kelurahan_code text,
    failure text,
    total_rows integer NOT NULL DEFAULT 0,
    done_rows integer NOT NULL DEFAULT 0,
    uploaded_at timestamptz NOT NULL,
    uploaded_by text NOT NULL,
    run_at timestamptz,
    run_by text,
    undone_at timestamptz,
    undone_by text
);
COMMENT ON TABLE resident_import IS 'A file of residents on its way: uploaded, rehearsed, run, undone.';
COMMENT ON COLUMN resident_import.done_rows IS 'The last row of the file that is done in the present step; work goes on behind it.';
CREATE INDEX resident_import_right_index ON resident_import (right_id);
CREATE UNIQUE INDEX resident_import_content_once ON resident_import (content_hash) WHERE state IN ('RUNNING', 'DONE', 'UNDOING');
GRANT UPDATE ON resident_import TO pendapa_app;

CREATE TABLE resident_import_row (
    import_id bigint NOT NULL CONSTRAINT resident_import_row_import_fk REFERENCES resident_import (id),
    rehearsal boolean NOT NULL,
    row_number integer NOT NULL,
    outcome text NOT NULL CONSTRAINT resident_import_row_outcome_check CHECK (outcome IN ('NEW', 'CHANGED', 'SAME', 'SKIPPED')),
    reason text,
    heading text,
    resident_id bigint,
    version_after integer,
    before_sealed bytea,
    undone text CONSTRAINT resident_import_row_undone_check CHECK (undone IN ('BACK', 'KEPT')),
    CONSTRAINT resident_import_row_pk PRIMARY KEY (import_id, rehearsal, row_number)
);
COMMENT ON TABLE resident_import_row IS 'What became of each row of a file: in the rehearsal , in the run, and when it was undone.';
CREATE INDEX resident_import_row_outcome_index ON resident_import_row (import_id, rehearsal, outcome, row_number);
GRANT UPDATE, DELETE ON resident_import_row TO pendapa_app;

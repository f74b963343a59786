CREATE TABLE backup_run (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT backup_run_pk PRIMARY KEY,
    ended_at timestamptz NOT NULL,
    file_name text,
    size_bytes bigint,
    row_count bigint,
    file_count bigint,
    trouble text,
    CONSTRAINT backup_run_outcome CHECK ((file_name IS NULL) = (trouble IS NOT NULL))
);

COMMENT ON TABLE backup_run IS 'Backups of the whole installation: those that were restored once on trial, and those that failed, with the reason.';

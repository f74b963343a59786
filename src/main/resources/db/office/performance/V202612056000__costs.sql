CREATE TABLE cost_sheet (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT cost_sheet_pk PRIMARY KEY,
    year integer NOT NULL CONSTRAINT cost_sheet_year_check CHECK (year BETWEEN 2020 AND 2100),
    version integer NOT NULL CONSTRAINT cost_sheet_version_check CHECK (version > 0),
    first_month integer NOT NULL CONSTRAINT cost_sheet_first_month_check CHECK (first_month BETWEEN 1 AND 12),
    complete boolean NOT NULL,
    source text NOT NULL,
    baseline_year integer,
    baseline_source text NOT NULL,
    written_at timestamptz NOT NULL,
    written_by text NOT NULL,
    CONSTRAINT cost_sheet_version_once UNIQUE (year, version)
);
COMMENT ON TABLE cost_sheet IS 'What the office estimates that its services cost in a year; each saving is a version. Never changed.';
COMMENT ON COLUMN cost_sheet.first_month IS 'From which month of the year on it counts; of those that count in a month the newest does.';
COMMENT ON COLUMN cost_sheet.complete IS 'Whether everything was filled in; a draft gives no figure.';
COMMENT ON COLUMN cost_sheet.source IS 'Where the amounts come from, in words; empty in a draft.';
COMMENT ON COLUMN cost_sheet.baseline_year IS 'Year of what one transaction cost before; null where the office does not know.';

CREATE TABLE cost_sheet_line (
    sheet_id bigint NOT NULL CONSTRAINT cost_sheet_line_sheet_fk REFERENCES cost_sheet,
    item text NOT NULL,
    topic text NOT NULL,
    amount bigint NOT NULL CONSTRAINT cost_sheet_line_amount_check CHECK (amount >= 0),
    CONSTRAINT cost_sheet_line_pk PRIMARY KEY (sheet_id, item, topic)
);
COMMENT ON TABLE cost_sheet_line IS 'One amount of a cost sheet: whole rupiah, or minutes. What is not filled in has no row. Never changed.';
COMMENT ON COLUMN cost_sheet_line.topic IS 'Code of a service with an estimate of its own; empty for the office or for all services.';

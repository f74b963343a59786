CREATE TABLE figure_delta (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT figure_delta_pk PRIMARY KEY,
    measure text NOT NULL,
    month date NOT NULL CONSTRAINT figure_delta_month_check CHECK (extract(day FROM month) = 1),
    topic text NOT NULL,
    part text NOT NULL,
    total bigint NOT NULL,
    source text NOT NULL,
    happened_at timestamptz NOT NULL,
    folded boolean NOT NULL DEFAULT false,
    CONSTRAINT figure_delta_once UNIQUE (measure, source)
);
COMMENT ON TABLE figure_delta IS 'One fact that counts in one figure, written in the transaction of the fact. Only the mark that it was added up is changed.';
COMMENT ON COLUMN figure_delta.topic IS 'Code of the service, or category of the complaint.';
COMMENT ON COLUMN figure_delta.part IS 'What the figure is divided by: channel, state, field, kelurahan; empty where by nothing.';
COMMENT ON COLUMN figure_delta.total IS 'Minutes where the figure measures time, otherwise 0.';
COMMENT ON COLUMN figure_delta.source IS 'What it was counted from: number, slash and version; so that a fact counts once and a figure leads to its cases.';
CREATE INDEX figure_delta_new_index ON figure_delta (id) WHERE NOT folded;
CREATE INDEX figure_delta_case_index ON figure_delta (measure, month, id);
GRANT UPDATE (folded) ON figure_delta TO pendapa_app;

CREATE TABLE figure_month (
    measure text NOT NULL,
    month date NOT NULL,
    topic text NOT NULL,
    part text NOT NULL,
    n bigint NOT NULL,
    total bigint NOT NULL,
    CONSTRAINT figure_month_pk PRIMARY KEY (measure, month, topic, part)
);
COMMENT ON TABLE figure_month IS 'Facts added up by month, from which every page reads. Compared with the history each night.';
GRANT UPDATE (n, total) ON figure_month TO pendapa_app;

CREATE TABLE figure_fold (
    one boolean NOT NULL DEFAULT true CONSTRAINT figure_fold_pk PRIMARY KEY CONSTRAINT figure_fold_one CHECK (one),
    folded_at timestamptz NOT NULL
);
COMMENT ON TABLE figure_fold IS 'When facts were added up last.';
GRANT UPDATE (folded_at) ON figure_fold TO pendapa_app;

CREATE TABLE figure_check (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT figure_check_pk PRIMARY KEY,
    checked_at timestamptz NOT NULL,
    from_month date NOT NULL,
    cells integer NOT NULL,
    differing integer NOT NULL,
    example text
);
COMMENT ON TABLE figure_check IS 'Each time the figures were computed anew from the history of the requests, and in how many places that differed. Never changed.';

CREATE TABLE figure_target (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT figure_target_pk PRIMARY KEY,
    indicator text NOT NULL,
    year integer NOT NULL CONSTRAINT figure_target_year_check CHECK (year BETWEEN 2020 AND 2100),
    follows bigint NOT NULL,
    target numeric(9, 2) NOT NULL CONSTRAINT figure_target_target_check CHECK (target >= 0),
    reason text NOT NULL,
    set_at timestamptz NOT NULL,
    set_by text NOT NULL,
    CONSTRAINT figure_target_follow_once UNIQUE (indicator, year, follows)
);
COMMENT ON TABLE figure_target IS 'What an indicator shall reach in a year, with the reason; the newest row counts. Never changed.';

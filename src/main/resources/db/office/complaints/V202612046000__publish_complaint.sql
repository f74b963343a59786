CREATE TABLE complaint_notice (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT complaint_notice_pk PRIMARY KEY,
    complaint_id bigint NOT NULL CONSTRAINT complaint_notice_of REFERENCES complaint (id),
    kelurahan_code text NOT NULL,
    category text NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    place text,
    outcome text,
    shown boolean NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT complaint_notice_once UNIQUE (complaint_id)
);
COMMENT ON TABLE complaint_notice IS 'What the public reads of a complaint, in the words of the office. Whether it is shown depends on the complaint too.';
COMMENT ON COLUMN complaint_notice.kelurahan_code IS 'Area code of the kelurahan, or empty where it is not known.';
COMMENT ON COLUMN complaint_notice.outcome IS 'What was done about it, or null.';
COMMENT ON COLUMN complaint_notice.published_at IS 'When it was first shown.';
CREATE INDEX complaint_notice_shown_index ON complaint_notice (id) WHERE shown;
CREATE INDEX complaint_notice_place_index ON complaint_notice (kelurahan_code, category, id) WHERE shown;
CREATE INDEX complaint_notice_category_index ON complaint_notice (category, id) WHERE shown;
CREATE INDEX complaint_notice_kelurahan_index ON complaint_notice (kelurahan_code, id) WHERE shown;
GRANT UPDATE (kelurahan_code, category, title, summary, place, outcome, shown) ON complaint_notice TO pendapa_app;

CREATE TABLE complaint_support (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT complaint_support_pk PRIMARY KEY,
    notice_id bigint NOT NULL CONSTRAINT complaint_support_of REFERENCES complaint_notice (id),
    supporter bytea NOT NULL,
    verified boolean NOT NULL,
    supported_on date NOT NULL,
    CONSTRAINT complaint_support_once UNIQUE (notice_id, supporter)
);
COMMENT ON TABLE complaint_support IS 'Who said "me too" to a published complaint: a keyed hash, different for each complaint, that leads to nobody.';
COMMENT ON COLUMN complaint_support.verified IS 'True for an account whose channel was proven by a code, false for a browser.';
CREATE INDEX complaint_support_count_index ON complaint_support (notice_id, verified);
GRANT UPDATE (supporter, verified) ON complaint_support TO pendapa_app;

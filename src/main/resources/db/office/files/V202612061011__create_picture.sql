CREATE TABLE picture (
    code text NOT NULL CONSTRAINT picture_pk PRIMARY KEY,
    subject text NOT NULL,
    words text NOT NULL CONSTRAINT picture_words_check CHECK (words <> ''),
    content bytea NOT NULL,
    shown_at timestamptz,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE picture IS 'A picture for a text that everybody reads: public data, so it is not encrypted. Only when it is shown changes.';
COMMENT ON COLUMN picture.subject IS 'Which text it was made for, for example article/12.';
COMMENT ON COLUMN picture.words IS 'What is on it, for those who cannot see it.';
COMMENT ON COLUMN picture.content IS 'A JPEG of sane size without what the camera wrote into it.';
COMMENT ON COLUMN picture.shown_at IS 'From when everybody may see it; null as long as it stands in nothing that was published.';
CREATE INDEX picture_subject_index ON picture (subject, entered_at);
GRANT UPDATE (shown_at) ON picture TO pendapa_app;

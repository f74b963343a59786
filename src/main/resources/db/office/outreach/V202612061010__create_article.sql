CREATE TABLE article (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT article_pk PRIMARY KEY,
    version integer NOT NULL,
    kind text NOT NULL CONSTRAINT article_kind_check CHECK (kind IN ('PANDUAN', 'KABAR', 'TANYA', 'PENGUMUMAN')),
    slug text NOT NULL CONSTRAINT article_slug_key UNIQUE
        CONSTRAINT article_slug_check CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{1,58})[a-z0-9]$'),
    first_shown_at timestamptz,
    withdrawn_at timestamptz,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE article IS 'A guide, news, an answered question or a notice of the office: what stays the same in all its versions.';
COMMENT ON COLUMN article.version IS 'Counts what was done with it, so that of two officers the second is told.';
COMMENT ON COLUMN article.slug IS 'The last word of its address; it stays once a version was published.';
COMMENT ON COLUMN article.first_shown_at IS 'When its first version is or was shown; null as long as nothing was published.';
CREATE INDEX article_shown_index ON article (first_shown_at, id);
GRANT UPDATE (version, kind, slug, first_shown_at, withdrawn_at) ON article TO pendapa_app;

CREATE TABLE article_draft (
    article_id bigint NOT NULL CONSTRAINT article_draft_pk PRIMARY KEY
        CONSTRAINT article_draft_of REFERENCES article (id),
    title text NOT NULL,
    summary text NOT NULL,
    body text NOT NULL,
    owner text NOT NULL,
    review_on date NOT NULL,
    shown_at timestamptz,
    end_on date,
    put_forward boolean NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by_id bigint NOT NULL CONSTRAINT article_draft_writer REFERENCES staff_account (id),
    changed_by text NOT NULL
);
COMMENT ON TABLE article_draft IS 'What is being written of an article. It becomes a version when another officer publishes it.';
COMMENT ON COLUMN article_draft.owner IS 'Position that looks after it.';
COMMENT ON COLUMN article_draft.review_on IS 'Day by which somebody reads whether it is still true.';
COMMENT ON COLUMN article_draft.shown_at IS 'From when it shall be shown; null for as soon as it is published.';
COMMENT ON COLUMN article_draft.end_on IS 'Last day of a notice.';
COMMENT ON COLUMN article_draft.put_forward IS 'Whether it waits for another officer to publish it.';
COMMENT ON COLUMN article_draft.changed_by_id IS 'Who wrote last, and so may not publish it.';
CREATE INDEX article_draft_writer_index ON article_draft (changed_by_id);
GRANT UPDATE, DELETE ON article_draft TO pendapa_app;

CREATE TABLE article_version (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT article_version_pk PRIMARY KEY,
    article_id bigint NOT NULL CONSTRAINT article_version_of REFERENCES article (id),
    number integer NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    body text NOT NULL,
    owner text NOT NULL,
    review_on date NOT NULL,
    shown_at timestamptz NOT NULL,
    end_on date,
    example boolean NOT NULL,
    written_by text NOT NULL,
    published_at timestamptz NOT NULL,
    published_by text NOT NULL,
    CONSTRAINT article_version_number_key UNIQUE (article_id, number)
);
COMMENT ON TABLE article_version IS 'A version of an article as it was published. The one with the highest number whose moment has come is shown. Never changed.';
COMMENT ON COLUMN article_version.shown_at IS 'From when it is shown.';
COMMENT ON COLUMN article_version.end_on IS 'Last day of a notice.';
COMMENT ON COLUMN article_version.example IS 'True for what Pendapa ships and no officer has published.';

CREATE TABLE article_step (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT article_step_pk PRIMARY KEY,
    article_id bigint NOT NULL CONSTRAINT article_step_of REFERENCES article (id),
    kind text NOT NULL CONSTRAINT article_step_kind_check
        CHECK (kind IN ('PUT_FORWARD', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
    words text NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE article_step IS 'What was done with an article, and why. Never changed.';
CREATE INDEX article_step_of_index ON article_step (article_id, id);

CREATE TABLE article_answer (
    article_id bigint NOT NULL CONSTRAINT article_answer_of REFERENCES article (id),
    month date NOT NULL,
    helped integer NOT NULL,
    helped_not integer NOT NULL,
    CONSTRAINT article_answer_pk PRIMARY KEY (article_id, month),
    CONSTRAINT article_answer_month_check CHECK (extract(day FROM month) = 1)
);
COMMENT ON TABLE article_answer IS 'How many readers said in a month that an article helped them, and how many that it did not. It knows no readers.';
GRANT UPDATE (helped, helped_not) ON article_answer TO pendapa_app;

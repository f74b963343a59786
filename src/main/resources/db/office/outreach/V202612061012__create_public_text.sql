CREATE TABLE public_text (
    address text NOT NULL CONSTRAINT public_text_pk PRIMARY KEY,
    kind text NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    words text NOT NULL,
    found_at timestamptz NOT NULL,
    search_words tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('indonesian', title), 'A')
        || setweight(to_tsvector('indonesian', summary), 'B')
        || setweight(to_tsvector('indonesian', words), 'C')) STORED
);
COMMENT ON TABLE public_text IS 'Every page that everybody may read, as the modules told it last: what the search over all that is public finds.';
COMMENT ON COLUMN public_text.kind IS 'What it is, as a code.';
COMMENT ON COLUMN public_text.found_at IS 'Since when its words are these.';
CREATE INDEX public_text_words_index ON public_text USING gin (search_words);
GRANT UPDATE, DELETE ON public_text TO pendapa_app;

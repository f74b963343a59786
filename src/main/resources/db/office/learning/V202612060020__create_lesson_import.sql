CREATE TABLE lesson_import (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT lesson_import_pk PRIMARY KEY,
    files jsonb NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_key text NOT NULL,
    entered_by text NOT NULL,
    taken_at timestamptz
);
COMMENT ON TABLE lesson_import IS 'A folder of lessons that somebody brought: looked at first, and taken as drafts when they say so.';
COMMENT ON COLUMN lesson_import.files IS 'Text of each file by the name of its lesson.';
COMMENT ON COLUMN lesson_import.entered_key IS 'Account of whoever brought it; nobody else takes it.';
COMMENT ON COLUMN lesson_import.taken_at IS 'When its lessons became drafts; null as long as they are looked at.';
GRANT UPDATE (taken_at) ON lesson_import TO pendapa_app;
GRANT DELETE ON lesson_import TO pendapa_app;

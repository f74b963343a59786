CREATE TABLE lesson (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT lesson_pk PRIMARY KEY,
    code text NOT NULL CONSTRAINT lesson_code_key UNIQUE CONSTRAINT lesson_code_check CHECK (code ~ '^[a-z0-9-]{3,40}$'),
    version integer NOT NULL,
    draft text,
    draft_state text CONSTRAINT lesson_draft_state_check CHECK (draft_state IN ('DRAFT', 'PROPOSED')),
    CONSTRAINT lesson_draft_check CHECK ((draft IS NULL) = (draft_state IS NULL))
);
COMMENT ON TABLE lesson IS 'A lesson of the office, with the draft of its next version where somebody writes one.';
COMMENT ON COLUMN lesson.code IS 'Its name in addresses and in the folder of an export.';
COMMENT ON COLUMN lesson.version IS 'Counts every change; an action names the one that it saw.';
COMMENT ON COLUMN lesson.draft IS 'Text of the next version as it stands, in Markdown; null where nobody writes one.';
COMMENT ON COLUMN lesson.draft_state IS 'DRAFT while it is written, PROPOSED while it waits for a second person.';
GRANT UPDATE (version, draft, draft_state) ON lesson TO pendapa_app;

CREATE TABLE lesson_version (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT lesson_version_pk PRIMARY KEY,
    lesson_id bigint NOT NULL CONSTRAINT lesson_version_of REFERENCES lesson (id),
    number integer NOT NULL,
    hash text NOT NULL CONSTRAINT lesson_version_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
    text text NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    minutes integer NOT NULL CONSTRAINT lesson_version_minutes_check CHECK (minutes BETWEEN 1 AND 10),
    screens text[] NOT NULL,
    example boolean NOT NULL,
    published_at timestamptz NOT NULL,
    published_by text NOT NULL,
    retired_at timestamptz,
    CONSTRAINT lesson_version_number_key UNIQUE (lesson_id, number)
);
COMMENT ON TABLE lesson_version IS 'A version of a lesson that was published. Its text stays; only the moment is added from which it is not read any more.';
COMMENT ON COLUMN lesson_version.hash IS 'SHA-256 of its text: the name of what was read.';
COMMENT ON COLUMN lesson_version.screens IS 'Staff screens that it explains, as it says in its head.';
COMMENT ON COLUMN lesson_version.example IS 'Whether it came with Pendapa and nobody of the office has published it.';
COMMENT ON COLUMN lesson_version.retired_at IS 'Since when it is not the one that is read; null for the live one.';
CREATE UNIQUE INDEX lesson_version_live ON lesson_version (lesson_id) WHERE retired_at IS NULL;
GRANT UPDATE (retired_at) ON lesson_version TO pendapa_app;

CREATE TABLE lesson_step (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT lesson_step_pk PRIMARY KEY,
    lesson_id bigint NOT NULL CONSTRAINT lesson_step_of REFERENCES lesson (id),
    kind text NOT NULL CONSTRAINT lesson_step_kind_check
        CHECK (kind IN ('WRITTEN', 'PROPOSED', 'RETURNED', 'PUBLISHED', 'DROPPED', 'WITHDRAWN')),
    number integer,
    reason text,
    entered_at timestamptz NOT NULL,
    entered_key text NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE lesson_step IS 'What was done with a lesson and its drafts. Never changed.';
COMMENT ON COLUMN lesson_step.number IS 'Number of the version that was published or withdrawn.';
COMMENT ON COLUMN lesson_step.entered_key IS 'Account of whoever did it; who wrote on a draft does not publish it.';
CREATE INDEX lesson_step_of_index ON lesson_step (lesson_id, id);

CREATE TABLE lesson_passed (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT lesson_passed_pk PRIMARY KEY,
    account_id bigint NOT NULL CONSTRAINT lesson_passed_account REFERENCES staff_account (id),
    version_id bigint NOT NULL CONSTRAINT lesson_passed_version REFERENCES lesson_version (id),
    minutes integer NOT NULL,
    passed_at timestamptz NOT NULL,
    CONSTRAINT lesson_passed_once_key UNIQUE (account_id, version_id)
);
COMMENT ON TABLE lesson_passed IS 'An officer answered the check of a version of a lesson rightly. Never changed.';
COMMENT ON COLUMN lesson_passed.minutes IS 'Length of the lesson as it was counted then.';
CREATE INDEX lesson_passed_version_index ON lesson_passed (version_id);

CREATE TABLE learning_target (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT learning_target_pk PRIMARY KEY,
    from_on date NOT NULL CONSTRAINT learning_target_from_key UNIQUE,
    hours integer NOT NULL CONSTRAINT learning_target_hours_check CHECK (hours BETWEEN 1 AND 200),
    minutes integer NOT NULL CONSTRAINT learning_target_minutes_check CHECK (minutes BETWEEN 30 AND 60),
    basis text NOT NULL,
    example boolean NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE learning_target IS 'How many hours of learning (JP) an officer has a right to in a year, from a day on. Never changed.';
COMMENT ON COLUMN learning_target.minutes IS 'Length of one hour of learning (JP).';
COMMENT ON COLUMN learning_target.example IS 'Whether the office has not adopted it.';

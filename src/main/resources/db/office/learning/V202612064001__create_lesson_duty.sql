CREATE TABLE lesson_duty (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT lesson_duty_pk PRIMARY KEY,
    permission text NOT NULL CONSTRAINT lesson_duty_permission_check CHECK (permission ~ '^[A-Z_]{3,40}$'),
    lesson_id bigint NOT NULL CONSTRAINT lesson_duty_lesson REFERENCES lesson (id),
    asked boolean NOT NULL,
    days integer NOT NULL CONSTRAINT lesson_duty_days_check CHECK (days BETWEEN 3 AND 90),
    example boolean NOT NULL,
    since_at timestamptz NOT NULL,
    version integer NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT lesson_duty_once_key UNIQUE (permission, lesson_id)
);
COMMENT ON TABLE lesson_duty IS 'What officers may do only once they have learned a lesson in the version that is read.';
COMMENT ON COLUMN lesson_duty.permission IS 'What hangs on the lesson, as the permission table names it.';
COMMENT ON COLUMN lesson_duty.asked IS 'Whether the lesson is asked for now; a rule that was taken back stays with false.';
COMMENT ON COLUMN lesson_duty.days IS 'How many days an officer has to learn it before they may not do it any more.';
COMMENT ON COLUMN lesson_duty.example IS 'Whether it came with Pendapa and nobody of the office has set it.';
COMMENT ON COLUMN lesson_duty.since_at IS 'Since when the rule is as it is; the days begin not before that.';
COMMENT ON COLUMN lesson_duty.version IS 'Counts every change; an action names the one that it saw.';
CREATE INDEX lesson_duty_lesson_index ON lesson_duty (lesson_id);
GRANT UPDATE (asked, days, example, since_at, version, entered_by) ON lesson_duty TO pendapa_app;

CREATE OR REPLACE FUNCTION lesson_gap(account bigint)
RETURNS TABLE (permission text, code text, title text, since timestamptz, days integer) LANGUAGE sql STABLE AS $$
    SELECT duty.permission, lesson.code, live.title, greatest(duty.since_at, live.published_at), duty.days
    FROM lesson_duty duty
    JOIN lesson ON lesson.id = duty.lesson_id
    JOIN lesson_version live ON live.lesson_id = lesson.id AND live.retired_at IS NULL
    WHERE duty.asked AND NOT EXISTS (
        SELECT FROM lesson_passed passed WHERE passed.account_id = account AND passed.version_id = live.id)
$$;

CREATE TABLE practice_situation (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT practice_situation_pk PRIMARY KEY,
    code text NOT NULL,
    begun_at timestamptz NOT NULL,
    act_before bigint NOT NULL,
    sight_before bigint NOT NULL,
    seed bigint NOT NULL,
    request_numbers text NOT NULL
);

CREATE INDEX practice_situation_by_code ON practice_situation (code, id);

COMMENT ON TABLE practice_situation IS 'Situations that were begun in a practice office, and where its log stood then; empty in a real one. Never changed.';

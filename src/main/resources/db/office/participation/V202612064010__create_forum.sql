CREATE TABLE forum (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT forum_pk PRIMARY KEY,
    code text NOT NULL CONSTRAINT forum_code_key UNIQUE,
    version integer NOT NULL,
    kind text NOT NULL CONSTRAINT forum_kind_check CHECK (kind IN ('FKP')),
    state text NOT NULL CONSTRAINT forum_state_check CHECK (state IN ('DRAFT', 'OPEN', 'CLOSED', 'AGREED')),
    topic text NOT NULL,
    words text NOT NULL,
    about text NOT NULL,
    documents text NOT NULL,
    citizens integer NOT NULL,
    citizens_who text NOT NULL,
    staff integer NOT NULL,
    staff_who text NOT NULL,
    partners integer NOT NULL,
    partners_who text NOT NULL,
    place text NOT NULL,
    meets_at timestamptz,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    example boolean NOT NULL,
    written_at timestamptz NOT NULL,
    written_by text NOT NULL,
    opened_at timestamptz,
    met_on date,
    met_place text,
    citizens_came integer,
    staff_came integer,
    partners_came integer,
    summary text,
    CONSTRAINT forum_days_check CHECK (closes_on >= opens_on),
    CONSTRAINT forum_meeting_check CHECK ((meets_at IS NULL) = (place = '')),
    CONSTRAINT forum_opened_check CHECK ((opened_at IS NULL) = (state = 'DRAFT')),
    CONSTRAINT forum_record_check CHECK (num_nulls(met_on, met_place, citizens_came, staff_came, partners_came, summary)
        = CASE WHEN state = 'AGREED' THEN 0 ELSE 6 END)
);
COMMENT ON TABLE forum IS 'A forum to which the office invites people to talk about its services, with the record of its meeting.';
COMMENT ON COLUMN forum.code IS 'Its address.';
COMMENT ON COLUMN forum.kind IS 'FKP: the public consultation forum that the law asks for.';
COMMENT ON COLUMN forum.words IS 'What is asked and why, in Markdown.';
COMMENT ON COLUMN forum.about IS 'Which services or standards it is about.';
COMMENT ON COLUMN forum.documents IS 'What to read before, one a line: address, then title. May be empty.';
COMMENT ON COLUMN forum.citizens IS 'How many citizens are invited.';
COMMENT ON COLUMN forum.citizens_who IS 'Which groups of citizens; never a name.';
COMMENT ON COLUMN forum.staff IS 'How many officers are invited.';
COMMENT ON COLUMN forum.staff_who IS 'Which officers; never a name.';
COMMENT ON COLUMN forum.partners IS 'How many partners are invited.';
COMMENT ON COLUMN forum.partners_who IS 'Which partners; never a name.';
COMMENT ON COLUMN forum.place IS 'Where the meeting is; empty where there is none.';
COMMENT ON COLUMN forum.meets_at IS 'When the meeting begins; null where there is none, or none is known yet.';
COMMENT ON COLUMN forum.opens_on IS 'First day for voices.';
COMMENT ON COLUMN forum.closes_on IS 'Last day for voices.';
COMMENT ON COLUMN forum.example IS 'Whether it is invented, to show how it works.';
COMMENT ON COLUMN forum.written_by IS 'Position of the officer who wrote it.';
COMMENT ON COLUMN forum.opened_at IS 'Since when everybody reads it.';
COMMENT ON COLUMN forum.met_on IS 'Record: day of the meeting, or on which the voices were talked over.';
COMMENT ON COLUMN forum.met_place IS 'Record: where.';
COMMENT ON COLUMN forum.citizens_came IS 'Record: how many citizens came.';
COMMENT ON COLUMN forum.staff_came IS 'Record: how many officers came.';
COMMENT ON COLUMN forum.partners_came IS 'Record: how many partners came.';
COMMENT ON COLUMN forum.summary IS 'Record: what was said, in Markdown. Never changed once it is there.';
CREATE INDEX forum_list_index ON forum ((state = 'OPEN'), id);
CREATE INDEX forum_opened_index ON forum (opened_at);
GRANT UPDATE (version, state, topic, words, about, documents, citizens, citizens_who, staff, staff_who, partners, partners_who,
    place, meets_at, opens_on, closes_on, example, opened_at, met_on, met_place, citizens_came, staff_came, partners_came,
    summary) ON forum TO pendapa_app;

CREATE TABLE forum_addition (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT forum_addition_pk PRIMARY KEY,
    forum_id bigint NOT NULL CONSTRAINT forum_addition_of REFERENCES forum (id),
    words text NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by text NOT NULL
);
COMMENT ON TABLE forum_addition IS 'What was added to a forum, or mended in it, after everybody could read it. Never changed.';
COMMENT ON COLUMN forum_addition.entered_by IS 'Position of the officer.';
CREATE INDEX forum_addition_of_index ON forum_addition (forum_id, id);

CREATE TABLE forum_voice (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT forum_voice_pk PRIMARY KEY,
    forum_id bigint NOT NULL CONSTRAINT forum_voice_of REFERENCES forum (id),
    version integer NOT NULL,
    party text NOT NULL CONSTRAINT forum_voice_party_check CHECK (party IN ('CITIZENS', 'STAFF', 'PARTNERS')),
    kelurahan_code text,
    words text NOT NULL,
    source text NOT NULL CONSTRAINT forum_voice_source_check CHECK (source IN ('ONLINE', 'ACCOUNT', 'COUNTER')),
    sent_at timestamptz NOT NULL,
    entered_by text,
    sight text NOT NULL CONSTRAINT forum_voice_sight_check CHECK (sight IN ('WAITING', 'SHOWN', 'HIDDEN')),
    hidden_for text,
    looked_at timestamptz,
    looked_by text,
    CONSTRAINT forum_voice_entered_check CHECK ((source = 'COUNTER') = (entered_by IS NOT NULL)),
    CONSTRAINT forum_voice_hidden_check CHECK ((sight = 'HIDDEN') = (hidden_for IS NOT NULL)),
    CONSTRAINT forum_voice_looked_check CHECK (num_nulls(looked_at, looked_by) = CASE WHEN sight = 'WAITING' THEN 2 ELSE 0 END)
);
COMMENT ON TABLE forum_voice IS 'What somebody said to a forum. It says nothing of who that is.';
COMMENT ON COLUMN forum_voice.party IS 'As what they speak.';
COMMENT ON COLUMN forum_voice.kelurahan_code IS 'Where they live, if they said so.';
COMMENT ON COLUMN forum_voice.source IS 'ACCOUNT where somebody was signed in, COUNTER where an officer wrote it down for them.';
COMMENT ON COLUMN forum_voice.entered_by IS 'Position of that officer.';
COMMENT ON COLUMN forum_voice.sight IS 'It waits until an officer looked at it, then everybody reads it, or it is hidden.';
COMMENT ON COLUMN forum_voice.hidden_for IS 'Why it is hidden; everybody reads the reason.';
COMMENT ON COLUMN forum_voice.looked_by IS 'Position of the officer who looked at it last.';
CREATE INDEX forum_voice_of_index ON forum_voice (forum_id, sight, id);
CREATE INDEX forum_voice_sent_index ON forum_voice (sent_at);
GRANT UPDATE (version, sight, hidden_for, looked_at, looked_by) ON forum_voice TO pendapa_app;

CREATE TABLE forum_agreement (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT forum_agreement_pk PRIMARY KEY,
    forum_id bigint NOT NULL CONSTRAINT forum_agreement_of REFERENCES forum (id),
    version integer NOT NULL,
    words text NOT NULL,
    owner_id bigint NOT NULL CONSTRAINT forum_agreement_owner REFERENCES staff_account (id),
    owner_title text NOT NULL,
    due_on date NOT NULL,
    agreed_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT forum_agreement_state_check CHECK (state IN ('OPEN', 'DONE', 'NOT_DONE')),
    outcome text,
    ended_on date,
    CONSTRAINT forum_agreement_end_check CHECK (num_nulls(outcome, ended_on) = CASE WHEN state = 'OPEN' THEN 2 ELSE 0 END)
);
COMMENT ON TABLE forum_agreement IS 'What was agreed in a forum, who does it until when, and what came of it.';
COMMENT ON COLUMN forum_agreement.owner_title IS 'Position of the owner on the day on which it was agreed.';
COMMENT ON COLUMN forum_agreement.outcome IS 'What came of it, or why it was not done; everybody reads it.';
CREATE INDEX forum_agreement_of_index ON forum_agreement (forum_id, id);
CREATE INDEX forum_agreement_owner_index ON forum_agreement (owner_id);
CREATE INDEX forum_agreement_agreed_index ON forum_agreement (agreed_at);
GRANT UPDATE (version, state, outcome, ended_on) ON forum_agreement TO pendapa_app;

CREATE TABLE public_event (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT public_event_pk PRIMARY KEY,
    code text NOT NULL CONSTRAINT public_event_code_key UNIQUE,
    version integer NOT NULL DEFAULT 1,
    state text NOT NULL DEFAULT 'DRAFT' CONSTRAINT public_event_state_check CHECK (state IN ('DRAFT', 'OPEN', 'CANCELLED', 'CLOSED')),
    title text NOT NULL,
    words text NOT NULL,
    place text NOT NULL,
    organiser text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    places integer NOT NULL CONSTRAINT public_event_places_check CHECK (places BETWEEN 1 AND 2000),
    taken integer NOT NULL DEFAULT 0,
    example boolean NOT NULL DEFAULT false,
    reason text,
    minutes text,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    reminded_for_at timestamptz,
    forgotten_at timestamptz,
    CONSTRAINT public_event_taken_check CHECK (taken BETWEEN 0 AND places),
    CONSTRAINT public_event_time_check CHECK (ends_at > starts_at),
    CONSTRAINT public_event_reason_check CHECK ((state = 'CANCELLED') = (reason IS NOT NULL)),
    CONSTRAINT public_event_minutes_check CHECK ((state = 'CLOSED') = (minutes IS NOT NULL))
);
COMMENT ON TABLE public_event IS 'An occasion to which the office invites.';
COMMENT ON COLUMN public_event.code IS 'Its place in addresses; made of day and title when it was written, and stays.';
COMMENT ON COLUMN public_event.words IS 'What it is about, in Markdown.';
COMMENT ON COLUMN public_event.taken IS 'Places that are given; counted under the lock of this row, so that none is given twice.';
COMMENT ON COLUMN public_event.example IS 'Shipped with Pendapa and not yet written over by the office.';
COMMENT ON COLUMN public_event.reason IS 'Why it was called off, for everybody.';
COMMENT ON COLUMN public_event.minutes IS 'How it went, in Markdown, for everybody.';
COMMENT ON COLUMN public_event.reminded_for_at IS 'The beginning of which guests were reminded; another one is told anew.';
COMMENT ON COLUMN public_event.forgotten_at IS 'When names and contacts of its guests were taken away.';
CREATE INDEX public_event_starts_index ON public_event (starts_at, id);
GRANT UPDATE (version, state, title, words, place, organiser, starts_at, ends_at, places, taken, example, reason, minutes, reminded_for_at,
    forgotten_at) ON public_event TO pendapa_app;

CREATE TABLE public_event_aim (
    event_id bigint NOT NULL CONSTRAINT public_event_aim_of REFERENCES public_event (id),
    kelurahan_code text NOT NULL,
    guests integer NOT NULL CONSTRAINT public_event_aim_check CHECK (guests BETWEEN 0 AND 2000),
    CONSTRAINT public_event_aim_pk PRIMARY KEY (event_id, kelurahan_code)
);
COMMENT ON TABLE public_event_aim IS 'How many guests of a kelurahan an event is meant to reach.';
GRANT UPDATE (guests) ON public_event_aim TO pendapa_app;

CREATE TABLE event_guest (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT event_guest_pk PRIMARY KEY,
    event_id bigint NOT NULL CONSTRAINT event_guest_of REFERENCES public_event (id),
    ticket text NOT NULL CONSTRAINT event_guest_ticket_key UNIQUE,
    name_sealed bytea,
    helper_sealed bytea,
    contact_sealed bytea,
    kelurahan_code text NOT NULL,
    channel text NOT NULL CONSTRAINT event_guest_channel_check CHECK (channel IN ('ONLINE', 'COUNTER')),
    state text NOT NULL CONSTRAINT event_guest_state_check CHECK (state IN ('PLACE', 'WAITING', 'CANCELLED')),
    signed_up_at timestamptz NOT NULL,
    attended_at timestamptz,
    rated boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE event_guest IS 'Who signed up for an event. Name, helper and contact are taken away a month after it; the counts stay.';
COMMENT ON COLUMN event_guest.ticket IS 'Random code of the ticket; it shows no name to whoever has it.';
COMMENT ON COLUMN event_guest.helper_sealed IS 'Who signed up for the guest, or null for oneself.';
COMMENT ON COLUMN event_guest.kelurahan_code IS 'Where the guest lives; empty for elsewhere.';
CREATE INDEX event_guest_event_index ON event_guest (event_id, state, id);
GRANT UPDATE (state, attended_at, rated, name_sealed, helper_sealed, contact_sealed) ON event_guest TO pendapa_app;

CREATE TABLE event_opinion (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT event_opinion_pk PRIMARY KEY,
    event_id bigint NOT NULL CONSTRAINT event_opinion_of REFERENCES public_event (id),
    useful integer NOT NULL CONSTRAINT event_opinion_useful_check CHECK (useful BETWEEN 1 AND 4),
    words text,
    rated_on date NOT NULL
);
COMMENT ON TABLE event_opinion IS 'What guests thought of an event; nothing tells whose it is. Never changed.';
COMMENT ON COLUMN event_opinion.useful IS 'From 1, of no use, to 4, very useful.';
CREATE INDEX event_opinion_event_index ON event_opinion (event_id);

ALTER TABLE message ADD COLUMN phone_sealed bytea;
ALTER TABLE message ADD COLUMN detail text;
ALTER TABLE message DROP CONSTRAINT message_channel;
ALTER TABLE message DROP CONSTRAINT message_state;
UPDATE message SET state = 'TO_PRINT', channel = 'PRINT' WHERE state = 'GIVEN_UP';
ALTER TABLE message ADD CONSTRAINT message_channel
    CHECK (channel IN ('EMAIL', 'WHATSAPP', 'SMS', 'OUTBOX', 'PRINT'));
ALTER TABLE message ADD CONSTRAINT message_state CHECK (state IN (
    'PLANNED', 'SENT', 'DELIVERED', 'READ', 'FAILED', 'UNKNOWN', 'TO_PRINT', 'PRINTED'));
ALTER TABLE message DROP COLUMN attempts;
ALTER TABLE message DROP COLUMN problem;
CREATE INDEX message_for_counter ON message (id) WHERE state IN ('TO_PRINT', 'UNKNOWN');
GRANT UPDATE (channel) ON message TO pendapa_app;

CREATE TABLE message_dispatch (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT message_dispatch_pk PRIMARY KEY,
    message_id bigint NOT NULL REFERENCES message (id),
    channel text NOT NULL CONSTRAINT message_dispatch_channel CHECK (channel IN ('EMAIL', 'WHATSAPP', 'SMS')),
    state text NOT NULL CONSTRAINT message_dispatch_state CHECK (state IN (
        'LEFT_OUT', 'NOT_SENT', 'RETRY', 'SENDING', 'UNKNOWN', 'SENT', 'FAILED', 'DELIVERED', 'READ')),
    provider_index bytea,
    problem text,
    attempts integer NOT NULL DEFAULT 0,
    cost_rupiah bigint NOT NULL DEFAULT 0 CHECK (cost_rupiah >= 0),
    begun_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT message_dispatch_once UNIQUE (message_id, channel)
);
CREATE INDEX message_dispatch_provider ON message_dispatch (provider_index) WHERE provider_index IS NOT NULL;
CREATE INDEX message_dispatch_begun ON message_dispatch (begun_at);
COMMENT ON TABLE message_dispatch IS 'One message by one way: how far it got as the provider tells it, and what it cost.';
GRANT UPDATE (state, provider_index, problem, attempts, cost_rupiah, begun_at, changed_at)
    ON message_dispatch TO pendapa_app;

CREATE TABLE channel_setting (
    id smallint CONSTRAINT channel_setting_pk PRIMARY KEY CONSTRAINT channel_setting_one CHECK (id = 1),
    version integer NOT NULL,
    settings jsonb NOT NULL,
    secrets_sealed bytea NOT NULL,
    changed_at timestamptz NOT NULL
);
COMMENT ON TABLE channel_setting IS 'How the office sends SMS and WhatsApp messages; what opens the gateways is sealed.';
GRANT UPDATE ON channel_setting TO pendapa_app;

CREATE TABLE contact_preference (
    subject_kind text NOT NULL,
    subject_key text NOT NULL,
    channel text NOT NULL CONSTRAINT contact_preference_channel CHECK (channel IN ('EMAIL', 'WHATSAPP', 'SMS', 'PRINT')),
    changed_at timestamptz NOT NULL,
    CONSTRAINT contact_preference_pk PRIMARY KEY (subject_kind, subject_key)
);
COMMENT ON TABLE contact_preference IS 'How the person behind a request wants to be told what happens.';
GRANT UPDATE (channel, changed_at) ON contact_preference TO pendapa_app;

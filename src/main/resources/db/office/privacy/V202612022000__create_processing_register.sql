CREATE TABLE processing_entry (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT processing_entry_pk PRIMARY KEY,
    kind text NOT NULL CONSTRAINT processing_entry_kind_check CHECK (kind IN ('SERVICES', 'OWN', 'PROCESSOR')),
    key uuid NOT NULL CONSTRAINT processing_entry_key UNIQUE
);
COMMENT ON TABLE processing_entry IS 'What the office itself writes into its register of processing (UU 27/2022 Ps. 31): what holds for all services, what it does besides, and who processes data for it. Never changed.';
CREATE UNIQUE INDEX processing_entry_services_index ON processing_entry (kind) WHERE kind = 'SERVICES';

CREATE TABLE processing_version (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT processing_version_pk PRIMARY KEY,
    entry_id bigint NOT NULL CONSTRAINT processing_version_of REFERENCES processing_entry,
    version integer NOT NULL,
    words jsonb NOT NULL,
    example boolean NOT NULL,
    since date,
    until date,
    contract_on date,
    contract_until date,
    written_at timestamptz NOT NULL,
    written_by text NOT NULL,
    CONSTRAINT processing_version_once UNIQUE (entry_id, version),
    CONSTRAINT processing_version_time_check CHECK (until >= since),
    CONSTRAINT processing_version_contract_check CHECK (contract_until >= contract_on)
);
COMMENT ON TABLE processing_version IS 'What an entry of the register of processing said, and from when; the newest version holds. Never changed.';
COMMENT ON COLUMN processing_version.words IS 'The texts by the name of their field.';
COMMENT ON COLUMN processing_version.example IS 'True while the office has not confirmed what stands here.';

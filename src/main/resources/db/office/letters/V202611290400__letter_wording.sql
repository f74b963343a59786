CREATE TABLE letter_wording (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT letter_wording_pk PRIMARY KEY,
    service_code text NOT NULL,
    letter_code text NOT NULL,
    template text NOT NULL,
    follows bigint NOT NULL,
    valid_from date NOT NULL,
    opening text NOT NULL,
    closing text NOT NULL,
    ending text NOT NULL,
    reason text NOT NULL,
    entered_by_account_id bigint NOT NULL,
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL,
    CONSTRAINT letter_wording_follow_once UNIQUE (service_code, letter_code, follows)
);

COMMENT ON TABLE letter_wording IS 'Sentences of letters that the office wrote in place of those that ship, from a day on; a paragraph on each line. Never changed: the newest row that counts on a day wins.';
COMMENT ON COLUMN letter_wording.follows IS 'The row before it, or 0: two officers cannot both follow the same.';

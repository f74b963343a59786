CREATE TABLE destruction_list (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT destruction_list_pk PRIMARY KEY,
    key uuid NOT NULL CONSTRAINT destruction_list_key UNIQUE,
    version integer NOT NULL DEFAULT 1,
    state text NOT NULL DEFAULT 'DRAWN'
        CONSTRAINT destruction_list_state_check CHECK (state IN ('DRAWN', 'APPROVED', 'CANCELLED', 'DONE')),
    drawn_at timestamptz NOT NULL,
    drawn_by_account_id bigint NOT NULL,
    drawn_by_official_id bigint NOT NULL,
    drawn_by text NOT NULL,
    ended_at timestamptz,
    ended_by text,
    end_reason text,
    CONSTRAINT destruction_list_end_check CHECK ((ended_at IS NOT NULL) = (state IN ('CANCELLED', 'DONE')))
);
COMMENT ON TABLE destruction_list IS 'Requests that somebody proposes to destroy because their term is over; two others approve.';
GRANT UPDATE (version, state, ended_at, ended_by, end_reason) ON destruction_list TO pendapa_app;

CREATE TABLE destruction_approval (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT destruction_approval_pk PRIMARY KEY,
    list_id bigint NOT NULL CONSTRAINT destruction_approval_of REFERENCES destruction_list,
    account_id bigint NOT NULL,
    official_id bigint NOT NULL,
    approved_at timestamptz NOT NULL,
    approved_by text NOT NULL,
    CONSTRAINT destruction_approval_once UNIQUE (list_id, account_id),
    CONSTRAINT destruction_approval_person_once UNIQUE (list_id, official_id)
);
COMMENT ON TABLE destruction_approval IS 'Who approved a list for destruction. Never changed.';

CREATE TABLE destruction_item (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT destruction_item_pk PRIMARY KEY,
    list_id bigint NOT NULL CONSTRAINT destruction_item_of REFERENCES destruction_list,
    request_number text NOT NULL,
    service_code text NOT NULL,
    ended_on date NOT NULL,
    kept_until date NOT NULL,
    class text NOT NULL,
    outcome text CONSTRAINT destruction_item_outcome_check CHECK (outcome IN ('DESTROYED', 'KEPT')),
    outcome_at timestamptz,
    kept_reason text CONSTRAINT destruction_item_reason_check CHECK (kept_reason IN ('HELD', 'ASKED', 'CHANGED', 'CANCELLED')),
    letters integer NOT NULL DEFAULT 0,
    files integer NOT NULL DEFAULT 0,
    CONSTRAINT destruction_item_once UNIQUE (list_id, request_number),
    CONSTRAINT destruction_item_done_check CHECK ((outcome IS NULL) = (outcome_at IS NULL)),
    CONSTRAINT destruction_item_kept_check CHECK ((kept_reason IS NOT NULL) = (outcome IS NOT NULL AND outcome = 'KEPT'))
);
COMMENT ON TABLE destruction_item IS 'A request of a list for destruction, with its term, and what became of it; nothing personal.';
COMMENT ON COLUMN destruction_item.kept_until IS 'Last day of its term on the day when the list was drawn up.';
CREATE UNIQUE INDEX destruction_item_waiting ON destruction_item (request_number) WHERE outcome IS NULL;
GRANT UPDATE (outcome, outcome_at, kept_reason, letters, files) ON destruction_item TO pendapa_app, pendapa_destroyer;

CREATE TABLE destroyed_request (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT destroyed_request_pk PRIMARY KEY,
    number text NOT NULL CONSTRAINT destroyed_request_number UNIQUE,
    secret_sealed bytea NOT NULL,
    destroyed_at timestamptz NOT NULL
);
COMMENT ON TABLE destroyed_request IS 'That a request was there and was destroyed; its secret code still leads its applicant to that. Never changed.';
REVOKE INSERT ON destroyed_request FROM pendapa_app;

ALTER TABLE letter ADD COLUMN destroyed_at timestamptz;
COMMENT ON COLUMN letter.destroyed_at IS 'When everything about its holder was destroyed; number, date, title and signatory stay as the register of letters.';

CREATE INDEX service_request_ended_index ON service_request (service_code, ended_at, id) WHERE phase = 'ENDED';

-- Ended, on a list that two others than its maker approved, and held by nobody.
CREATE FUNCTION may_destroy(wanted text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
            SELECT FROM destruction_item i JOIN destruction_list l ON l.id = i.list_id
            WHERE i.request_number = wanted AND i.outcome IS NULL AND l.state = 'APPROVED'
                AND 2 <= (SELECT count(DISTINCT a.official_id) FROM destruction_approval a
                    WHERE a.list_id = l.id AND a.account_id <> l.drawn_by_account_id
                        AND a.official_id <> l.drawn_by_official_id))
        AND NOT EXISTS (
            SELECT FROM legal_hold h
            WHERE h.request_number = wanted AND h.lifted_at IS NULL AND (h.until IS NULL OR h.until >= current_date))
$$;

CREATE FUNCTION keep_service_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.phase <> 'ENDED' OR NOT may_destroy(OLD.number) THEN
        RAISE EXCEPTION 'The office keeps this request.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END
$$;
CREATE TRIGGER service_request_kept BEFORE DELETE ON service_request
    FOR EACH ROW EXECUTE FUNCTION keep_service_request();

CREATE FUNCTION keep_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR NEW.destroyed_at IS NULL OR OLD.stage = 'WAITING' OR NOT may_destroy(OLD.request_number) THEN
        RAISE EXCEPTION 'The office keeps this letter.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER letter_kept BEFORE DELETE ON letter FOR EACH ROW EXECUTE FUNCTION keep_letter();
CREATE TRIGGER letter_text_kept
    BEFORE UPDATE OF holder_name_sealed, holder_code_sealed, holder_code_index, sheet_sealed, destroyed_at ON letter
    FOR EACH ROW EXECUTE FUNCTION keep_letter();

DO $$
BEGIN
    EXECUTE format('REVOKE DELETE ON ALL TABLES IN SCHEMA %I FROM pendapa_destroyer', current_schema());
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I REVOKE DELETE ON TABLES FROM pendapa_destroyer', current_schema());
END
$$;
GRANT DELETE ON service_request, request_person, request_event, request_need, request_paper, rule_finding, request_note,
    request_remark, request_undo, field_check, field_photo, escalation, stored_file, message, message_dispatch,
    contact_preference, citizen_request, data_question, data_request, letter_paper, letter_signature
    TO pendapa_destroyer;
GRANT UPDATE (holder_name_sealed, holder_code_sealed, holder_code_index, sheet_sealed, destroyed_at) ON letter
    TO pendapa_destroyer;
GRANT UPDATE (reason_sealed) ON letter_event TO pendapa_destroyer;
GRANT INSERT ON destroyed_request, audit_entry TO pendapa_destroyer;

-- Keys change while people work: the owner seals the text of letters anew, and destroys none by it.
CREATE OR REPLACE FUNCTION keep_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND current_user = 'pendapa_owner' AND NEW.destroyed_at IS NOT DISTINCT FROM OLD.destroyed_at THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' OR NEW.destroyed_at IS NULL OR OLD.stage = 'WAITING' OR NOT may_destroy(OLD.request_number) THEN
        RAISE EXCEPTION 'The office keeps this letter.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

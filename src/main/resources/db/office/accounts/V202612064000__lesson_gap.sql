-- What the learning module fills in (it comes later): lessons that permissions ask for and an account has not learned in the
-- version that is read. The accounts ask it in the statement that reads an account, so that it costs none of its own.
CREATE FUNCTION lesson_gap(account bigint)
RETURNS TABLE (permission text, code text, title text, since timestamptz, days integer) LANGUAGE sql STABLE AS $$
    SELECT NULL::text, NULL::text, NULL::text, NULL::timestamptz, NULL::integer WHERE false
$$;

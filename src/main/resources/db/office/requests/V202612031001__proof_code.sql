-- A random code of 80 bits in the alphabet without 0, O, 1 and I, as a receipt prints it.
CREATE FUNCTION random_code() RETURNS text LANGUAGE sql VOLATILE AS $$
    SELECT string_agg(substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + get_byte(random.bytes, place) % 32, 1), '' ORDER BY place)
    FROM (SELECT sha256(uuid_send(gen_random_uuid())) AS bytes) AS random, generate_series(0, 15) AS place
$$;

-- Leads to the proof that the request was received; it opens nothing else.
ALTER TABLE service_request ADD COLUMN proof_code text NOT NULL DEFAULT random_code()
    CONSTRAINT service_request_proof_code UNIQUE;

-- The proof outlives the request.
ALTER TABLE destroyed_request ADD COLUMN proof_code text CONSTRAINT destroyed_request_proof_code UNIQUE,
    ADD COLUMN submitted_at timestamptz;

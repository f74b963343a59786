-- Two definitive holders of one position at a time would both sign its letters.
ALTER TABLE position_holding ADD CONSTRAINT position_holding_one_definitive EXCLUDE USING gist (
    int8range(position_id, position_id, '[]') WITH &&,
    daterange(valid_from, CASE WHEN ended_on < valid_from THEN valid_from ELSE LEAST(valid_until + 1, ended_on) END)
        WITH &&) WHERE (kind = 'DEFINITIF');

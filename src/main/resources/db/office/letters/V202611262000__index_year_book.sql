-- The book of a series and a year is read in the order of its numbers, part by part.
CREATE INDEX register_number_year
    ON register_number (series_code, coalesce(kelurahan_code, ''), year, counted_under, ordinal, id);

-- The agenda book is read from its end, by the beginning of a number, and by each kelurahan for itself.
CREATE INDEX register_number_begins ON register_number (number text_pattern_ops);
CREATE INDEX register_number_kelurahan ON register_number (kelurahan_code, id);

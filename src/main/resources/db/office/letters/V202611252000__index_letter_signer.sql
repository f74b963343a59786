-- The index on the foreign key itself: the other one holds letters that wait only.
CREATE INDEX letter_signer_official ON letter (signer_official_id);

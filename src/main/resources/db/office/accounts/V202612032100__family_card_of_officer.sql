ALTER TABLE staff_account
    ADD COLUMN family_card_index bytea,
    ADD COLUMN family_card_sealed bytea,
    ADD CONSTRAINT staff_account_family_card_check CHECK ((family_card_index IS NULL) = (family_card_sealed IS NULL));
COMMENT ON COLUMN staff_account.family_card_index IS 'Keyed hash of the family card that the officer entered by free choice; requests of the own family raise an alarm.';
GRANT UPDATE (family_card_index, family_card_sealed) ON staff_account TO pendapa_app;

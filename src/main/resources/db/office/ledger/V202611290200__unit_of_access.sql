-- The name of the unit as it was on the day of the sight; a later change of name leaves it as it is.
ALTER TABLE access_entry ADD COLUMN actor_unit text;

ALTER TABLE access_alarm DROP CONSTRAINT access_alarm_kind_check;
ALTER TABLE access_alarm ADD CONSTRAINT access_alarm_kind_check CHECK (kind IN (
    'MANY_IN_AN_HOUR', 'MANY_IN_A_DAY', 'NO_PART', 'OUTSIDE_HOURS', 'OWN', 'COLLEAGUE', 'FAMILY', 'COLLEAGUE_FAMILY',
    'LOOK_UPS', 'EXPORTED'));

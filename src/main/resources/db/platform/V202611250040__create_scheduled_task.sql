-- Names of the columns are those of db-scheduler, except for the office.
CREATE TABLE scheduled_task (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    office_key text NOT NULL GENERATED ALWAYS AS (split_part(task_instance, '/', 1)) STORED
        REFERENCES served_office (key),
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    CONSTRAINT scheduled_task_pk PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_task_due ON scheduled_task (execution_time);

CREATE INDEX scheduled_task_heartbeat ON scheduled_task (last_heartbeat) WHERE picked;

CREATE INDEX scheduled_task_office ON scheduled_task (office_key);

COMMENT ON TABLE scheduled_task IS 'Work planned with a commit, and work that comes again and again. The instance begins with the key of the office that it is for.';

GRANT UPDATE, DELETE ON scheduled_task TO pendapa_app;

-- What is late is counted by service and state on every public page of figures: the index alone answers that.
DROP INDEX service_request_late_index;
CREATE INDEX service_request_late_index ON service_request (due_at, id) INCLUDE (service_code, state)
    WHERE phase = 'OPEN' AND settled_at IS NULL;

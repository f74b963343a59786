-- A failure of protection asks for all sights of a span of time.
CREATE INDEX access_entry_by_time ON access_entry (written_at);

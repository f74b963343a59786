CREATE INDEX access_entry_by_actor ON access_entry (actor_key, written_at);

-- When each side made its change, by its own clock.
ALTER TABLE conflicts ADD COLUMN local_changed_at BIGINT;
ALTER TABLE conflicts ADD COLUMN remote_changed_at BIGINT;

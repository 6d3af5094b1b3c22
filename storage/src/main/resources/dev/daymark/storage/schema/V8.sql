-- The last change of an entry, as changed_at has it, that a run stumbled at; the next run that does
-- parks it, be it one of another process.
ALTER TABLE outbox ADD COLUMN stumbled_at BIGINT;

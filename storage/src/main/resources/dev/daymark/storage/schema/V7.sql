-- The calendars that could not be read at the last try while others of their account could.
CREATE TABLE calendar_troubles (
  calendar_id UUID PRIMARY KEY REFERENCES calendars (id) ON DELETE CASCADE,
  reason VARCHAR NOT NULL,
  code VARCHAR NOT NULL,
  since BIGINT NOT NULL
);

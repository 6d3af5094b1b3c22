-- What was said to be gone from a calendar while something of it waits to be sent. It is judged once
-- all calendars of the account were read, for it may have been moved to another of them.
CREATE TABLE absences (
  calendar_id UUID NOT NULL REFERENCES calendars (id) ON DELETE CASCADE,
  remote_id VARCHAR NOT NULL,
  gone_at BIGINT,
  PRIMARY KEY (calendar_id, remote_id)
);

-- How far back events are kept here that an account's calendars list for the first time.
ALTER TABLE accounts ADD COLUMN reach VARCHAR DEFAULT 'EVERYTHING' NOT NULL;

-- Only what was sent to be created is our own doing wherever it shows up; what was sent to change an
-- event is not, once the event itself has gone elsewhere. Of what is under way now it is not known.
ALTER TABLE sent_contents ADD COLUMN creation BOOLEAN DEFAULT FALSE NOT NULL;

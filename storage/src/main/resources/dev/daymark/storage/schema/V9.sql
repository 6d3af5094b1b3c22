-- Calls become a part of what a person can edit. Until now an event's details had the address; both
-- sides agreed on it, and unsent occurrences have what their series has. Which calendars offer calls
-- is learned by the first sync after a start, which reads the list whole.
ALTER TABLE events ADD COLUMN conference VARCHAR;
ALTER TABLE calendars ADD COLUMN offers_calls BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE events
  SET conference = '{"state":"READY","link":"'
    || REGEXP_REPLACE(details, '^.*"conferenceUri":"([^"]*)".*$', '$1') || '"}'
  WHERE details LIKE '%"conferenceUri":"%';
UPDATE events e
  SET conference = (SELECT s.conference FROM events s WHERE s.id = e.series_id)
  WHERE e.series_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM event_remotes r WHERE r.event_id = e.id);
UPDATE event_remotes r
  SET base_content = '{"conference":'
    || (SELECT e.conference FROM events e WHERE e.id = r.event_id) || ','
    || SUBSTRING(base_content FROM 2)
  WHERE EXISTS (SELECT 1 FROM events e WHERE e.id = r.event_id AND e.conference IS NOT NULL);

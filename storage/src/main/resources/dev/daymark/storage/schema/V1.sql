-- Moments that only sort or inform are nanoseconds from 1970; those of events are seconds from 1970.
CREATE TABLE accounts (
  id UUID PRIMARY KEY,
  email VARCHAR NOT NULL UNIQUE,
  client_id VARCHAR NOT NULL,
  auth_uri VARCHAR NOT NULL,
  token_uri VARCHAR NOT NULL,
  api_root VARCHAR,
  state VARCHAR NOT NULL,
  connected_at BIGINT NOT NULL,
  list_progress VARCHAR
);

CREATE TABLE calendars (
  id UUID PRIMARY KEY,
  account_id UUID REFERENCES accounts (id) ON UPDATE CASCADE,
  remote_id VARCHAR,
  summary VARCHAR NOT NULL,
  description VARCHAR NOT NULL,
  zone VARCHAR NOT NULL,
  access_role VARCHAR NOT NULL,
  color VARCHAR NOT NULL,
  selected BOOLEAN NOT NULL,
  visible BOOLEAN NOT NULL,
  is_primary BOOLEAN NOT NULL,
  default_reminders VARCHAR NOT NULL,
  position INT NOT NULL,
  list_base VARCHAR,
  events_progress VARCHAR,
  synced_at BIGINT,
  UNIQUE (account_id, remote_id)
);

-- span_class says how the time is found: 0 up to 2 days long, 1 up to 32, 2 up to 512, 3 longer,
-- 8 the master of a series, 9 not shown. first_at and last_at say between which moments a series
-- has all its occurrences, so that a range finds the few it has to expand; null for other events.
CREATE TABLE events (
  id UUID PRIMARY KEY,
  calendar_id UUID NOT NULL REFERENCES calendars (id),
  summary VARCHAR NOT NULL,
  description VARCHAR NOT NULL,
  location VARCHAR NOT NULL,
  all_day BOOLEAN NOT NULL,
  start_local TIMESTAMP(0) NOT NULL,
  start_zone VARCHAR,
  start_at BIGINT NOT NULL,
  end_local TIMESTAMP(0) NOT NULL,
  end_zone VARCHAR,
  end_at BIGINT NOT NULL,
  recurrence VARCHAR,
  status VARCHAR NOT NULL,
  transparency VARCHAR NOT NULL,
  visibility VARCHAR NOT NULL,
  color_id VARCHAR,
  attendees VARCHAR,
  reminders VARCHAR,
  details VARCHAR,
  series_id UUID,
  original_start VARCHAR(16),
  remote_series_id VARCHAR,
  deleted BOOLEAN NOT NULL,
  ghost_of UUID,
  generation INT NOT NULL,
  span_class TINYINT NOT NULL,
  first_at BIGINT,
  last_at BIGINT,
  revision BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX events_by_time ON events (span_class, start_at);
CREATE INDEX events_by_extent ON events (span_class, last_at, first_at, id);
CREATE INDEX events_by_calendar ON events (calendar_id);
CREATE INDEX events_by_series ON events (series_id);
CREATE INDEX events_by_remote_series ON events (remote_series_id);
CREATE INDEX events_by_ghost ON events (ghost_of);

CREATE TABLE event_remotes (
  event_id UUID PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  calendar_id UUID NOT NULL REFERENCES calendars (id),
  remote_id VARCHAR NOT NULL,
  etag VARCHAR NOT NULL,
  base_content VARCHAR NOT NULL,
  base_json VARCHAR NOT NULL,
  listing_mark BIGINT NOT NULL,
  looked_up BOOLEAN NOT NULL,
  UNIQUE (calendar_id, remote_id)
);

CREATE TABLE outbox (
  sequence BIGINT GENERATED ALWAYS AS IDENTITY (CACHE 4096) PRIMARY KEY,
  event_id UUID NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  kind VARCHAR NOT NULL,
  fields VARCHAR NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  attempts INT NOT NULL,
  parked_reason VARCHAR,
  notice VARCHAR,
  UNIQUE (event_id, kind)
);

CREATE TABLE task_lists (
  id UUID PRIMARY KEY,
  name VARCHAR NOT NULL,
  color VARCHAR NOT NULL,
  visible BOOLEAN NOT NULL,
  position INT NOT NULL
);

CREATE TABLE tasks (
  id UUID PRIMARY KEY,
  list_id UUID NOT NULL REFERENCES task_lists (id),
  parent_id UUID,
  title VARCHAR NOT NULL,
  notes VARCHAR NOT NULL,
  status VARCHAR NOT NULL,
  due VARCHAR,
  remind_at VARCHAR,
  planned_block VARCHAR,
  priority VARCHAR NOT NULL,
  categories VARCHAR,
  recurrence VARCHAR,
  position DOUBLE PRECISION NOT NULL,
  completed_at BIGINT,
  revision BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX tasks_by_list ON tasks (list_id, position);
CREATE INDEX tasks_by_parent ON tasks (parent_id);

-- The UIDs of what came from files, so that it is not added twice.
CREATE TABLE item_uids (
  item_id UUID PRIMARY KEY,
  uid VARCHAR NOT NULL
);

CREATE TABLE changes (
  sequence BIGINT GENERATED ALWAYS AS IDENTITY (CACHE 4096) PRIMARY KEY,
  id UUID NOT NULL UNIQUE,
  origin VARCHAR NOT NULL,
  run_id UUID,
  made_at BIGINT NOT NULL,
  undoes UUID,
  undone BOOLEAN NOT NULL
);
CREATE INDEX changes_by_run ON changes (run_id);
CREATE INDEX changes_by_origin ON changes (origin, undone, sequence);

CREATE TABLE history (
  sequence BIGINT GENERATED ALWAYS AS IDENTITY (CACHE 4096) PRIMARY KEY,
  change_id UUID NOT NULL,
  item_kind VARCHAR NOT NULL,
  item_id UUID NOT NULL,
  field VARCHAR NOT NULL,
  before_json VARCHAR,
  after_json VARCHAR
);
CREATE INDEX history_by_item ON history (item_id);
CREATE INDEX history_by_change ON history (change_id);

CREATE TABLE conflicts (
  id UUID PRIMARY KEY,
  event_id UUID NOT NULL,
  field VARCHAR,
  base VARCHAR,
  local VARCHAR,
  remote VARCHAR,
  kept VARCHAR NOT NULL,
  detected_at BIGINT NOT NULL,
  resolved_at BIGINT
);

CREATE TABLE sync_runs (
  id UUID PRIMARY KEY,
  account_id UUID NOT NULL,
  trigger_name VARCHAR NOT NULL,
  started_at BIGINT NOT NULL,
  finished_at BIGINT,
  outcome VARCHAR,
  requests INT NOT NULL,
  bytes BIGINT NOT NULL,
  pulled INT NOT NULL,
  pushed INT NOT NULL,
  conflicts INT NOT NULL,
  parked INT NOT NULL
);
CREATE INDEX sync_runs_by_start ON sync_runs (started_at);

-- What a run sent, or began to send; what it changed here is in the history.
CREATE TABLE sync_sent (
  sequence BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id UUID NOT NULL,
  event_id UUID NOT NULL,
  kind VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  before_json VARCHAR,
  after_json VARCHAR,
  outcome VARCHAR,
  UNIQUE (run_id, event_id, kind)
);

-- What was sent and not answered yet: when it shows up, it is our own doing.
CREATE TABLE sent_contents (
  calendar_id UUID NOT NULL REFERENCES calendars (id) ON DELETE CASCADE,
  remote_id VARCHAR NOT NULL,
  content VARCHAR NOT NULL,
  PRIMARY KEY (calendar_id, remote_id)
);

-- What a run held back until the person says yes or no.
CREATE TABLE mass_changes (
  calendar_id UUID NOT NULL REFERENCES calendars (id) ON DELETE CASCADE,
  kind VARCHAR NOT NULL,
  creations INT NOT NULL,
  deletions INT NOT NULL,
  known INT NOT NULL,
  evidence VARCHAR NOT NULL,
  asked_at BIGINT NOT NULL,
  answer VARCHAR,
  PRIMARY KEY (calendar_id, kind)
);

CREATE TABLE settings (
  name VARCHAR PRIMARY KEY,
  text VARCHAR NOT NULL
);

-- How far each reminder came; starts is what it was for, so that a moved event reminds again.
CREATE TABLE reminders (
  item_id UUID NOT NULL,
  kind VARCHAR NOT NULL,
  minutes INT NOT NULL,
  starts VARCHAR NOT NULL,
  stage VARCHAR NOT NULL,
  until_at BIGINT,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (item_id, kind, minutes, starts)
);

-- What those need who answer for the station: who changed the watchlist and why, when old records were kept apart and purged,
-- what must not be deleted, what people have asked about their own data, and the unsaved work of each person over a restart.

-- Who gave the entry to the service.
ALTER TABLE watchlist_entries ADD COLUMN source TEXT;
CREATE TABLE watchlist_changes (
  row INTEGER PRIMARY KEY,
  reference TEXT NOT NULL,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('added', 'changed', 'ended', 'restored')),
  reason TEXT,
  before TEXT,                             -- JSON of the entry; null: it was not there
  after TEXT NOT NULL
) STRICT;
CREATE INDEX watchlist_changes_by_reference ON watchlist_changes (reference);
-- The word of the person who judged a hit.
ALTER TABLE watchlist_hits ADD COLUMN note TEXT;
CREATE INDEX watchlist_hits_by_entry ON watchlist_hits (entry);

CREATE TABLE retention_runs (
  row INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,                   -- 'station': by itself
  separated_flights INTEGER NOT NULL,
  separated_people INTEGER NOT NULL,
  purged_flights INTEGER NOT NULL,
  purged_people INTEGER NOT NULL,
  held INTEGER NOT NULL,
  certificate TEXT,
  withheld TEXT,                           -- why a run purged nothing although something was due
  ms INTEGER NOT NULL
) STRICT;

-- Not deleted as long as it stands, however old.
CREATE TABLE legal_holds (
  id TEXT PRIMARY KEY,
  flight INTEGER NOT NULL,
  flight_id TEXT NOT NULL,
  traveller INTEGER,                       -- null: everyone on the flight
  traveller_id TEXT,
  identity INTEGER,                        -- the person's other arrivals too
  reason TEXT NOT NULL,
  authority TEXT NOT NULL,                 -- who asked for it, and the number of the case
  until_on TEXT,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL,
  ended_by TEXT,
  ended_at TEXT,
  end_reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX legal_holds_in_force ON legal_holds (flight) WHERE ended_at IS NULL;

CREATE TABLE person_requests (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('access', 'correction', 'deletion', 'objection')),
  traveller_id TEXT NOT NULL,
  identity INTEGER,
  words TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'granted', 'refused', 'withdrawn')),
  decided_by TEXT,
  decided_at TEXT,
  decision TEXT                            -- the reason, and of a correction what is right
) STRICT, WITHOUT ROWID;
CREATE INDEX person_requests_by_identity ON person_requests (identity) WHERE identity IS NOT NULL;

CREATE TABLE kept_work (
  user TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  body TEXT NOT NULL                       -- JSON: place, filters, unsaved results of checks
) STRICT, WITHOUT ROWID;

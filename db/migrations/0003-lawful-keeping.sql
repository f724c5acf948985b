-- What keeps a station lawful and whole: which changes matter, what is kept apart after a while and what is purged, who may
-- look at it again, and what people have put right about who is who.

-- 1: a person should look at it (station/merge/isMaterial.ts); the others are kept as versions only.
ALTER TABLE traveller_changes ADD COLUMN material INTEGER NOT NULL DEFAULT 0 CHECK (material IN (0, 1));
UPDATE traveller_changes SET material = 1 WHERE before IS NOT NULL AND after IS NOT NULL AND field NOT IN ('checkedInAt', 'cabin', 'name');
UPDATE travellers SET changed_by =
  (SELECT max(message) FROM traveller_changes WHERE traveller = travellers.row AND material = 1) WHERE changed_by IS NOT NULL;
-- First message of the newest push of bookings: what changed since then is shown.
ALTER TABLE flights ADD COLUMN last_push INTEGER;
UPDATE flights SET last_push = (SELECT max(message) FROM pushes WHERE flight = flights.row AND source = 'PNR');

-- Records kept apart: what names a person lies in `kept`, ordinary tables hold blanks in its place.
ALTER TABLE flights ADD COLUMN separated_at TEXT;
ALTER TABLE flights ADD COLUMN purged_at TEXT;
ALTER TABLE travellers ADD COLUMN separated INTEGER NOT NULL DEFAULT 0 CHECK (separated IN (0, 1));
CREATE INDEX flights_to_separate ON flights (arrival_ms) WHERE separated_at IS NULL;
CREATE INDEX flights_to_purge ON flights (arrival_ms) WHERE purged_at IS NULL;

CREATE TABLE kept (
  place TEXT NOT NULL,                     -- table it was taken from
  row TEXT NOT NULL,                       -- and its key there
  flight INTEGER NOT NULL REFERENCES flights (row),
  body TEXT NOT NULL,                      -- JSON of the columns taken out
  PRIMARY KEY (place, row)
) STRICT;
CREATE INDEX kept_by_flight ON kept (flight);

CREATE TABLE kept_raws (
  row INTEGER PRIMARY KEY,                 -- of raws
  flight INTEGER NOT NULL REFERENCES flights (row),
  packed INTEGER NOT NULL,
  text BLOB NOT NULL
) STRICT;
CREATE INDEX kept_raws_by_flight ON kept_raws (flight);

-- One person asks with a reason, another one allows it, for a while.
CREATE TABLE access_requests (
  id TEXT PRIMARY KEY,
  flight TEXT NOT NULL,
  traveller TEXT,                          -- null: everyone on the flight
  reason TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  hours INTEGER NOT NULL,
  approved_by TEXT,
  approved_at TEXT,
  expires_at TEXT
) STRICT, WITHOUT ROWID;

-- A record of a manifest that a person has taken apart from a traveller, or joined to one; later lists obey it.
CREATE TABLE corrections (
  flight INTEGER NOT NULL REFERENCES flights (row),
  sign TEXT NOT NULL,                      -- hash of who the manifest record names
  kind TEXT NOT NULL CHECK (kind IN ('apart', 'together')),
  code TEXT NOT NULL,                      -- of the traveller
  reason TEXT NOT NULL,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (flight, sign)
) STRICT, WITHOUT ROWID;

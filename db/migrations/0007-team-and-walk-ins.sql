-- People who work one flight together: who has taken whom, and who was met that no message named. What a person has looked
-- at and which filters they keep, so that the next look starts where the last one ended.

-- The newest word on who has a traveller; the log keeps every word. A released claim stays, so that an older one of
-- another station cannot bring it back.
CREATE TABLE claims (
  traveller INTEGER PRIMARY KEY REFERENCES travellers (row),
  state TEXT NOT NULL CHECK (state IN ('held', 'released')),
  by_user TEXT NOT NULL,                   -- who holds it, or let it go
  by_name TEXT NOT NULL,                   -- people of other stations are not in users
  station TEXT NOT NULL,
  at TEXT NOT NULL,
  offered_to TEXT,                         -- the colleague who is asked to take it over
  offered_name TEXT
) STRICT;

-- Someone met at the gate or in the hall: what was read of the document in hand, kept whatever messages say later.
CREATE TABLE walk_ins (
  traveller INTEGER PRIMARY KEY REFERENCES travellers (row),
  at TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  by_user TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('mrz', 'boardingPass', 'typed', 'station')),
  document TEXT,                           -- as normalised
  body TEXT NOT NULL,                      -- JSON of what was read
  joined_at TEXT                           -- when a message brought the same document
) STRICT;
CREATE INDEX walk_ins_waiting ON walk_ins (document) WHERE document IS NOT NULL AND joined_at IS NULL;

-- Where a person's last look at a flight ended: the newest rows of that moment.
CREATE TABLE flight_looks (
  user TEXT NOT NULL,
  flight INTEGER NOT NULL REFERENCES flights (row),
  at TEXT NOT NULL,
  traveller INTEGER NOT NULL,              -- travellers.row
  change INTEGER NOT NULL,                 -- traveller_changes.row
  PRIMARY KEY (user, flight)
) STRICT, WITHOUT ROWID;

-- Filters of the worklist that a person keeps. They hold conditions, never typed names.
CREATE TABLE saved_filters (
  id TEXT PRIMARY KEY,
  user TEXT NOT NULL,
  name TEXT NOT NULL,
  body TEXT NOT NULL,                      -- JSON
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX saved_filters_by_user ON saved_filters (user);

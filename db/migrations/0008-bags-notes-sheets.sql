-- What people do with bags in the hall, notes about travellers, and referral sheets that were printed.

CREATE TABLE bag_acts (
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,                    -- of the log
  bag INTEGER NOT NULL REFERENCES bags (row),
  kind TEXT NOT NULL CHECK (kind IN ('found', 'hold', 'sealOn', 'sealOff', 'refer', 'result', 'release', 'undo')),
  seal TEXT,                               -- JSON: the seal as it was then
  seal_number TEXT,
  result TEXT CHECK (result IN ('suspect', 'clear', 'open')),
  note TEXT,
  undoes TEXT,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (station, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX bag_acts_by_bag ON bag_acts (bag);

-- Holds made before acts were kept one by one.
INSERT INTO bag_acts (station, seq, bag, kind, seal, by_user, at)
  SELECT 'earlier', row, row, 'hold', json_object('reason', hold_reason), coalesce(hold_by, '-'), coalesce(hold_at, '')
  FROM bags WHERE hold_reason IS NOT NULL;

CREATE TABLE belt_times (
  flight INTEGER PRIMARY KEY REFERENCES flights (row),
  belt TEXT,                               -- null: as the schedule says
  first_at TEXT,
  last_at TEXT,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE notes (
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,                    -- of the log
  note TEXT NOT NULL,                      -- id of the first record of the note
  traveller INTEGER NOT NULL REFERENCES travellers (row),
  kind TEXT NOT NULL CHECK (kind IN ('write', 'amend', 'remove', 'restore')),
  text TEXT,                               -- the log holds only a salted hash of it, so that it can be purged
  salt TEXT,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (station, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX notes_by_traveller ON notes (traveller);

CREATE TABLE sheets (
  number INTEGER PRIMARY KEY,
  traveller INTEGER REFERENCES travellers (row),
  purpose TEXT NOT NULL,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX sheets_by_traveller ON sheets (traveller) WHERE traveller IS NOT NULL;

-- What stations need to meet: who the others are, how far each has come, what still waits, and how a message was made up.

ALTER TABLE peers ADD COLUMN revoked_at TEXT;
ALTER TABLE peers ADD COLUMN seen_at TEXT;          -- when the newest bundle of it was made

-- How much of each station's log another station has, as it last said itself.
CREATE TABLE peer_marks (
  peer TEXT NOT NULL,
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (peer, station)
) STRICT, WITHOUT ROWID;

-- Bundles whose log range cannot be joined yet, because the one before has not arrived.
CREATE TABLE waiting_bundles (
  hash BLOB PRIMARY KEY,
  station TEXT NOT NULL,
  from_seq INTEGER NOT NULL,
  to_seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX waiting_bundles_by_station ON waiting_bundles (station, from_seq);

-- Records of other stations about people or bags that no message here has named yet.
CREATE TABLE waiting_records (
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  flight TEXT,
  about TEXT NOT NULL,                      -- JSON of what came with the record
  PRIMARY KEY (station, seq)
) STRICT, WITHOUT ROWID;

-- The newest record that decided a thing which several stations may decide: a watchlist entry, a pattern, the policy.
CREATE TABLE deciding_records (
  thing TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  station TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A second record of one check by another station: kept, not counted, until a person says which one holds.
ALTER TABLE inspections ADD COLUMN twin_of TEXT;
CREATE INDEX inspections_twins ON inspections (twin_of) WHERE twin_of IS NOT NULL;
CREATE INDEX inspections_by_corrected ON inspections (corrects) WHERE corrects IS NOT NULL;

-- Raw records of a message in its order, those too that an earlier message had brought: rows of `raws`, five bytes each.
CREATE TABLE message_raws (
  row INTEGER PRIMARY KEY,
  message INTEGER NOT NULL REFERENCES messages (row),
  raws BLOB NOT NULL
) STRICT;
CREATE INDEX message_raws_by_message ON message_raws (message);

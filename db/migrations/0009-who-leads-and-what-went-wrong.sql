-- Who may set watchlists, patterns, policy and assignments here; which flights are whose; bundles that could not be taken; what
-- other stations said of their audit logs.

-- 1: its word on watchlists, patterns, policy and assignments holds at this station.
ALTER TABLE peers ADD COLUMN leads INTEGER NOT NULL DEFAULT 0;

-- Such words of stations that do not lead: in their chain, without effect, until an administrator lets the station lead.
CREATE TABLE held_records (
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (station, seq)
) STRICT, WITHOUT ROWID;

-- Which stations and teams a flight is given to; both are JSON lists.
CREATE TABLE assignments (
  flight TEXT PRIMARY KEY,
  stations TEXT NOT NULL,
  teams TEXT NOT NULL,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Bundles begun and not finished, or refused: kept as they came (ciphertext), to go on with or to try again.
CREATE TABLE bundle_problems (
  hash BLOB PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT,                                -- null: it could not even be read that far
  sender TEXT,
  source TEXT NOT NULL,                     -- 'file', 'hub', 'folder'
  at TEXT NOT NULL,
  reason TEXT NOT NULL,                     -- 'taking', 'interrupted', 'cancelled', 'failed', or why it was refused
  bytes BLOB                                -- null: too large to keep
) STRICT;

-- What another station said of its audit log, newest word: `report` counts its words.
CREATE TABLE peer_audits (
  station TEXT PRIMARY KEY,
  report INTEGER NOT NULL,
  at TEXT NOT NULL,
  lines INTEGER NOT NULL,
  broken_at INTEGER,                        -- the line at which its own walk ended; null: whole
  walked INTEGER NOT NULL,                  -- 1: it walked its whole log for this word
  problem TEXT                              -- 'broken', 'changed', 'shortened'; stays once it is there
) STRICT, WITHOUT ROWID;
CREATE TABLE peer_audit_heads (
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (station, seq)
) STRICT, WITHOUT ROWID;

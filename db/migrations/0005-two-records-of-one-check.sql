-- What people said of two records of one check; the newest word about a record holds.
CREATE TABLE twin_resolutions (
  dropped TEXT PRIMARY KEY,
  kept TEXT NOT NULL,
  at TEXT NOT NULL,
  station TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX declarations_by_flight ON declarations (flight) WHERE flight IS NOT NULL;

-- Made by db/writeSchema.ts from db/migrations; do not edit.

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

CREATE TABLE assignments (
  flight TEXT PRIMARY KEY,
  stations TEXT NOT NULL,
  teams TEXT NOT NULL,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_log (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user TEXT NOT NULL,
  role TEXT NOT NULL,
  purpose TEXT NOT NULL,
  action TEXT NOT NULL,
  request TEXT NOT NULL,
  subject TEXT,
  detail TEXT,                             -- JSON
  prev_hash BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TRIGGER audit_log_is_not_changed BEFORE UPDATE ON audit_log BEGIN SELECT RAISE (ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER audit_log_is_not_deleted BEFORE DELETE ON audit_log BEGIN SELECT RAISE (ABORT, 'the audit log is append-only'); END;

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

CREATE TABLE bag_events (
  row INTEGER PRIMARY KEY,
  bag INTEGER NOT NULL REFERENCES bags (row),
  kind TEXT NOT NULL,
  at TEXT,
  station TEXT,
  raw INTEGER
) STRICT;

CREATE INDEX bag_events_by_bag ON bag_events (bag);

CREATE TABLE bags (
  row INTEGER PRIMARY KEY,
  flight INTEGER NOT NULL REFERENCES flights (row),
  tag TEXT NOT NULL,
  owner INTEGER REFERENCES travellers (row),
  destination TEXT,
  weight_kg REAL,
  pool_role TEXT,
  pool_id TEXT,
  status TEXT NOT NULL CHECK (status IN ('expected', 'loaded', 'offloaded', 'deleted', 'unseen')),
  hold_reason TEXT,
  hold_by TEXT,
  hold_at TEXT,
  -- What a bag message said of the owner, to match when the traveller becomes known.
  owner_name TEXT,
  owner_seat TEXT,
  owner_locator TEXT,
  known_ms INTEGER NOT NULL,
  raw INTEGER,
  UNIQUE (flight, tag)
) STRICT;

CREATE INDEX bags_by_owner ON bags (owner) WHERE owner IS NOT NULL;

CREATE INDEX bags_by_serial ON bags (substr(tag, -6));

CREATE INDEX bags_by_tag ON bags (tag);

CREATE TABLE belt_times (
  flight INTEGER PRIMARY KEY REFERENCES flights (row),
  belt TEXT,                               -- null: as the schedule says
  first_at TEXT,
  last_at TEXT,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

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

CREATE TABLE bundles (
  hash BLOB PRIMARY KEY,
  kind TEXT NOT NULL,
  station TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  at TEXT NOT NULL,
  counts TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE deciding_records (
  thing TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  station TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE declarations (
  row INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  traveller INTEGER REFERENCES travellers (row),
  flight INTEGER REFERENCES flights (row),
  identity INTEGER,
  name_identity INTEGER,
  search_name TEXT NOT NULL,
  birth_on TEXT,
  carrier TEXT,
  number TEXT,
  arrival_on TEXT,
  declared_at TEXT,
  known_ms INTEGER NOT NULL,
  raw INTEGER NOT NULL,
  raw_hash BLOB NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX declarations_by_flight ON declarations (flight) WHERE flight IS NOT NULL;

CREATE INDEX declarations_by_traveller ON declarations (traveller) WHERE traveller IS NOT NULL;

CREATE INDEX declarations_waiting ON declarations (arrival_on, carrier, number) WHERE traveller IS NULL;

CREATE TABLE dispositions (
  traveller INTEGER PRIMARY KEY REFERENCES travellers (row),
  state TEXT NOT NULL,
  note TEXT,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE false_matches (
  identity INTEGER NOT NULL,
  entry INTEGER NOT NULL REFERENCES watchlist_entries (row),
  by_user TEXT NOT NULL,
  at TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (identity, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE feature_rows (
  traveller INTEGER PRIMARY KEY REFERENCES travellers (row),
  flight INTEGER NOT NULL,
  as_of TEXT NOT NULL,
  row_f32 BLOB NOT NULL                    -- Float32 little-endian, one for each feature of the catalogue
) STRICT;

CREATE INDEX feature_rows_by_flight ON feature_rows (flight);

CREATE TABLE files (
  row INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  hash BLOB,                               -- SHA-256 of the bytes as sent; null while it is being read
  bytes INTEGER NOT NULL DEFAULT 0,
  format TEXT NOT NULL DEFAULT 'UNKNOWN',
  version TEXT,
  sender TEXT,
  received_at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reading', 'done', 'rejected', 'cancelled')),
  reason TEXT,                             -- sentence, where it was rejected
  messages INTEGER NOT NULL DEFAULT 0,
  pnrs INTEGER NOT NULL DEFAULT 0,
  travellers INTEGER NOT NULL DEFAULT 0,
  bags INTEGER NOT NULL DEFAULT 0,
  redactions INTEGER NOT NULL DEFAULT 0,
  problems INTEGER NOT NULL DEFAULT 0,
  duplicate INTEGER NOT NULL DEFAULT 0 CHECK (duplicate IN (0, 1))
) STRICT;

CREATE INDEX files_being_read ON files (state) WHERE state = 'reading';

CREATE INDEX files_by_hash ON files (hash);

CREATE TABLE flight_looks (
  user TEXT NOT NULL,
  flight INTEGER NOT NULL REFERENCES flights (row),
  at TEXT NOT NULL,
  traveller INTEGER NOT NULL,              -- travellers.row
  change INTEGER NOT NULL,                 -- traveller_changes.row
  PRIMARY KEY (user, flight)
) STRICT, WITHOUT ROWID;

CREATE TABLE flights (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,                 -- KE18-20261122-LAXICN
  carrier TEXT NOT NULL,
  number TEXT NOT NULL,
  suffix TEXT,
  departure_on TEXT NOT NULL,
  from_airport TEXT NOT NULL,
  to_airport TEXT NOT NULL,
  departure_local TEXT,
  arrival_local TEXT,
  departure_at TEXT,
  arrival_at TEXT,
  arrival_ms INTEGER NOT NULL,             -- for order and history: best known arrival
  codeshares TEXT NOT NULL DEFAULT '[]',   -- JSON
  equipment TEXT,
  gate TEXT,
  belt TEXT,
  capacity INTEGER,                        -- null: by the station's rule
  random_share REAL,
  as_of TEXT,                              -- latest preparation of its messages: what a list made now may know
  list_due INTEGER NOT NULL DEFAULT 0 CHECK (list_due IN (0, 1)),  -- 1: changed since its list was made
  changed_at TEXT NOT NULL,
  -- Counts, refreshed in the transaction that changes them, so that the board reads one row a flight.
  travellers INTEGER NOT NULL DEFAULT 0,
  crew INTEGER NOT NULL DEFAULT 0,
  bags INTEGER NOT NULL DEFAULT 0,
  count_pnr INTEGER NOT NULL DEFAULT 0,
  count_api INTEGER NOT NULL DEFAULT 0,
  count_dcs INTEGER NOT NULL DEFAULT 0,
  without_documents INTEGER NOT NULL DEFAULT 0,
  not_on_board INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0,      -- travellers changed by the last push
  problems INTEGER NOT NULL DEFAULT 0,
  selected INTEGER NOT NULL DEFAULT 0,
  handled INTEGER NOT NULL DEFAULT 0,
  finds INTEGER NOT NULL DEFAULT 0,
  watchlist_hits INTEGER NOT NULL DEFAULT 0
, last_push INTEGER, separated_at TEXT, purged_at TEXT) STRICT;

CREATE INDEX flights_by_arrival ON flights (arrival_ms);

CREATE INDEX flights_to_purge ON flights (arrival_ms) WHERE purged_at IS NULL;

CREATE INDEX flights_to_separate ON flights (arrival_ms) WHERE separated_at IS NULL;

CREATE INDEX flights_with_list_due ON flights (list_due) WHERE list_due = 1;

CREATE TABLE held_records (
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (station, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_reviews (
  row INTEGER PRIMARY KEY,
  model TEXT NOT NULL CHECK (model IN ('high', 'drug')),
  pack TEXT NOT NULL,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  note TEXT NOT NULL,
  doubts TEXT NOT NULL                     -- JSON: [{feature, note}]
) STRICT;

CREATE TABLE inspections (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  traveller INTEGER REFERENCES travellers (row),  -- null: the person is not (yet) known here
  traveller_id TEXT NOT NULL,
  flight_id TEXT NOT NULL,
  identity INTEGER,
  at TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  known_ms INTEGER NOT NULL,               -- from when lists may use it
  by_user TEXT NOT NULL,
  selected_by TEXT NOT NULL,
  propensity REAL NOT NULL,
  outcome TEXT NOT NULL,
  corrects TEXT,
  corrected_by TEXT,
  body TEXT NOT NULL,                      -- JSON of Inspection
  content_key BLOB, twin_of TEXT,                        -- of an imported row, so that the same row twice counts once
  UNIQUE (station, seq)
) STRICT;

CREATE UNIQUE INDEX inspections_by_content ON inspections (content_key) WHERE content_key IS NOT NULL;

CREATE INDEX inspections_by_corrected ON inspections (corrects) WHERE corrects IS NOT NULL;

CREATE INDEX inspections_by_identity ON inspections (identity, known_ms) WHERE identity IS NOT NULL;

CREATE INDEX inspections_by_traveller ON inspections (traveller) WHERE traveller IS NOT NULL;

CREATE INDEX inspections_twins ON inspections (twin_of) WHERE twin_of IS NOT NULL;

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

CREATE TABLE kept_work (
  user TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  body TEXT NOT NULL                       -- JSON: place, filters, unsaved results of checks
) STRICT, WITHOUT ROWID;

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

CREATE TABLE links (
  key INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  traveller INTEGER NOT NULL,
  PRIMARY KEY (key, at_ms, traveller)
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,                      -- inspection, disposition, watchlist, pattern, policy ...
  at TEXT NOT NULL,
  body TEXT NOT NULL,                      -- canonical JSON, the hashed text
  prev_hash BLOB NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (station, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX log_moves ON log (json_extract(body, '$.from')) WHERE kind IN ('walkInPlaced', 'walkInJoined');

CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;

CREATE TABLE manual_selections (
  traveller INTEGER PRIMARY KEY REFERENCES travellers (row),
  note TEXT NOT NULL,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE message_raws (
  row INTEGER PRIMARY KEY,
  message INTEGER NOT NULL REFERENCES messages (row),
  raws BLOB NOT NULL
) STRICT;

CREATE INDEX message_raws_by_message ON message_raws (message);

CREATE TABLE messages (
  row INTEGER PRIMARY KEY,
  file INTEGER NOT NULL REFERENCES files (row),
  number INTEGER NOT NULL,                 -- 0-based in the file
  flight INTEGER REFERENCES flights (row),
  format TEXT NOT NULL,
  version TEXT,
  sender TEXT,
  reference TEXT,
  access_reference TEXT,
  part INTEGER,
  function TEXT,
  sub_function TEXT,
  prepared_at TEXT,
  received_at TEXT NOT NULL,
  content_hash BLOB,                       -- of its records; null until the message is complete
  offset INTEGER NOT NULL,                 -- characters, in the file
  header TEXT NOT NULL                     -- JSON of MessageHeader without raw
) STRICT;

CREATE INDEX messages_by_content ON messages (content_hash) WHERE content_hash IS NOT NULL;

CREATE INDEX messages_by_file ON messages (file, number);

CREATE INDEX messages_by_flight ON messages (flight) WHERE flight IS NOT NULL;

CREATE INDEX messages_in_parts ON messages (access_reference) WHERE part IS NOT NULL;

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

CREATE TABLE pack_files (
  pack TEXT NOT NULL REFERENCES packs (id),
  name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (pack, name)
) STRICT;

CREATE TABLE packs (
  id TEXT PRIMARY KEY,
  model TEXT NOT NULL CHECK (model IN ('high', 'drug')),
  state TEXT NOT NULL CHECK (state IN ('candidate', 'inForce', 'retired', 'refused')),
  path TEXT,                               -- null: the files are in pack_files
  added_at TEXT NOT NULL,
  approvals TEXT NOT NULL DEFAULT '[]'     -- JSON [{by, at}]
, source TEXT NOT NULL DEFAULT 'received', added_by TEXT, digest TEXT, comparison TEXT, ended TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE patterns (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL,                      -- JSON: names, rule, justification, floor, valid from and to
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  changed_at TEXT NOT NULL,
  by_user TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE peer_audit_heads (
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (station, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE peer_audits (
  station TEXT PRIMARY KEY,
  report INTEGER NOT NULL,
  at TEXT NOT NULL,
  lines INTEGER NOT NULL,
  broken_at INTEGER,                        -- the line at which its own walk ended; null: whole
  walked INTEGER NOT NULL,                  -- 1: it walked its whole log for this word
  problem TEXT                              -- 'broken', 'changed', 'shortened'; stays once it is there
) STRICT, WITHOUT ROWID;

CREATE TABLE peer_marks (
  peer TEXT NOT NULL,
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (peer, station)
) STRICT, WITHOUT ROWID;

CREATE TABLE peers (
  station TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  sign_key BLOB NOT NULL,
  box_key TEXT,
  enrolled_at TEXT NOT NULL
, revoked_at TEXT, seen_at TEXT, leads INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;

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

CREATE TABLE pnr_versions (
  pnr INTEGER NOT NULL REFERENCES pnrs (row),
  version INTEGER NOT NULL,
  message INTEGER NOT NULL,
  raw INTEGER NOT NULL,
  at TEXT NOT NULL,
  changes TEXT NOT NULL,                   -- JSON [{field, before, after}] against the version before
  PRIMARY KEY (pnr, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE pnrs (
  row INTEGER PRIMARY KEY,
  flight INTEGER NOT NULL REFERENCES flights (row),
  key TEXT NOT NULL,                       -- first locator, or a hash of who is in it
  locator TEXT,
  message INTEGER NOT NULL,                -- that brought the present version
  raw INTEGER NOT NULL,
  raw_hash BLOB NOT NULL,
  version INTEGER NOT NULL,
  prepared_ms INTEGER NOT NULL,
  push TEXT NOT NULL,                      -- the last push that had it
  body TEXT NOT NULL,                      -- JSON of Pnr without raw
  UNIQUE (flight, key)
) STRICT;

CREATE INDEX pnrs_by_locator ON pnrs (locator);

CREATE TABLE problems (
  row INTEGER PRIMARY KEY,
  file INTEGER NOT NULL REFERENCES files (row),
  message INTEGER REFERENCES messages (row),
  code TEXT NOT NULL,
  text TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
  line INTEGER NOT NULL,
  column_number INTEGER NOT NULL,
  offset INTEGER NOT NULL,
  segment TEXT
) STRICT;

CREATE INDEX problems_by_file ON problems (file);

CREATE INDEX problems_by_message ON problems (message);

CREATE TABLE purged_flights (
  row INTEGER PRIMARY KEY,
  body TEXT NOT NULL                       -- JSON: flight, ids of the people, how many rows of what
) STRICT;

CREATE TABLE pushes (
  row INTEGER PRIMARY KEY,
  flight INTEGER NOT NULL REFERENCES flights (row),
  message INTEGER NOT NULL REFERENCES messages (row),
  source TEXT NOT NULL,
  label TEXT NOT NULL,
  prepared_at TEXT,
  received_at TEXT NOT NULL,
  travellers INTEGER NOT NULL
) STRICT;

CREATE INDEX pushes_by_flight ON pushes (flight, row);

CREATE TABLE rates (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  day INTEGER NOT NULL,                    -- days since 1970-01-01
  travellers INTEGER NOT NULL,
  inspected INTEGER NOT NULL,
  found INTEGER NOT NULL,
  drug_found INTEGER NOT NULL,
  PRIMARY KEY (kind, key, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE raws (
  row INTEGER PRIMARY KEY,
  message INTEGER NOT NULL REFERENCES messages (row),
  kind TEXT NOT NULL CHECK (kind IN ('header', 'pnr', 'person', 'bag', 'declaration')),
  offset INTEGER NOT NULL,                 -- characters, in the file
  packed INTEGER NOT NULL CHECK (packed IN (0, 1)),  -- 1: raw deflate of UTF-8
  text BLOB NOT NULL
) STRICT;

CREATE INDEX raws_by_message ON raws (message, offset);

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

CREATE TABLE saved_filters (
  id TEXT PRIMARY KEY,
  user TEXT NOT NULL,
  name TEXT NOT NULL,
  body TEXT NOT NULL,                      -- JSON
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX saved_filters_by_user ON saved_filters (user);

CREATE TABLE secrets (
  name TEXT PRIMARY KEY,                   -- identity, signing
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL                      -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE sheets (
  number INTEGER PRIMARY KEY,
  traveller INTEGER REFERENCES travellers (row),
  purpose TEXT NOT NULL,
  by_user TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX sheets_by_traveller ON sheets (traveller) WHERE traveller IS NOT NULL;

CREATE TABLE traveller_bodies (
  traveller INTEGER PRIMARY KEY REFERENCES travellers (row),
  body TEXT NOT NULL,                      -- JSON of Traveller
  person TEXT                              -- JSON of ManifestPerson without raw, where a manifest names the person
) STRICT;

CREATE TABLE traveller_changes (
  row INTEGER PRIMARY KEY,
  traveller INTEGER NOT NULL REFERENCES travellers (row),
  message INTEGER NOT NULL,
  at TEXT NOT NULL,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT
, material INTEGER NOT NULL DEFAULT 0 CHECK (material IN (0, 1))) STRICT;

CREATE INDEX traveller_changes_by_traveller ON traveller_changes (traveller);

CREATE VIRTUAL TABLE traveller_search USING fts5 (
  name, document, locator, phone,
  content = '', contentless_delete = 1, detail = 'column', tokenize = "unicode61 remove_diacritics 0", prefix = '2 3'
);

CREATE TABLE travellers (
  row INTEGER PRIMARY KEY,
  flight INTEGER NOT NULL REFERENCES flights (row),
  code TEXT NOT NULL,                      -- id is flights.id || '/' || code
  pnr INTEGER REFERENCES pnrs (row),
  pnr_ref TEXT,
  pnr_index INTEGER,                       -- place in the travellers of the booking; null once it no longer names the person
  kind TEXT NOT NULL,
  surname TEXT NOT NULL,
  given TEXT NOT NULL,
  search_name TEXT NOT NULL,
  birth_on TEXT,
  sex TEXT,
  nationality TEXT,
  document TEXT,                           -- number of the first document, as normalised
  seat TEXT,
  cabin TEXT,
  locator TEXT,
  on_board INTEGER NOT NULL CHECK (on_board IN (0, 1)),
  sources TEXT NOT NULL,                   -- PNR,API,DCS
  conflicts INTEGER NOT NULL,
  identity INTEGER,                        -- keyed hash, 52 bits
  arrival_ms INTEGER NOT NULL,
  known_ms INTEGER NOT NULL,               -- preparation of the message that first named the person
  origin TEXT,                             -- first airport of the inbound journey
  agency TEXT,                             -- IATA number
  party_size INTEGER,
  bag_pieces INTEGER,
  bag_weight_kg REAL,
  api_raw INTEGER,                         -- raws.row of the manifest record
  changed_by INTEGER, separated INTEGER NOT NULL DEFAULT 0 CHECK (separated IN (0, 1)),                      -- message of the last change after the first sight
  UNIQUE (flight, code)
) STRICT;

CREATE INDEX travellers_by_birth ON travellers (birth_on) WHERE birth_on IS NOT NULL;

CREATE INDEX travellers_by_identity ON travellers (identity, arrival_ms) WHERE identity IS NOT NULL;

CREATE INDEX travellers_by_pnr ON travellers (pnr) WHERE pnr IS NOT NULL;

CREATE INDEX travellers_not_apart ON travellers (flight) WHERE separated = 0;

CREATE TABLE twin_resolutions (
  dropped TEXT PRIMARY KEY,
  kept TEXT NOT NULL,
  at TEXT NOT NULL,
  station TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('inspector', 'supervisor', 'administrator', 'auditor')),
  designated_on TEXT,
  pin TEXT NOT NULL,                       -- Argon2id in its encoded form
  must_change INTEGER NOT NULL DEFAULT 1 CHECK (must_change IN (0, 1)),
  failures INTEGER NOT NULL DEFAULT 0,
  retry_at TEXT,                           -- throttled until
  locked_at TEXT,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE waiting_bundles (
  hash BLOB PRIMARY KEY,
  station TEXT NOT NULL,
  from_seq INTEGER NOT NULL,
  to_seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE INDEX waiting_bundles_by_station ON waiting_bundles (station, from_seq);

CREATE TABLE waiting_checks (
  inspection TEXT PRIMARY KEY,              -- inspections.id
  arrival_on TEXT NOT NULL,                 -- local day of arrival
  designator TEXT NOT NULL,                 -- KE18
  person TEXT NOT NULL                      -- JSON: surname, given, birthOn, documentNumber as stated
) STRICT, WITHOUT ROWID;

CREATE INDEX waiting_checks_by_day ON waiting_checks (arrival_on);

CREATE TABLE waiting_records (
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  flight TEXT,
  about TEXT NOT NULL,                      -- JSON of what came with the record
  PRIMARY KEY (station, seq)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE watchlist_entries (
  row INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  surname TEXT NOT NULL,
  given TEXT NOT NULL,
  search_name TEXT NOT NULL,
  aliases TEXT NOT NULL,                   -- JSON
  birth_on TEXT,
  sex TEXT,
  nationality TEXT,
  document TEXT,
  reason TEXT,
  expires_on TEXT,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  added_at TEXT NOT NULL,
  by_user TEXT NOT NULL
, source TEXT) STRICT;

CREATE INDEX watchlist_entries_by_document ON watchlist_entries (document) WHERE document IS NOT NULL;

CREATE INDEX watchlist_entries_by_name ON watchlist_entries (search_name);

CREATE TABLE watchlist_hits (
  traveller INTEGER NOT NULL REFERENCES travellers (row),
  entry INTEGER NOT NULL REFERENCES watchlist_entries (row),
  score REAL NOT NULL,
  evidence TEXT NOT NULL,                  -- JSON
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'confirmed', 'rejected')),
  by_user TEXT,
  at TEXT NOT NULL, note TEXT,
  PRIMARY KEY (traveller, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX watchlist_hits_by_entry ON watchlist_hits (entry);

CREATE TABLE worklist_entries (
  flight INTEGER NOT NULL REFERENCES flights (row),
  rank INTEGER NOT NULL,
  traveller INTEGER NOT NULL REFERENCES travellers (row),
  priority REAL NOT NULL,
  high_p REAL,
  high_band INTEGER,
  drug_p REAL,
  drug_band INTEGER,
  novelty REAL,
  selection TEXT,
  propensity REAL,
  detail TEXT,
  reasons TEXT,                            -- JSON {high: Reason[], drug: Reason[]}
  PRIMARY KEY (flight, rank)
) STRICT, WITHOUT ROWID;

CREATE INDEX worklist_entries_by_traveller ON worklist_entries (traveller);

CREATE TABLE worklists (
  flight INTEGER PRIMARY KEY REFERENCES flights (row),
  as_of TEXT NOT NULL,
  ranked_at TEXT NOT NULL,
  capacity INTEGER NOT NULL,
  random_share REAL NOT NULL,
  seed TEXT NOT NULL,
  high_pack TEXT,
  drug_pack TEXT,
  backend TEXT
) STRICT;

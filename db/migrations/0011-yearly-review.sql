-- Once a year somebody answers for the indicators of each model: what was looked at, and which of them are in doubt.
CREATE TABLE indicator_reviews (
  row INTEGER PRIMARY KEY,
  model TEXT NOT NULL CHECK (model IN ('high', 'drug')),
  pack TEXT NOT NULL,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  note TEXT NOT NULL,
  doubts TEXT NOT NULL                     -- JSON: [{feature, note}]
) STRICT;

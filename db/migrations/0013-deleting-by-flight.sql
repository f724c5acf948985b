-- Deleting what is due takes a write for each flight; what is gone stands here until the certificate of the whole run is written.
CREATE TABLE purged_flights (
  row INTEGER PRIMARY KEY,
  body TEXT NOT NULL                       -- JSON: flight, ids of the people, how many rows of what
) STRICT;

-- People of old flights whom a late message has named are found without a walk through everyone.
CREATE INDEX travellers_not_apart ON travellers (flight) WHERE separated = 0;

-- The end of a tag, as a person reads it out.
CREATE INDEX bags_by_serial ON bags (substr(tag, -6));

-- A passport whose number nobody sent: whoever was born on the day and is nearly called so.
CREATE INDEX travellers_by_birth ON travellers (birth_on) WHERE birth_on IS NOT NULL;

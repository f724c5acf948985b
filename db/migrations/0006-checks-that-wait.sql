-- Results of checks that came in a list before the flight or the person was known here. The row goes when the person comes.
CREATE TABLE waiting_checks (
  inspection TEXT PRIMARY KEY,              -- inspections.id
  arrival_on TEXT NOT NULL,                 -- local day of arrival
  designator TEXT NOT NULL,                 -- KE18
  person TEXT NOT NULL                      -- JSON: surname, given, birthOn, documentNumber as stated
) STRICT, WITHOUT ROWID;

CREATE INDEX waiting_checks_by_day ON waiting_checks (arrival_on);

-- Parts of one transmission find each other by its reference.
CREATE INDEX messages_in_parts ON messages (access_reference) WHERE part IS NOT NULL;

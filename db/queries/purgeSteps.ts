/** What is deleted, in order, when people of a flight are purged (`temp.purged` holds their rows), and when the last of them is. */

const who = 'SELECT row FROM temp.purged'
const whoAsText = 'SELECT CAST(row AS TEXT) FROM temp.purged'
/** Bookings of the flight that none of the people who stay is in. */
const emptyBookings = `SELECT row FROM pnrs WHERE flight = @flight AND row NOT IN
  (SELECT pnr FROM travellers WHERE flight = @flight AND pnr IS NOT NULL AND row NOT IN (${who}))`
const bookingRaws = `SELECT raw FROM pnr_versions WHERE pnr IN (${emptyBookings})`
const ownRaws = `SELECT api_raw FROM travellers WHERE row IN (${who}) AND api_raw IS NOT NULL`
const bagsOf = `SELECT row FROM bags WHERE owner IN (${who})`
const messagesOf = 'SELECT row FROM messages WHERE flight = @flight'

/** Name of what is counted, and its statement. Results of checks stay under the pseudonym of the person. */
export const purgePeopleSteps: readonly (readonly [string, string])[] = [
  [
    'kept',
    `DELETE FROM kept WHERE place IN ('travellers', 'traveller_bodies', 'dispositions', 'manual_selections', 'walk_ins') AND row IN (${whoAsText})`,
  ],
  [
    'kept',
    `DELETE FROM kept WHERE place = 'traveller_changes' AND row IN (SELECT CAST(row AS TEXT) FROM traveller_changes WHERE traveller IN (${who}))`,
  ],
  [
    'kept',
    `DELETE FROM kept WHERE place = 'watchlist_hits' AND row IN (SELECT traveller || '/' || entry FROM watchlist_hits WHERE traveller IN (${who}))`,
  ],
  [
    'kept',
    `DELETE FROM kept WHERE place = 'worklist_entries' AND row IN (SELECT flight || '/' || rank FROM worklist_entries WHERE traveller IN (${who}))`,
  ],
  [
    'kept',
    `DELETE FROM kept WHERE place = 'declarations' AND row IN (SELECT CAST(row AS TEXT) FROM declarations WHERE traveller IN (${who}))`,
  ],
  [
    'kept',
    `DELETE FROM kept WHERE place = 'notes' AND row IN (SELECT station || '/' || seq FROM notes WHERE traveller IN (${who}))`,
  ],
  [
    'kept',
    `DELETE FROM kept WHERE place = 'bag_acts' AND row IN (SELECT station || '/' || seq FROM bag_acts WHERE bag IN (${bagsOf}))`,
  ],
  ['kept', `DELETE FROM kept WHERE place = 'bags' AND row IN (SELECT CAST(row AS TEXT) FROM (${bagsOf}))`],
  ['kept', `DELETE FROM kept WHERE place = 'pnrs' AND row IN (SELECT CAST(row AS TEXT) FROM (${emptyBookings}))`],
  [
    'kept',
    `DELETE FROM kept WHERE place = 'pnr_versions' AND row IN (SELECT pnr || '/' || version FROM pnr_versions WHERE pnr IN (${emptyBookings}))`,
  ],
  [
    'texts',
    `DELETE FROM kept_raws WHERE row IN (${bookingRaws} UNION ${ownRaws} UNION SELECT raw FROM declarations WHERE traveller IN (${who}))`,
  ],
  // The rows of the texts stay, empty, until the messages go: lists of a message name them by number.
  [
    'texts',
    `UPDATE raws SET packed = 0, text = x'' WHERE length(text) > 0 AND row IN (${bookingRaws} UNION ${ownRaws})`,
  ],
  ['features', `DELETE FROM feature_rows WHERE traveller IN (${who})`],
  ['lists', `DELETE FROM worklist_entries WHERE traveller IN (${who})`],
  ['changes', `DELETE FROM traveller_changes WHERE traveller IN (${who})`],
  ['matches', `DELETE FROM watchlist_hits WHERE traveller IN (${who})`],
  ['dispositions', `DELETE FROM dispositions WHERE traveller IN (${who})`],
  ['dispositions', `DELETE FROM manual_selections WHERE traveller IN (${who})`],
  ['claims', `DELETE FROM claims WHERE traveller IN (${who})`],
  ['walkIns', `DELETE FROM walk_ins WHERE traveller IN (${who})`],
  ['notes', `DELETE FROM notes WHERE traveller IN (${who})`],
  ['sheets', `UPDATE sheets SET traveller = NULL WHERE traveller IN (${who})`],
  ['bagActs', `DELETE FROM bag_acts WHERE bag IN (${bagsOf})`],
  ['bagEvents', `DELETE FROM bag_events WHERE bag IN (${bagsOf})`],
  ['bags', `DELETE FROM bags WHERE owner IN (${who})`],
  ['declarations', `DELETE FROM declarations WHERE traveller IN (${who})`],
  ['words', `DELETE FROM traveller_search WHERE rowid IN (${who})`],
  ['unnamedChecks', `UPDATE inspections SET traveller = NULL WHERE traveller IN (${who})`],
  ['bookingVersions', `DELETE FROM pnr_versions WHERE pnr IN (${emptyBookings})`],
  ['travellerBodies', `DELETE FROM traveller_bodies WHERE traveller IN (${who})`],
  // Bookings and people name each other: people let go first.
  ['-', `UPDATE travellers SET pnr = NULL WHERE row IN (${who}) AND pnr IS NOT NULL`],
  [
    'bookings',
    `DELETE FROM pnrs WHERE flight = @flight AND row NOT IN (SELECT pnr FROM travellers WHERE flight = @flight AND pnr IS NOT NULL)`,
  ],
  ['travellers', `DELETE FROM travellers WHERE row IN (${who})`],
]

export const purgeFlightSteps: readonly (readonly [string, string])[] = [
  ['bagActs', 'DELETE FROM bag_acts WHERE bag IN (SELECT row FROM bags WHERE flight = @flight)'],
  ['bagEvents', 'DELETE FROM bag_events WHERE bag IN (SELECT row FROM bags WHERE flight = @flight)'],
  ['-', 'DELETE FROM belt_times WHERE flight = @flight'],
  ['bags', 'DELETE FROM bags WHERE flight = @flight'],
  ['declarations', 'DELETE FROM declarations WHERE flight = @flight'],
  ['kept', 'DELETE FROM kept WHERE flight = @flight'],
  ['texts', 'DELETE FROM kept_raws WHERE flight = @flight'],
  ['problems', `DELETE FROM problems WHERE message IN (${messagesOf})`],
  ['texts', `DELETE FROM raws WHERE message IN (${messagesOf})`],
  ['-', `DELETE FROM message_raws WHERE message IN (${messagesOf})`],
  ['pushes', 'DELETE FROM pushes WHERE flight = @flight'],
  ['messages', 'DELETE FROM messages WHERE flight = @flight'],
  ['lists', 'DELETE FROM worklist_entries WHERE flight = @flight'],
  ['lists', 'DELETE FROM worklists WHERE flight = @flight'],
  ['corrections', 'DELETE FROM corrections WHERE flight = @flight'],
  ['-', 'DELETE FROM flight_looks WHERE flight = @flight'],
  ['waiting', 'DELETE FROM waiting_records WHERE flight = (SELECT id FROM flights WHERE row = @flight)'],
  ['-', 'DELETE FROM assignments WHERE flight = (SELECT id FROM flights WHERE row = @flight)'],
  ['accessRequests', 'DELETE FROM access_requests WHERE flight = (SELECT id FROM flights WHERE row = @flight)'],
]

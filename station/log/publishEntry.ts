/** Saves a watchlist entry of this station and writes it to the chain, so that it travels; an entry that says nothing new does not. */
import type { WatchlistSaving } from '#db/queries/watchlist.ts'
import type { Station } from '../Station.ts'
import { canonicalJson } from '../audit/canonicalJson.ts'
import { publishWord } from './publishWord.ts'

/** Call inside `store.write`. */
export function publishEntry(station: Station, wish: WatchlistSaving): 'saved' | 'same' {
  const { store, clock } = station
  const known = store.watchlist.findEntry(wish.reference)
  // Files without a column for it say nothing about the source.
  const entry = { ...wish, source: wish.source ?? known?.source ?? null }
  const { by: _by, at: _at, why: _why, ended, ...content } = entry
  if (known !== null && known.active === (ended !== true)) {
    const { row: _row, active: _active, ...before } = known
    if (canonicalJson(before) === canonicalJson(content)) return 'same'
  }
  const word = { kind: 'watchlist', thing: `watchlist ${entry.reference}`, at: clock().toISOString(), body: entry }
  publishWord(station, word, () => store.watchlist.saveEntry(entry))
  return 'saved'
}

/** Requests about the watchlist. */
import { importFiles } from '../jobs/importFiles.ts'
import { judgeMatch } from '../jobs/judgeMatch.ts'
import { matchName } from '../watch/matchName.ts'
import { reopenHit } from '../watch/reopenHit.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.watchlists

export const watchlistRequests = {
  list: on.list.handler(({ context, input }) => {
    const { store, clock } = context.engine.station
    const today = clock().toISOString().slice(0, 10)
    const all = store.watchlist.readEntries()
    const entries = all.slice(0, input.limit).map(({ row: _row, searchName: _search, active, ...entry }) => ({
      ...entry,
      aliases: [...entry.aliases],
      active: active && (entry.expiresOn === null || entry.expiresOn >= today),
    }))
    return { entries, total: all.length }
  }),

  import: on.import.handler(async ({ context, input }) => {
    const by = askerOf(context).user.id
    const file = { name: input.name, chunks: [Buffer.from(input.text, 'utf8')] }
    const answer = await importFiles(context.engine.station, [file], { by })
    const rejected = answer.rejected[0]?.reason ?? null
    return { entries: answer.counts.watchlist, problems: answer.counts.problems, rejected }
  }),

  match: on.match.handler(({ context, input }) => matchName(context.engine.station, input)),

  rejectHit: on.rejectHit.handler(async ({ context, input }) => {
    const { travellerId, reference, reason: note } = input
    const judgement = { travellerId, reference, note, state: 'rejected', by: askerOf(context).user.id } as const
    const answer = await judgeMatch(context.engine.station, judgement)
    if (answer === 'noteNeeded') throw refuse('CONFLICT', 'noteNeeded')
    if (answer !== 'judged') throw refuse('NOT_FOUND', answer)
    return { rejected: true }
  }),

  reopenHit: on.reopenHit.handler(async ({ context, input }) => {
    const answer = await reopenHit(context.engine.station, { ...input, by: askerOf(context).user.id })
    if (answer !== 'reopened') throw refuse('NOT_FOUND', answer)
    return { reopened: true }
  }),

  rejectedHits: on.rejectedHits.handler(({ context, input }) => {
    const { store } = context.engine.station
    const row = store.travellers.readRowOf(input.travellerId)
    if (row === null) throw refuse('NOT_FOUND', 'traveller')
    return store.watchlist.readRejected(row).map(({ entry: _entry, ...hit }) => hit)
  }),
}

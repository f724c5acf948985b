/** Requests about the watchlist. */
import { importFiles } from '../jobs/importFiles.ts'
import { judgeMatch } from '../jobs/judgeMatch.ts'
import { matchName } from '../watch/matchName.ts'
import { reopenHit } from '../watch/reopenHit.ts'
import { searchName } from '#core/text/searchName.ts'
import { saveEntry, switchEntry } from '../watch/changeEntry.ts'
import { entryOf } from '../watch/entryOf.ts'
import { importRows } from '../watch/importRows.ts'
import { readHistory } from '../watch/readHistory.ts'
import { formatList, readListFile } from '../watch/readListFile.ts'
import { tryEntry } from '../watch/tryEntry.ts'
import type { Audited } from '../access/gate.ts'
import type { Station } from '../Station.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.watchlists

export const watchlistRequests = {
  list: on.list.handler(({ context, input }) => {
    const { store, clock } = context.engine.station
    const today = clock().toISOString().slice(0, 10)
    const all = store.watchlist.readEntries()
    const listed = all.slice(0, input.limit)
    const entries = listed.map(({ row: _row, searchName: _search, source: _source, active, ...entry }) => ({
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

  find: on.find.handler(({ context, input }) => {
    const { store, clock } = context.engine.station
    const on = clock().toISOString().slice(0, 10)
    const words = wordsOf(input.text)
    const { entries, ...counts } = store.watchlist.readEntryPage({ ...input, words, on })
    return {
      ...counts,
      entries: entries.map(({ row: _row, active, aliases, ...entry }) => ({
        ...entry,
        aliases: JSON.parse(aliases) as string[],
        active: active === 1,
      })),
    }
  }),

  saveEntry: on.saveEntry.handler(async ({ context, input }) => {
    const note = { note: input.note, by: askerOf(context).user.id }
    const answer = await saveEntry(context.engine.station, input.entry, note)
    if (answer === 'noteNeeded') throw refuse('CONFLICT', answer)
    context.audited.subject = answer.reference
    return answer
  }),

  endEntry: on.endEntry.handler(({ context, input }) => turn(context, { ...input, ended: true })),

  restoreEntry: on.restoreEntry.handler(({ context, input }) => turn(context, { ...input, ended: false })),

  tryEntry: on.tryEntry.handler(({ context, input }) => tryEntry(context.engine.station, entryOf(input.entry))),

  history: on.history.handler(({ context, input }) =>
    readHistory(context.engine.station, input.reference, input.limit),
  ),

  hits: on.hits.handler(({ context, input }) =>
    context.engine.station.store.watchlist.readHitPage(input).map(({ arrivalMs, evidence, ...hit }) => ({
      ...hit,
      arrivalAt: new Date(arrivalMs).toISOString(),
      evidence: JSON.parse(evidence) as string[],
    })),
  ),

  previewImport: on.previewImport.handler(({ context, input }) =>
    formatList(readListFile(context.engine.station, input, null)),
  ),

  importRows: on.importRows.handler(async ({ context, input }) => {
    const { note, source, ...file } = input
    const answer = await importRows(context.engine.station, { file, source }, { note, by: askerOf(context).user.id })
    if (answer === 'noteNeeded') throw refuse('CONFLICT', answer)
    return answer
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

/** Names as the list holds them; whatever has digits is a reference or a document number. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .flatMap((word) => (/\d/.test(word) ? [word.toUpperCase()] : searchName(word).split(' ')))
    .filter(Boolean)
}

type Turning = { readonly reference: string; readonly note: string; readonly ended: boolean }
type Turner = Parameters<typeof askerOf>[0] & {
  readonly engine: { readonly station: Station }
  readonly audited: Audited
}

async function turn(context: Turner, { reference, note, ended }: Turning) {
  const by = askerOf(context).user.id
  const answer = await switchEntry(context.engine.station, { reference, ended }, { note, by })
  if (answer === null) throw refuse('NOT_FOUND', 'match')
  if (answer === 'noteNeeded') throw refuse('CONFLICT', answer)
  context.audited.subject = reference
  return answer
}

/** Requests about one traveller, and search. */
import { purposeOf } from '../access/purposeOf.ts'
import { readFeatures } from '../jobs/readFeatures.ts'
import { judgeMatch } from '../jobs/judgeMatch.ts'
import { readTraveller } from '../jobs/readTraveller.ts'
import { searchTravellers } from '../search/searchTravellers.ts'
import { issueSheet } from '../sheets/issueSheet.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.travellers

export const travellerRequests = {
  read: on.read.handler(async ({ context, input }) => {
    const page = await readTraveller(context.engine, input.travellerId)
    if (page === null) throw refuse('NOT_FOUND', 'traveller')
    return page
  }),

  issueSheet: on.issueSheet.handler(({ context, input }) => {
    const { user } = askerOf(context)
    // The purpose of a paper is asked for each time, and is what the audit line says.
    if (purposeOf(user.role, input.purpose) === null) throw refuse('FORBIDDEN', 'purpose')
    const sheet = issueSheet(context.engine.station, { ...input, by: user })
    if (sheet === null) throw refuse('NOT_FOUND', 'traveller')
    context.audited.purpose = input.purpose
    return sheet
  }),

  features: on.features.handler(({ context, input }) => {
    const values = readFeatures(context.engine.station, input.travellerId, input.model)
    if (values === null) throw refuse('NOT_FOUND', 'traveller')
    return values
  }),

  judgeMatch: on.judgeMatch.handler(async ({ context, input }) => {
    const by = askerOf(context).user.id
    const answer = await judgeMatch(context.engine.station, { ...input, by })
    if (answer === 'noteNeeded') throw refuse('CONFLICT', 'noteNeeded')
    if (answer !== 'judged') throw refuse('NOT_FOUND', answer)
    return { judged: true as const }
  }),

  search: on.search.handler(({ context, input }) => {
    const startedAt = performance.now()
    const found = searchTravellers(context.engine, input)
    return { rows: [...found.rows], total: found.total, ms: Math.round((performance.now() - startedAt) * 10) / 10 }
  }),
}

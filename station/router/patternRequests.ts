/** Requests about risk patterns. */
import { listPatternFeatures } from '../patterns/listPatternFeatures.ts'
import { listPatterns } from '../patterns/listPatterns.ts'
import { putInForce, takeOut } from '../patterns/decidePattern.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.patterns

export const patternRequests = {
  list: on.list.handler(({ context }) => listPatterns(context.engine.station)),

  features: on.features.handler(() => listPatternFeatures()),

  measure: on.measure.handler(async ({ context }) => {
    const report = await context.engine.models.measurePatterns()
    if (report === null) throw refuse('CONFLICT', 'closing')
    return report
  }),

  publish: on.publish.handler(({ context, input }) => {
    context.audited.subject = input.pattern.id
    const problems = putInForce(context.engine.station, { ...input, by: askerOf(context).user.id })
    if (problems.length > 0) context.audited.result = 'refused'
    return { published: problems.length === 0, problems: problems.map((problem) => ({ ...problem })) }
  }),

  retire: on.retire.handler(({ context, input }) => {
    context.audited.subject = input.id
    const retired = takeOut(context.engine.station, { ...input, by: askerOf(context).user.id })
    if (!retired) throw refuse('NOT_FOUND', 'pattern')
    return { retired }
  }),
}

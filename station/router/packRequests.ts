/** Requests about models: training, approval, rollback, reports. */
import type { Asker } from '../access/admit.ts'
import type { Connection } from './EngineContext.ts'
import type { Decided, Decider } from '../packs/PackRoom.ts'
import { readPackFolder } from '../packs/readPackFolder.ts'
import { formatWorkCsv } from '../drift/formatWorkCsv.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.packs

export const packRequests = {
  shelf: on.shelf.handler(({ context }) => context.engine.models.shelf()),

  train: on.train.handler(({ context, input }) => {
    const { training } = context.engine.models
    if (!training.start({ ...input, by: askerOf(context).user.id })) throw refuse('CONFLICT', 'trainingRuns')
    const state = training.state()
    context.audited.subject = state.packId
    return state
  }),

  trainingState: on.trainingState.handler(({ context }) => context.engine.models.training.state()),

  cancelTraining: on.cancelTraining.handler(async ({ context }) => {
    const { training } = context.engine.models
    context.audited.subject = training.state().packId
    await training.cancel()
    return training.state()
  }),

  approve: on.approve.handler(async ({ context, input }) => {
    context.audited.subject = input.packId
    assertDone(await context.engine.models.approve(input.packId, deciderOf(context)))
    return context.engine.models.shelf()
  }),

  reject: on.reject.handler(async ({ context, input }) => {
    context.audited.subject = input.packId
    assertDone(await context.engine.models.reject({ ...input, by: deciderOf(context) }))
    return context.engine.models.shelf()
  }),

  rollback: on.rollback.handler(async ({ context, input }) => {
    context.audited.subject = input.model
    assertDone(await context.engine.models.rollback({ ...input, by: deciderOf(context) }))
    return context.engine.models.shelf()
  }),

  verify: on.verify.handler(({ context, input }) => context.engine.models.verify(readSource(context, input))),

  take: on.take.handler(async ({ context, input }) => {
    const { models } = context.engine
    const files = readSource(context, input.source)
    if (files === null) return models.verify(null)
    const verdict = await models.take({ files, foreign: input.foreign, by: askerOf(context).user.id })
    context.audited.subject = verdict.id
    context.audited.result = verdict.accepted ? 'done' : `refused ${verdict.reason}`
    return verdict
  }),

  drift: on.drift.handler(async ({ context, input }) => {
    context.audited.subject = input.model
    return assertOpen(await context.engine.models.drift(input.model, input.weeks))
  }),

  evaluation: on.evaluation.handler(async ({ context, input }) => {
    context.audited.subject = input.model
    const report = assertOpen(await context.engine.models.evaluate(input.model))
    // Only a folder that somebody named is refused; here the pack in force is judged.
    if ('kind' in report) throw refuse('CONFLICT', 'packRefused')
    return report
  }),

  work: on.work.handler(async ({ context, input }) => assertOpen(await context.engine.models.work(input))),

  workCsv: on.workCsv.handler(async ({ context, input }) => {
    const { table, ...span } = input
    context.audited.subject = `${table}:${span.from}:${span.to}`
    const report = assertOpen(await context.engine.models.work(span))
    const { id } = context.engine.station.settings
    return { fileName: `gateside-${id}-${table}-${span.from}-${span.to}.csv`, text: formatWorkCsv(report, table) }
  }),
}

type Asking = { readonly asker: Asker | null; readonly connection: Connection }

/** The console holds the key of the station; it is not a person who signed in with an own PIN. */
function deciderOf(context: Asking): Decider {
  return { id: askerOf(context).user.id, isPerson: context.connection.keyHolder === null }
}

function assertDone(decided: Decided): void {
  if (decided === null) return
  if (decided === 'pack') throw refuse('NOT_FOUND', 'pack')
  throw refuse(decided === 'personal' ? 'FORBIDDEN' : 'CONFLICT', decided)
}

/** A report that was cut off because the station closes. */
function assertOpen<Report>(report: Report | null): Report {
  if (report === null) throw refuse('CONFLICT', 'closing')
  return report
}

type Source =
  | { readonly path: string }
  | { readonly files: readonly { readonly name: string; readonly data: string }[] }

function readSource({ connection }: Asking, source: Source): ReadonlyMap<string, Uint8Array> | null {
  if ('files' in source) {
    return new Map(source.files.map(({ name, data }) => [name, new Uint8Array(Buffer.from(data, 'base64'))]))
  }
  // A browser page could name any folder of the machine; only the console and the desktop shell may.
  if (!connection.mayNamePaths) throw refuse('FORBIDDEN', 'paths')
  return readPackFolder(source.path)
}

/** Requests about exchange with other stations. */
import type { BatchPreview } from '#core/contract/batches.ts'
import type { Preview } from '../sync/previewBundle.ts'
import { previewBundle } from '../sync/previewBundle.ts'
import { readOverview } from '../batches/readOverview.ts'
import { readTwins } from '../batches/readTwins.ts'
import { assignFlight } from '../sync/assign/assignFlight.ts'
import { connectHub } from '../sync/hub/connectHub.ts'
import { createHubClient } from '../sync/hub/createHubClient.ts'
import { readHubSettings, readHubState } from '../sync/hub/hubState.ts'
import { visitHub } from '../sync/hub/visitHub.ts'
import { setLeads } from '../sync/setLeads.ts'
import { enrolStation, revokeStation } from '../sync/enrolStation.ts'
import { exportBundle } from '../sync/exportBundle.ts'
import { resolveTwin } from '../sync/resolveTwin.ts'
import { formatFingerprint } from '../sync/bundle/card.ts'
import { readCard } from '../sync/stationCard.ts'
import { takeRefusals } from '../sync/takeRefusals.ts'
import { packFoldersInForce } from '../sync/packFoldersInForce.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { hubRefusal } from './hubRefusal.ts'
import { refuse } from './refuse.ts'

const on = gated.batches

export const batchRequests = {
  overview: on.overview.handler(({ context, input }) => readOverview(context.engine.station, input.limit)),

  card: on.card.handler(async ({ context }) => {
    const card = await readCard(context.engine.station)
    return { text: JSON.stringify(card), fingerprint: formatFingerprint(card), station: card.station }
  }),

  addStation: on.addStation.handler(({ context, input }) => {
    const answer = enrolStation(context.engine.station, input.card, input.leads)
    if (answer.kind === 'refused') throw refuse('CONFLICT', answer.reason)
    const { card, isKnown } = answer
    context.audited.subject = card.station
    return { id: card.station, name: card.name, fingerprint: formatFingerprint(card), isKnown }
  }),

  revokeStation: on.revokeStation.handler(({ context, input }) => {
    context.audited.subject = input.stationId
    if (!revokeStation(context.engine.station, input.stationId)) throw refuse('NOT_FOUND', 'station')
    return { revoked: true as const }
  }),

  setLeads: on.setLeads.handler(async ({ context, input }) => {
    context.audited.subject = input.stationId
    const answer = await setLeads(context.engine.station, input)
    if (answer === null) throw refuse('NOT_FOUND', 'station')
    return answer
  }),

  assign: on.assign.handler(({ context, input }) => {
    const answer = assignFlight(context.engine.station, { ...input, by: askerOf(context).user.id })
    if (answer !== 'assigned') throw refuse('NOT_FOUND', answer)
    return { assigned: true as const }
  }),

  export: on.export.handler(async ({ context, input }) => {
    const { engine } = context
    const { flights, ...wish } = input
    const packs = input.kind === 'packs' ? packFoldersInForce(engine.station) : []
    const made = await exportBundle(engine.station, { ...wish, packs, ...(flights === undefined ? {} : { flights }) })
    if (made.kind === 'refused') throw refuse('CONFLICT', made.reason)
    const transferId = engine.batches.offer(made.bytes)
    const { fromSeq, toSeq } = made.envelope
    const { records, flights: named } = made.contents
    return { transferId, name: made.name, bytes: made.bytes.length, records, flights: [...named], fromSeq, toSeq }
  }),

  fetch: on.fetch.handler(({ context, input }) => {
    const piece = context.engine.batches.fetch(input.transferId, input.offset)
    if (piece === null) throw refuse('NOT_FOUND', 'batch')
    return { data: piece.bytes.toString('base64'), last: piece.last }
  }),

  begin: on.begin.handler(({ context, input }) => {
    const transfer = context.engine.batches.begin(input.name, input.bytes)
    if (transfer === 'tooLarge') throw refuse('CONFLICT', transfer)
    return transfer
  }),

  append: on.append.handler(({ context, input }) => {
    const piece = Buffer.from(input.data, 'base64')
    const transfer = context.engine.batches.append(input.transferId, piece, input.last)
    if (transfer === null) throw refuse('NOT_FOUND', 'batch')
    if (typeof transfer === 'string') throw refuse('CONFLICT', transfer)
    return transfer
  }),

  preview: on.preview.handler(async ({ context, input }) => {
    const bytes = context.engine.batches.bytesOf(input.transferId)
    if (bytes === null) throw refuse('NOT_FOUND', 'batch')
    return formatPreview(await previewBundle(context.engine.station, bytes))
  }),

  take: on.take.handler(({ context, input }) => {
    const transfer = context.engine.batches.take(input.transferId, askerOf(context).user.id)
    if (transfer === null) throw refuse('NOT_FOUND', 'batch')
    return transfer
  }),

  read: on.read.handler(({ context, input }) => {
    const transfer = context.engine.batches.read(input.transferId)
    if (transfer === null) throw refuse('NOT_FOUND', 'batch')
    return transfer
  }),

  cancel: on.cancel.handler(({ context, input }) => {
    const transfer = context.engine.batches.cancel(input.transferId)
    if (transfer === null) throw refuse('NOT_FOUND', 'batch')
    return transfer
  }),

  retry: on.retry.handler(({ context, input }) => {
    context.audited.subject = input.problemId
    const hash = Buffer.from(input.problemId, 'hex')
    const transfer = context.engine.batches.retry(hash, askerOf(context).user.id)
    if (transfer === null) throw refuse('NOT_FOUND', 'batch')
    return transfer
  }),

  dismiss: on.dismiss.handler(({ context, input }) => {
    context.audited.subject = input.problemId
    const { station } = context.engine
    const isGone = station.store.write(() => station.store.bundleProblems.drop(Buffer.from(input.problemId, 'hex')))
    if (!isGone) throw refuse('NOT_FOUND', 'batch')
    station.changed({ kind: 'station', id: null })
    return { dismissed: true as const }
  }),

  connectHub: on.connectHub.handler(async ({ context, input }) => {
    const { station } = context.engine
    context.audited.subject = input.url === null ? null : new URL(input.url).origin
    try {
      await connectHub(station, input)
    } catch (error) {
      throw hubRefusal(error)
    }
    return readHubState(station.store)
  }),

  visitHub: on.visitHub.handler(async ({ context }) => {
    const { station } = context.engine
    context.audited.subject = readHubSettings(station.store).url
    try {
      const answer = await visitHub(station, askerOf(context).user.id)
      if (answer === null) throw refuse('CONFLICT', 'noHub')
      return { ...answer, refused: answer.refused.map((one) => ({ ...one })) }
    } catch (error) {
      throw hubRefusal(error)
    }
  }),

  sendToHub: on.sendToHub.handler(async ({ context, input }) => {
    const { station, batches } = context.engine
    const { url, certificate } = readHubSettings(station.store)
    context.audited.subject = url
    if (url === null) throw refuse('CONFLICT', 'noHub')
    const bytes = batches.offered(input.transferId) ?? batches.bytesOf(input.transferId)
    if (bytes === null) throw refuse('NOT_FOUND', 'batch')
    try {
      return { isNew: await createHubClient(station, url, certificate).send(bytes) }
    } catch (error) {
      throw hubRefusal(error)
    }
  }),

  twins: on.twins.handler(({ context }) => readTwins(context.engine.station)),

  resolveTwin: on.resolveTwin.handler(({ context, input }) => {
    const isDone = resolveTwin(context.engine.station, { ...input, by: askerOf(context).user.id })
    if (!isDone) throw refuse('NOT_FOUND', 'batch')
    return { resolved: true as const }
  }),
}

function formatPreview(preview: Preview): BatchPreview {
  if (preview.kind === 'refused') return { ...preview, sentence: takeRefusals[preview.reason] }
  const { envelope, contents, senderName, ageMs, state, newFlights } = preview
  const batch = {
    id: '',
    kind: envelope.kind,
    direction: 'in' as const,
    station: envelope.sender,
    stationName: senderName,
    createdAt: envelope.createdAt,
    records: contents.records,
    travellers: 0,
    flights: [...contents.flights],
    note: contents.note,
    recipients: [...envelope.recipients],
  }
  return { kind: 'readable', batch, ageMs, state, newFlights: [...newFlights] }
}

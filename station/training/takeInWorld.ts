/** Lives through simulated months: each day's files by the ordinary import, each list made with what was known by then. */
import type { TruthRow } from '#models/simulator/SimulatedDay.ts'
import { simulateDays } from '#models/simulator/simulateDays.ts'
import { importFiles } from '../jobs/importFiles.ts'
import { normalDocumentNumber } from '../merge/documentKey.ts'
import type { Station } from '../Station.ts'
import type { Truth } from './readTrainingTable.ts'

export type World = {
  readonly seed: number
  readonly days: number
  readonly travellersPerDay: number
  readonly startOn: string
  /** Share of travellers that is checked; real shares of a few per cent need years for enough finds. */
  readonly inspectedShare: number
  /** Drug couriers per 10,000 travellers. */
  readonly drugPer10k: number
}

export type LivedWorld = { readonly truth: Truth; readonly travellers: number; readonly ms: number }

export async function takeInWorld(
  station: Station,
  world: World,
  onDay: (day: string, travellers: number) => void,
): Promise<LivedWorld> {
  const truth = new Map<number, { readonly high: 0 | 1; readonly drug: 0 | 1 }>()
  let travellers = 0
  let ms = 0
  // Only the last push: lists are made from it, and earlier ones change no feature.
  const settings = {
    pushes: ['departure'] as const,
    inspectedShare: world.inspectedShare,
    drugPer10k: world.drugPer10k,
  }
  for (const day of simulateDays({ ...world, reference: station.reference, settings })) {
    const inputs = day.files.map((file) => ({ name: file.name, chunks: [Buffer.from(file.text)] }))
    const answer = await importFiles(station, inputs, { by: 'training' })
    if (answer.rejected.length > 0) throw new Error(`simulated file refused: ${answer.rejected[0]?.reason}`)
    for (const row of day.truth) addTruth(station, truth, row)
    travellers += answer.travellers
    ms += answer.ms
    onDay(day.on, answer.travellers)
  }
  return { truth, travellers, ms }
}

function addTruth(
  { store }: Station,
  truth: Map<number, { readonly high: 0 | 1; readonly drug: 0 | 1 }>,
  row: TruthRow,
): void {
  const [found] = store.search.findOnFlight(row.flightId, 'document', [normalDocumentNumber(row.documentNumber)])
  if (found !== undefined) truth.set(found.row, { high: 1, drug: row.offence === 'drugs' ? 1 : 0 })
}

/** Whether a value says something about the traveller, or only that nothing is on record yet. */
import { catalogue } from '../features/catalogue.ts'

/** Counts of what was seen before, as powers of ten: zero is an empty record, not a fact about the traveller. */
const emptyRecords: ReadonlySet<string> = new Set([
  'route-travellers',
  'origin-travellers',
  'agency-travellers',
  'departure-inspected',
])
const isRecord = Uint8Array.from(catalogue, ({ id }) => Number(emptyRecords.has(id)))

export function isKnown(place: number, value: number): boolean {
  return Number.isFinite(value) && (isRecord[place] === 0 || value > 0)
}

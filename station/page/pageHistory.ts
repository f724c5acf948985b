/** Earlier arrivals and checks of this person, and how what is known of this flight came about. */
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { PageGround } from './PageGround.ts'

type History = Pick<TravellerPage, 'history' | 'inspections' | 'versions'>

/** Source of a version by the format of its message. */
const sources: Readonly<Record<string, string>> = {
  PNRGOV: 'PNR',
  'PNRGOV-XML': 'PNR',
  PAXLST: 'API',
  DECLARATIONS: 'DECLARATION',
}

export function pageHistory({ engine, keys }: PageGround, travellerId: string): History {
  const { queries } = engine
  const arrivals = keys.identity === null ? [] : queries.readArrivals(keys.identity)
  return {
    history: arrivals.map(({ arrivalMs, row: _row, ...arrival }) => ({
      ...arrival,
      arrivalAt: new Date(arrivalMs).toISOString(),
      current: arrival.travellerId === travellerId,
    })),
    inspections: queries.readPageInspections(keys.row).map((check) => ({
      id: check.id,
      at: check.at,
      by: check.by,
      selectedBy: check.selectedBy,
      methods: [...check.methods],
      outcome: check.outcome,
      substance: check.substance,
      quantity: check.quantity,
      unit: check.unit,
      valueKrw: check.valueKrw,
      place: check.place,
      note: check.note,
      bagTags: [...check.bagTags],
      corrects: check.corrects,
      corrected: check.corrected,
    })),
    versions: queries.readPageVersions(keys).map((version) => ({
      at: version.at,
      source: sources[version.format] ?? 'BAG',
      changes: [...version.changes],
    })),
  }
}

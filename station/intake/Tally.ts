/** Counts of one import; people, bags and flights are counted once however often they are named. */
export type Tally = {
  files: number
  messages: number
  pnrs: number
  duplicates: number
  declarations: number
  inspections: number
  watchlist: number
  redactions: number
  problems: number
  readonly travellers: Set<string>
  readonly bags: Set<string>
  readonly flights: Set<string>
  readonly rejected: { file: string; reason: string; code: string }[]
}

export function createTally(): Tally {
  return {
    files: 0,
    messages: 0,
    pnrs: 0,
    duplicates: 0,
    declarations: 0,
    inspections: 0,
    watchlist: 0,
    redactions: 0,
    problems: 0,
    travellers: new Set(),
    bags: new Set(),
    flights: new Set(),
    rejected: [],
  }
}

export function addTally(total: Tally, part: Tally): void {
  for (const name of ['files', 'messages', 'pnrs', 'duplicates', 'declarations', 'inspections', 'watchlist'] as const) {
    total[name] += part[name]
  }
  total.redactions += part.redactions
  total.problems += part.problems
  for (const name of ['travellers', 'bags', 'flights'] as const) for (const id of part[name]) total[name].add(id)
  total.rejected.push(...part.rejected)
}

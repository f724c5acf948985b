/** Puts an opened pack to work. Each member says a margin; voting weighs them; calibration, a monotone last step, makes p. */
import { createAutoencoderRunner } from '../learners/autoencoder/createAutoencoderRunner.ts'
import { type Backend, openBackend } from '../learners/backend.ts'
import type { Pack } from '../packs/Pack.ts'
import { type Member, openMembers } from './openMembers.ts'
import { probabilitiesOf } from './probabilitiesOf.ts'
import type { ScoredRows, Scorer } from './Scorer.ts'

/** Rows gathered and judged at a time: keeps the working set in the processor's cache. */
const chunk = 512

export async function createScorer(pack: Pack, openedBackend?: Backend): Promise<Scorer> {
  const needsBackend = pack.members.network !== null || pack.autoencoder !== null
  const backend = openedBackend ?? (needsBackend ? await openBackend() : null)
  const members = openMembers(pack.members, pack.manifest.members, backend)
  const novelty = pack.autoencoder && backend ? createAutoencoderRunner(pack.autoencoder, backend) : null
  const work: Work = { pack, members, novelty }
  let base: number | null = null
  return {
    packId: pack.manifest.packId,
    model: pack.manifest.model,
    backend: backend?.name ?? 'none',
    // Asked for only beside explanations: the tables of TreeSHAP need not be built before the first list.
    get base() {
      base ??= members.reduce((sum, member) => sum + member.weight * member.base(), 0)
      return base
    },
    score: async (rows) => scoreRows(work, rows),
    explain: async (rows) => explainRows(work, rows),
    explainNovelty: async (rows) => {
      if (novelty === null) return null
      const table = gather(pack, rows, { from: 0, count: rows.length })
      return spread(pack, novelty.fields({ rows: table, from: 0, count: rows.length }), rows.length)
    },
    dispose: () => {
      for (const member of members) member.dispose()
      novelty?.dispose()
    },
  }
}

type Work = {
  readonly pack: Pack
  readonly members: readonly Member[]
  readonly novelty: ReturnType<typeof createAutoencoderRunner> | null
}

type Part = { readonly from: number; readonly count: number }

function scoreRows({ pack, members, novelty }: Work, rows: readonly Float32Array[]): ScoredRows {
  const n = rows.length
  const said = members.map((member) => ({ name: member.name, margins: new Float64Array(n) }))
  const unlike = novelty ? new Float64Array(n) : null
  for (let from = 0; from < n; from += chunk) {
    const part = { from, count: Math.min(chunk, n - from) }
    const table = gather(pack, rows, part)
    members.forEach((member, at) => said[at]?.margins.set(member.margins(table, part.count), from))
    unlike?.set(novelty?.novelty({ rows: table, from: 0, count: part.count }) ?? [], from)
  }
  const margin = new Float64Array(n)
  members.forEach((member, at) => {
    const margins = said[at]?.margins ?? margin
    for (let row = 0; row < n; row++) margin[row] = (margin[row] as number) + member.weight * (margins[row] as number)
  })
  const p = probabilitiesOf(pack.calibration, margin)
  const band = Uint8Array.from(p, (value) => bandOf(value, pack.manifest.bands))
  const byName = Object.fromEntries(said.map(({ name, margins }) => [name, margins]))
  return { p, margin, band, novelty: unlike, members: byName }
}

function bandOf(p: number, [second, third, fourth]: Pack['manifest']['bands']): number {
  if (p >= fourth) return 4
  if (p >= third) return 3
  return p >= second ? 2 : 1
}

/** The pack's columns of some rows, row-major. */
function gather({ columns }: Pack, rows: readonly Float32Array[], part: Part): Float32Array {
  const { places } = columns
  const m = places.length
  const table = new Float32Array(part.count * m)
  for (let row = 0; row < part.count; row++) {
    const source = rows[part.from + row] as Float32Array
    for (let column = 0; column < m; column++) table[row * m + column] = source[places[column] as number] as number
  }
  return table
}

function explainRows({ pack, members }: Work, rows: readonly Float32Array[]): readonly Float64Array[] {
  const table = gather(pack, rows, { from: 0, count: rows.length })
  const sums = new Float64Array(table.length)
  for (const member of members) {
    const parts = member.contributions(table, rows.length)
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + member.weight * (parts[at] as number)
  }
  return spread(pack, sums, rows.length)
}

/** From the pack's columns to the places of the catalogue. */
function spread({ columns }: Pack, values: Float64Array, count: number): readonly Float64Array[] {
  const { places, stride } = columns
  return Array.from({ length: count }, (_, row) => {
    const wide = new Float64Array(stride)
    places.forEach((place, column) => {
      wide[place] = values[row * places.length + column] as number
    })
    return wide
  })
}

/** One week of the drift report: the features that moved most, with what chance alone would do taken off. */
import type { DriftReport } from '#core/contract/packReports.ts'
import type { WeekDrift } from '#models/evaluation/computeDrift.ts'
import { psiBand } from '#models/evaluation/computePsi.ts'
import { catalogue } from '#models/features/catalogue.ts'
import { type CodeTable, type DriftColumn, unseenShares, withoutChance } from './featureTables.ts'
import type { Chance } from './measureChance.ts'
import { formatWeek } from './weekOf.ts'
import type { MemberRow } from './WeekRows.ts'

type Week = DriftReport['weeks'][number]

export type WeekParts = {
  readonly week: number
  readonly travellers: number
  readonly drift: WeekDrift | null
  readonly hits: Pick<Week, 'inspected' | 'found' | 'cusum' | 'alarm'>
  readonly calibration: Week['calibration']
  readonly columns: readonly DriftColumn[]
  readonly codes: CodeTable
  /** Sampled rows of the week. */
  readonly rows: readonly MemberRow[]
  /** Sampled rows of the reference weeks. */
  readonly before: number
  readonly chance: Chance | null
  readonly hasScores: boolean
  readonly scoreKs: { readonly distance: number; readonly pValue: number } | null
}

/** Shown; the others are counted. */
const mostFeatures = 12
/** As computePsi cuts scores. */
const scoreBins = 10

export function formatWeekDrift(parts: WeekParts): Week {
  const { week, travellers, drift, hits, calibration, codes, before, rows } = parts
  const sizes = { before: Math.max(1, before), after: Math.max(1, rows.length) }
  const unseen = unseenShares(rows, parts.columns, codes).map((share, column) =>
    share === null ? null : Math.max(0, share - (parts.chance?.unseen[column] ?? 0)),
  )
  const features = (drift?.features ?? []).flatMap(({ column, psi }) => {
    if (psi === null) return []
    const moved = withoutChance(psi, sizes, { bins: codes.bins[column] ?? 1, halves: halvesOf(parts.chance, column) })
    return [describeFeature(parts.columns[column], moved, unseen[column] ?? null)]
  })
  const hasScore = parts.hasScores && drift !== null && drift.scorePsi !== null
  const scorePsi = hasScore ? withoutChance(drift.scorePsi ?? 0, sizes, { bins: scoreBins, halves: null }) : null
  const shares = unseen.filter((share) => share !== null)
  return {
    week: formatWeek(week),
    travellers,
    scorePsi,
    scoreBand: scorePsi === null ? null : psiBand(scorePsi),
    scoreKs: parts.scoreKs === null ? null : { ...parts.scoreKs },
    features: features.toSorted((a, b) => b.psi - a.psi).slice(0, mostFeatures),
    shifting: features.filter((feature) => feature.band === 'shifting').length,
    changed: features.filter((feature) => feature.band === 'changed').length,
    unseenShare: shares.length === 0 ? null : Math.max(...shares),
    ...hits,
    calibration,
  }
}

function halvesOf(chance: Chance | null, column: number) {
  return chance === null ? null : { psi: chance.psi[column] ?? 0, spread: chance.spread }
}

function describeFeature(column: DriftColumn | undefined, psi: number, unseenShare: number | null) {
  const feature = catalogue[column?.place ?? 0]
  const { id = '?', meaning = '', meaningKo = '' } = feature ?? {}
  return { id, meaning, meaningKo, psi, band: psiBand(psi), unseenShare }
}

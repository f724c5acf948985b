/** An evaluation as tables for eyes. */
import type { EvaluationReport } from '#core/contract/evaluation.ts'
import type { ListsReport } from '#station/evaluation/evaluateLists.ts'
import type { Replay } from '#station/evaluation/replayLists.ts'
import { formatTable } from './table.ts'

type Range = { readonly value: number; readonly low: number; readonly high: number }

const views = {
  random: 'picked by chance: the honest test',
  inspected: 'all inspected, weighted by 1/propensity: biased by who was picked',
  truth: 'hidden truth of the simulation',
} as const

export function formatEvaluation(report: EvaluationReport): string {
  const { model, packId, from, to, travellers, learntFrom, capacityPercent } = report
  const stranger = report.untrusted ? ', signed by a key that this station does not trust' : ''
  const head = [
    `${model}: ${packId ?? 'no pack in force'}${stranger}`,
    `${travellers} travellers from ${from ?? '-'} to ${to ?? '-'}; baselines learnt from ${learntFrom} earlier checks; k = ${capacityPercent.toFixed(1)} % is what the lists propose`,
    '',
  ]
  const sets = report.sets.map((set) => formatSet(set, capacityPercent / 100))
  return [
    ...head,
    ...sets,
    formatMonths(report),
    formatReliability(report),
    formatGroups(report),
    formatLeaks(report),
  ].join('\n')
}

const columns = [
  'auc',
  'ap',
  'precisionAtCapacity',
  'recallAtCapacity',
  'ndcgAtCapacity',
  'precisionAt1',
  'precisionAt5',
  'recallAt5',
  'brier',
  'ece',
] as const
const heads = ['AUC', 'AP', 'P@k', 'R@k', 'lift@k', 'NDCG@k', 'P@1 %', 'P@5 %', 'R@5 %', 'Brier', 'ECE'] as const

function formatSet(set: EvaluationReport['sets'][number], share: number): string {
  const title = `${views[set.on]} (${set.rows} travellers, ${set.found} found)`
  if (set.rankings.length === 0) return `${title}\nfewer than five finds: any order of them would be luck\n`
  const rows = set.rankings.map(({ of, values }) => {
    const cells = columns.map((name) => formatRange(values[name]))
    cells.splice(4, 0, formatRange(liftOf(values['recallAtCapacity'], share)))
    return [of, ...cells]
  })
  return `${title}\n${formatTable(['ranked by', ...heads], rows)}`
}

/** Precision over the overall rate is recall over the share that was checked. */
function liftOf(recall: Range | undefined, share: number): Range | undefined {
  return recall && { value: recall.value / share, low: recall.low / share, high: recall.high / share }
}

function formatMonths({ months }: EvaluationReport): string {
  const rows = months.map(({ month, on, rows: n, found, said, came, values }) => [
    month,
    on,
    n,
    found,
    formatRange(values['auc']),
    formatRange(values['precisionAtCapacity']),
    formatRange(values['recallAtCapacity']),
    formatShare(said),
    `${formatShare(came.value)} (${formatShare(came.low)}-${formatShare(came.high)})`,
  ])
  return `by month\n${formatTable(['month', 'view', 'checked', 'found', 'AUC', 'P@k', 'R@k', 'said', 'came true'], rows)}`
}

function formatReliability({ reliability }: EvaluationReport): string {
  const rows = reliability.flatMap(({ on, points }) =>
    points.map(({ n, said, came }) => [
      on,
      n,
      formatShare(said),
      `${formatShare(came.value)} (${formatShare(came.low)}-${formatShare(came.high)})`,
      came.low <= said && said <= came.high ? 'in step' : 'out of step',
    ]),
  )
  return `did probabilities come true\n${formatTable(['view', 'travellers', 'said', 'came true (95 %)', ''], rows)}`
}

function formatGroups({ groups }: EvaluationReport): string {
  const rows = groups.flatMap((set) =>
    set.groups
      .filter((group) => !group.suppressed)
      .map((group) => [
        set.feature,
        group.group,
        group.n,
        group.inspected,
        formatRange(group.selectionRate),
        group.selectionRatio?.toFixed(2) ?? null,
        formatRange(group.hitRate),
        formatRange(group.truePositiveRate),
        formatRange(group.falsePositiveRate),
      ]),
  )
  const head = [
    'by',
    'group',
    'travellers',
    'checked',
    'picked',
    'ratio',
    'found of picked',
    'picked of found',
    'picked of clean',
  ]
  return `by group (picked: band 3 or 4; fewer than 30 are not measured)\n${formatTable(head, rows)}`
}

function formatLeaks({ leaks }: EvaluationReport): string {
  const telling = leaks.telling.map(({ feature, auc }) => `${feature} ${auc.toFixed(3)}`).join(', ')
  return [
    'leak checks',
    `  rows that come again in the later part: ${formatShare(leaks.repeatedShare)} of ${leaks.rows}${leaks.repeatedSame === null ? '' : `, ${formatShare(leaks.repeatedSame)} of them with the same outcome`}`,
    `  people checked in both parts: ${formatShare(leaks.personShare)}`,
    `  features that tell most alone (AUC): ${telling || 'too few finds to say'}`,
    `  features that tell nearly everything alone: ${leaks.suspects.join(', ') || 'none'}`,
    `  lists made when the result was known already: ${leaks.lateLists}`,
    '',
  ].join('\n')
}

export function formatReplay({ flights, travellers, withHistory, differing }: Replay): string {
  const names = Object.entries(differing).map(([id, count]) => `${id} (${count})`)
  const verdict = names.length === 0 ? 'every feature is the same' : `these differ: ${names.join(', ')}`
  return `as-of replay: ${flights} lists made again, ${travellers} travellers, ${withHistory} with results known by then: ${verdict}\n`
}

export function formatLists(report: ListsReport): string {
  const rows = report.rankings.flatMap((ranking) =>
    ranking.top.map((top) => [
      ranking.score,
      ranking.positives,
      `${(ranking.baseRate * 100).toFixed(3)} %`,
      ranking.auc?.toFixed(3) ?? null,
      `${top.percent} %`,
      `${(top.precision * 100).toFixed(2)} %`,
      `${(top.recall * 100).toFixed(1)} %`,
      top.lift === null
        ? null
        : `${top.lift.value.toFixed(1)} (${top.lift.low.toFixed(1)}-${top.lift.high.toFixed(1)})`,
      top.bestLift.toFixed(1),
    ]),
  )
  const head = ['ranked by', 'hide', 'base rate', 'AUC', 'top', 'precision', 'recall', 'lift (95 %)', 'best possible']
  return `${report.travellers} travellers on ${report.flights} flights, ${report.lost} lost\n${formatTable(head, rows)}`
}

function formatRange(range: Range | null | undefined): string | null {
  if (!range) return null
  const digits = Math.max(range.value, range.high) < 0.02 ? 4 : 3
  const [value, low, high] = [range.value, range.low, range.high].map((part) => part.toFixed(digits))
  return `${value} (${low}-${high})`
}

const formatShare = (share: number): string => `${(share * 100).toFixed(share < 0.02 ? 2 : 1)} %`

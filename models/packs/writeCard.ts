/** The model card, generated from the run in both languages (Mitchell et al., Model Cards for Model Reporting, 2019). */
import type { Bilingual } from '#core/text/Bilingual.ts'
import type { Interval } from '../evaluation/Interval.ts'
import { type CardWords, cardWords } from './cardWords.ts'
import type { GroupSet } from '#core/contract/figures.ts'
import type { MetricSet, PackManifest } from './PackManifest.ts'

export type CardSource = Omit<PackManifest, 'files' | 'signer'>

export function writeCard(source: CardSource): Bilingual {
  const notes = source.notes ?? []
  return {
    ko: write(source, {
      ...cardWords.ko,
      trainingText: [cardWords.ko.trainingText, ...notes.map((note) => note.ko)].join('\n\n'),
    }),
    en: write(source, {
      ...cardWords.en,
      trainingText: [cardWords.en.trainingText, ...notes.map((note) => note.en)].join('\n\n'),
    }),
  }
}

function write(source: CardSource, words: CardWords): string {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [words.details, writeDetails(source, words)],
    [words.use, [words.useText]],
    [words.factors, [words.factorsText]],
    [words.metrics, [words.metricsText]],
    [words.evaluation, [words.evaluationText]],
    [words.training, [words.trainingText, '', ...writeSlices(source, words)]],
    [
      words.analyses,
      [...writeMetrics(source.metrics, words), ...writeGroups(source.groups, words), ...writeNeighbours(source, words)],
    ],
    [words.ethics, [words.ethicsText]],
    [words.caveats, [words.caveatsText]],
  ]
  const body = sections.flatMap(([title, lines]) => [`## ${title}`, '', ...lines, ''])
  return [firstLine(source, words), '', `# ${words.title[source.model]} ${source.packId}`, '', ...body].join('\n')
}

function firstLine(source: CardSource, words: CardWords): string {
  if (source.simulated) return words.simulated
  return source.origin === 'gateside' ? words.real : words.foreign
}

function writeDetails(source: CardSource, words: CardWords): readonly string[] {
  const members = source.members.map(({ name, weight }) => `  - ${words.learner[name]}: ${(100 * weight).toFixed(0)} %`)
  const bands = source.bands.map((p) =>
    source.model === 'drug' ? `${words.oneIn}${oneIn(p)}` : `${(100 * p).toFixed(1)} %`,
  )
  return [
    `- ${words.pack} ${source.packId}, ${words.trainedOn} ${source.trainedOn}, ${words.seed} ${source.seed}`,
    `- ${words.features}: ${source.features.length}; ${words.featureHash}: \`${source.featureHash.slice(0, 16)}\``,
    ...(source.dataHash ? [`- ${words.dataHash}: \`${source.dataHash.slice(0, 16)}\``] : []),
    `- ${words.learners}:`,
    ...members,
    `- ${words.bands}: ${bands.join(', ')}`,
    ...(source.novelty ? [`- ${words.noveltyYes}`] : []),
  ]
}

/** Drug probabilities are so small that people read "1 in N" better. */
function oneIn(p: number): string {
  return p > 0 ? ` ${Math.max(1, Math.round(1 / p)).toLocaleString('en')}` : ' ∞'
}

function writeSlices(source: CardSource, words: CardWords): readonly string[] {
  const rows = source.slices.map((slice) => [
    words.sliceNames[slice.name as keyof CardWords['sliceNames']] ?? slice.name,
    slice.from ?? '-',
    slice.to ?? '-',
    ...[slice.travellers, slice.inspected, slice.found].map(String),
  ])
  return writeTable(words.slice, rows)
}

const figures = [
  'auc',
  'ap',
  'liftAt2',
  'precisionAt1',
  'precisionAt5',
  'recallAt5',
  'recallAt10',
  'brier',
  'ece',
] as const
const figureNames = ['AUC', 'AP', 'lift@2 %', 'P@1 %', 'P@5 %', 'R@5 %', 'R@10 %', 'Brier', 'ECE'] as const

/** Recall at 2 % over what chance would catch there. */
function liftOf(recall: Interval | undefined): Interval | undefined {
  return recall && { value: recall.value / 0.02, low: recall.low / 0.02, high: recall.high / 0.02 }
}

function writeMetrics(metrics: readonly MetricSet[], words: CardWords): readonly string[] {
  const views = (['random', 'inspected', 'truth'] as const).filter((on) => metrics.some((set) => set.on === on))
  return views.flatMap((on) => {
    const sets = metrics.filter((set) => set.on === on)
    const size = `${sets[0]?.rows ?? 0} ${words.rows}, ${sets[0]?.found ?? 0} ${words.found}`
    const measured = sets.filter((set) => Object.keys(set.values).length > 0)
    const rows = measured.map((set) => [
      nameOf(set.of, words),
      ...figures.map((name) => formatInterval(name === 'liftAt2' ? liftOf(set.values['recallAt2']) : set.values[name])),
    ])
    return [
      `**${words.on[on]}** (${size})`,
      '',
      ...(rows.length > 0 ? writeTable(['', ...figureNames], rows) : [words.none]),
      '',
      ...writeReliability(sets, words),
    ]
  })
}

function writeReliability(sets: readonly MetricSet[], words: CardWords): readonly string[] {
  const bins = sets.find((set) => set.reliability !== undefined)?.reliability ?? []
  if (bins.length === 0) return []
  const rows = bins.map(({ n, said, came }) => [String(n), said.toFixed(said < 0.02 ? 4 : 3), formatInterval(came)])
  return [...writeTable(words.reliabilityHead, rows), '']
}

/** `rule:paid-cash` is a baseline and what it looks at. */
function nameOf(of: string, words: CardWords): string {
  const [kind, subject] = of.split(':')
  const name = words.of[kind as keyof CardWords['of']] ?? of
  return subject === undefined ? name : `${name} (\`${subject}\`)`
}

function writeGroups(groups: readonly GroupSet[], words: CardWords): readonly string[] {
  const measured = groups.filter((set) => set.groups.some((group) => !group.suppressed))
  if (measured.length === 0) return []
  const tables = measured.flatMap((set) => {
    const rows = set.groups
      .filter((group) => !group.suppressed)
      .map((group) => [
        group.group,
        String(group.n),
        String(group.inspected),
        formatInterval(group.selectionRate),
        group.selectionRatio === null ? '-' : group.selectionRatio.toFixed(2),
        ...[group.hitRate, group.truePositiveRate, group.falsePositiveRate].map(formatInterval),
      ])
    return [`\`${set.feature}\``, '', ...writeTable(words.groupHead, rows), '']
  })
  return [`**${words.groups}**`, '', ...tables]
}

function writeNeighbours({ neighbours = [] }: CardSource, words: CardWords): readonly string[] {
  if (neighbours.length === 0) return []
  const rows = neighbours.map(({ feature, value, near }) => [
    `\`${feature}\``,
    value,
    near.map((one) => `${one.value} ${one.cosine.toFixed(2)}`).join(', '),
  ])
  return [`**${words.neighbours}**`, '', ...writeTable(words.neighbourHead, rows), '']
}

function formatInterval(interval: Interval | null | undefined): string {
  if (!interval) return '-'
  const digits = Math.max(interval.value, interval.high) < 0.02 ? 4 : 3
  const [value, low, high] = [interval.value, interval.low, interval.high].map((part) => part.toFixed(digits))
  return `${value} (${low}–${high})`
}

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)]
}

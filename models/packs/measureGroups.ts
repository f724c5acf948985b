/** The outcome test of a pack by protected groups on its test slice: who would be picked, and what was found among them. */
import { computeDisparity, type DisparityRow } from '../evaluation/computeDisparity.ts'
import type { GroupSet } from '#core/contract/figures.ts'
import type { PackFeature } from './PackFeature.ts'
import { type Columns, sliceData } from './sliceData.ts'
import type { TrainingTable } from './TrainingTable.ts'

export type GroupTask = {
  readonly table: TrainingTable
  readonly columns: Columns
  /** Rows of the test slice, inspected or not. */
  readonly order: Int32Array
  /** For each of them: would the pack put them into band 3 or 4. */
  readonly selected: readonly boolean[]
}

/** Groups shown per feature, the largest first. */
const mostGroups = 12
/** Upper ends of the age bands, years. */
const ageBands = [18, 30, 45, 60] as const

export function measureGroups(task: GroupTask): GroupSet[] {
  const { table, columns, order } = task
  const data = sliceData(table, columns, order)
  const sets = columns.features.flatMap((feature, column) => {
    const nameOf = groupNamer(feature)
    if (nameOf === null) return []
    const rows = Array.from(order, (row, at): DisparityRow => {
      const label = table.labels[row] as number
      const found = label < 0 ? null : label === 1
      const group = nameOf(data.rows[at * data.m + column] as number)
      return {
        group,
        selected: task.selected[at] === true,
        found,
        weight: found === null ? 1 : (data.weights?.[at] ?? 1),
      }
    })
    return [{ feature: feature.id, groups: computeDisparity(rows).slice(0, mostGroups).map(toPlain) }]
  })
  return sets
}

function toPlain(figures: ReturnType<typeof computeDisparity>[number]): GroupSet['groups'][number] {
  return { ...figures }
}

/** Protected categories by their own values, age by bands; other features make no groups. */
function groupNamer(feature: PackFeature): ((value: number) => string) | null {
  if (feature.protected !== true) return null
  const { codec } = feature
  if (codec?.decode) return (value) => (Number.isNaN(value) ? '?' : (codec.decode?.(value) ?? '?'))
  return feature.id === 'age-years' ? nameAge : null
}

function nameAge(years: number): string {
  if (Number.isNaN(years)) return '?'
  const at = ageBands.findIndex((end) => years < end)
  if (at === 0) return `<${ageBands[0]}`
  return at < 0 ? `${ageBands.at(-1)}+` : `${ageBands[at - 1]}-${(ageBands[at] as number) - 1}`
}

/** The outcome test on the station's own work: who is proposed and what is found, by nationality, sex, age and origin. */
import type { WorkReport } from '#core/contract/packReports.ts'
import { computeDisparity, type DisparityRow } from '#models/evaluation/computeDisparity.ts'
import type { WorkLine } from '#db/queries/workFigures.ts'
import type { WorkCheck } from './countWork.ts'

type GroupBy = WorkReport['groups'][number]['by']

/** Groups shown, the largest first. */
const mostGroups = 12
/** As in sliceData: weights above this say more of the model of chance than of the traveller. */
const mostWeight = 20
/** Lower ends of the age bands after the first, years; as on the model cards. */
const ageBands = [18, 30, 45, 60] as const
const yearMs = 365.2425 * 86_400_000

const names: Readonly<Record<GroupBy, { ko: string; en: string }>> = {
  nationality: { ko: '국적', en: 'Nationality' },
  sex: { ko: '성별', en: 'Sex' },
  age: { ko: '나이', en: 'Age' },
  origin: { ko: '출발 공항', en: 'Airport of departure' },
}

const groupOf: Readonly<Record<GroupBy, (line: WorkLine) => string>> = {
  nationality: (line) => line.nationality ?? '?',
  sex: (line) => line.sex ?? '?',
  age: nameAge,
  origin: (line) => line.origin ?? '?',
}

/** What the machine itself chose; picks by hand and by lot say nothing about it. */
const machine: ReadonlySet<string | null> = new Set(['score', 'pattern', 'watchlist'])

export function createGroupCount() {
  const kinds = Object.keys(groupOf) as GroupBy[]
  const rows = new Map<GroupBy, DisparityRow[]>(kinds.map((by) => [by, []]))
  return {
    add(line: WorkLine, check: WorkCheck | null): void {
      const selected = machine.has(line.selection)
      const found = check === null ? null : check.outcome !== 'nothing'
      const weight = check === null ? 1 : Math.min(mostWeight, 1 / Math.max(1e-6, check.propensity))
      for (const by of kinds) rows.get(by)?.push({ group: groupOf[by](line), selected, found, weight })
    },
    measure: (): WorkReport['groups'] =>
      kinds.map((by) => ({
        by,
        name: { ...names[by] },
        groups: computeDisparity(rows.get(by) ?? [])
          .slice(0, mostGroups)
          .map(({ n, ...figures }) => ({ ...figures, travellers: n })),
      })),
  }
}

function nameAge({ birthOn, arrivalMs }: WorkLine): string {
  const born = birthOn === null ? Number.NaN : Date.parse(birthOn)
  if (Number.isNaN(born)) return '?'
  const years = Math.floor((arrivalMs - born) / yearMs)
  const at = ageBands.findIndex((end) => years < end)
  if (at === 0) return `<${ageBands[0]}`
  return at < 0 ? `${ageBands.at(-1)}+` : `${ageBands[at - 1]}-${(ageBands[at] as number) - 1}`
}

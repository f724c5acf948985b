/** The report on one model: do travellers and scores still look like those of the reference weeks, and does what it says still hold. */
import type { DriftReport } from '#core/contract/packReports.ts'
import { computeDrift } from '#models/evaluation/computeDrift.ts'
import { computeKs, correctPValues, type Ks } from '#models/evaluation/computeKs.ts'
import { packDecisionQueries } from '#db/queries/packDecisions.ts'
import type { Store } from '#db/store.ts'
import type { DriftTask } from '../packs/ModelTask.ts'
import type { OpenedPack } from '../packs/OpenedPack.ts'
import { openForce } from '../packs/openForce.ts'
import { readForce } from '../packs/ForceSetting.ts'
import { chooseReference, type ReferenceWeeks } from './chooseReference.ts'
import { type DriftColumn, readCodes, toDriftTable } from './featureTables.ts'
import { formatWeekDrift } from './formatWeekDrift.ts'
import { measureCalibration } from './measureCalibration.ts'
import { measureChance } from './measureChance.ts'
import { measureExploration } from './measureExploration.ts'
import { modelColumns } from './modelColumns.ts'
import { raiseAlarms } from './raiseAlarms.ts'
import { formatDay, firstDayOfWeek } from './weekOf.ts'
import { type MemberRow, readRows, readWeekMembers, sampleWeek, type WeekMember, type WeekMembers } from './WeekRows.ts'

export async function computeDriftReport(store: Store, task: DriftTask): Promise<DriftReport> {
  const { model, weeks: wanted, dir } = task
  const members = readWeekMembers(store, task)
  const exploration = measureExploration([...members.values()].flat())
  const pack = await openForce(dir, store, model)
  const reference = chooseReference([...members.keys()], learnedHere(store, task, pack))
  const packId = pack?.view.id ?? null
  if (reference === null) return { model, packId, reference: null, weeks: [], exploration, alarms: [] }
  const last = reference.weeks.at(-1) ?? 0
  const later = [...members.keys()].filter((week) => week > last).slice(-wanted)
  const study = await readStudy(store, { members, reference, later, pack, columns: modelColumns(model) })
  pack?.scorer.dispose()
  const weeks = describeWeeks(study)
  return {
    model,
    packId,
    reference: describeReference(reference, study),
    weeks,
    exploration,
    alarms: raiseAlarms(weeks),
  }
}

/** The manifest where the pack was trained on this very station's rows: only then its weeks mean ours. */
function learnedHere(store: Store, { model }: DriftTask, pack: OpenedPack | null) {
  const { pack: id } = readForce(store, model)
  const record = id === null ? null : packDecisionQueries(store.sql).read(id)
  return pack !== null && record?.source === 'trained' ? pack.manifest : null
}

type StudyTask = {
  readonly members: WeekMembers
  readonly reference: ReferenceWeeks
  readonly later: readonly number[]
  readonly pack: OpenedPack | null
  readonly columns: readonly DriftColumn[]
}

/** Sampled rows for distributions, and every checked row for what was found. */
export type Study = StudyTask & {
  readonly before: readonly MemberRow[]
  readonly after: readonly MemberRow[]
  readonly checkedBefore: readonly WeekMember[]
  readonly checked: readonly MemberRow[]
  /** In the order of `before`, `after`, `checked`; null without a pack. */
  readonly scores: {
    readonly before: Float64Array
    readonly after: Float64Array
    readonly checked: Float64Array
  } | null
}

async function readStudy(store: Store, task: StudyTask): Promise<Study> {
  const { members, reference, later, pack } = task
  const of = (weeks: readonly number[]) => weeks.map((week) => members.get(week) ?? [])
  const sample = (weeks: readonly number[]) => of(weeks).flatMap((week) => sampleWeek(week))
  const isChecked = (member: WeekMember) => member.label !== null
  const [before, after] = [readRows(store, sample(reference.weeks)), readRows(store, sample(later))]
  const checked = readRows(store, of(later).flat().filter(isChecked))
  const score = async (rows: readonly MemberRow[]) =>
    (await pack?.scorer.score(rows.map((one) => one.row)))?.p ?? new Float64Array(rows.length)
  const scores =
    pack === null ? null : { before: await score(before), after: await score(after), checked: await score(checked) }
  return { ...task, before, after, checkedBefore: of(reference.weeks).flat().filter(isChecked), checked, scores }
}

function hitRateBefore({ checkedBefore }: Study): number | null {
  const found = checkedBefore.filter((member) => member.label?.found === true).length
  return checkedBefore.length === 0 ? null : found / checkedBefore.length
}

function describeReference({ kind, weeks }: ReferenceWeeks, study: Study): DriftReport['reference'] {
  const [first, last] = [weeks[0] ?? 0, weeks.at(-1) ?? 0]
  return {
    kind,
    from: formatDay(firstDayOfWeek(first)),
    to: formatDay(firstDayOfWeek(last) + 6),
    travellers: weeks.reduce((sum, week) => sum + (study.members.get(week)?.length ?? 0), 0),
    hitRate: hitRateBefore(study),
  }
}

function describeWeeks(study: Study): DriftReport['weeks'] {
  const { columns, before, after, checked, scores, members, later } = study
  const codes = readCodes(before, columns)
  const chance = measureChance(before, columns, codes)
  const zeros = (n: number) => new Float64Array(n)
  const trained = toDriftTable({ rows: before, columns, codes, scores: scores?.before ?? zeros(before.length) })
  const table = toDriftTable({ rows: after, columns, codes, scores: scores?.after ?? zeros(after.length) })
  const unlabelled = { week: after.map((one) => one.week), labels: after.map(() => -1) }
  const drift = computeDrift(trained, { ...table, ...unlabelled }, 0)
  // Hits are counted over every check, not only over the sampled rows.
  const empty = { rows: new Float32Array(0), m: 0, categorical: [] }
  const found = checked.map((one) => Number(one.label?.found === true))
  const counted = { ...empty, n: checked.length, scores: zeros(checked.length), labels: found }
  const hits = computeDrift(
    { ...empty, n: 0, scores: [] },
    { ...counted, week: checked.map((one) => one.week) },
    hitRateBefore(study) ?? 0,
  )
  let cusum = 0
  const ks = compareScores(study)
  return later.map((week) => {
    const own = hits.find((one) => one.week === week)
    cusum = own?.cusum ?? cusum
    const rows = after.filter((one) => one.week === week)
    return formatWeekDrift({
      week,
      travellers: members.get(week)?.length ?? 0,
      drift: drift.find((one) => one.week === week) ?? null,
      hits: { inspected: own?.inspected ?? 0, found: own?.found ?? 0, cusum, alarm: own?.alarm ?? false },
      calibration: scores === null ? null : measureCalibration(checked, scores.checked, week),
      columns,
      codes,
      rows,
      before: before.length,
      chance,
      hasScores: scores !== null,
      scoreKs: ks.get(week) ?? null,
    })
  })
}

/** By week: the largest gap between its scores and those of the reference. Many weeks are many tests: their p-values are corrected together. */
function compareScores({ scores, after, later }: Study): ReadonlyMap<number, Ks> {
  if (scores === null) return new Map()
  const found = later.flatMap((week) => {
    const own = scores.after.filter((_, row) => after[row]?.week === week)
    const ks = computeKs(scores.before, own)
    return ks === null ? [] : [{ week, ks }]
  })
  const corrected = correctPValues(found.map(({ ks }) => ks.pValue))
  return new Map(found.map(({ week, ks }, at) => [week, { ...ks, pValue: corrected[at] ?? ks.pValue }]))
}

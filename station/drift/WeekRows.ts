/** Saved feature rows by week, with what the checks found: what every look at drift starts from. */
import type { ModelName } from '#core/worklist/Score.ts'
import { catalogue } from '#models/features/catalogue.ts'
import type { Store } from '#db/store.ts'
import { type Label, readLabels } from '../training/readLabels.ts'
import { dayNumber, weekOfDay } from './weekOf.ts'

export type WeekMember = {
  readonly traveller: number
  readonly flight: number
  readonly week: number
  readonly label: Label | null
}
export type WeekMembers = ReadonlyMap<number, readonly WeekMember[]>

/** Everyone whose features are saved, by week of arrival; oldest week first. */
export function readWeekMembers(
  store: Store,
  { model, zone }: { readonly model: ModelName; readonly zone: string },
): WeekMembers {
  const labels = readLabels(store, model)
  const weeks = new Map<number, WeekMember[]>()
  for (const { traveller, flight, arrivalMs } of store.worklists.readTrainees()) {
    const week = weekOfDay(dayNumber(arrivalMs, zone))
    const members = weeks.get(week)
    const member = { traveller, flight, week, label: labels.get(traveller) ?? null }
    if (members === undefined) weeks.set(week, [member])
    else members.push(member)
  }
  return new Map([...weeks].sort(([a], [b]) => a - b))
}

/** More rows of one week say nothing more about its distributions. */
const mostRows = 3000

/** Spread evenly over the week, so that the same week always gives the same rows. */
export function sampleWeek(members: readonly WeekMember[], most = mostRows): readonly WeekMember[] {
  if (members.length <= most) return members
  return Array.from({ length: most }, (_, at) => members[Math.floor((at * members.length) / most)] as WeekMember)
}

export type MemberRow = WeekMember & { readonly row: Float32Array }

/** Rows of an older catalogue cannot be read by this one and are left out. */
export function readRows(store: Store, members: readonly WeekMember[]): readonly MemberRow[] {
  return members.flatMap((member) => {
    const row = store.worklists.readFeatures(member.traveller)?.row
    return row === undefined || row.length !== catalogue.length ? [] : [{ ...member, row }]
  })
}

/** Which weeks everything later is held against: those the pack learned from, or the earliest stored. */
import type { PackManifest } from '#models/packs/PackManifest.ts'
import { weekOfDay } from './weekOf.ts'

export type ReferenceWeeks = { readonly kind: 'training' | 'earliest'; readonly weeks: readonly number[] }

const earliestWeeks = 4
const dayMs = 86_400_000

/**
 * `weeks` rise. `learnedHere`: the pack was trained on this station's own rows. Null: too few weeks to compare any.
 * With few weeks stored half of them are the reference, so that something is left to look at.
 */
export function chooseReference(weeks: readonly number[], learnedHere: PackManifest | null): ReferenceWeeks | null {
  const learned = learnedHere === null ? [] : weeksOf(weeks, learnedHere)
  if (learned.length > 0 && learned.length < weeks.length) return { kind: 'training', weeks: learned }
  const count = Math.min(earliestWeeks, Math.ceil(weeks.length / 2))
  return weeks.length < 2 ? null : { kind: 'earliest', weeks: weeks.slice(0, count) }
}

/** Weeks of the slices that trained; those that voted, calibrated and tested are later. */
function weeksOf(weeks: readonly number[], { slices }: PackManifest): readonly number[] {
  const fit = slices.find((slice) => slice.name === 'fit')
  if (fit?.from == null || fit.to === null) return []
  const weekOf = (day: string): number => weekOfDay(Date.parse(day) / dayMs)
  const [first, last] = [weekOf(fit.from), weekOf(fit.to)]
  return weeks.filter((week) => week >= first && week <= last)
}

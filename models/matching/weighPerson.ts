/** What birth date, sex and nationality say about a name match; unknown says nothing. */
import type { MatchEntry, MatchSubject } from './createMatcher.ts'

/** Changes to the name score, near those of OpenSanctions' logic-v2 (birth day -.25, year -.15, sex -.2, country -.2), softened for nationality: people change it. */
const changes = {
  sameBirth: 0.03,
  otherDay: -0.15,
  otherYear: -0.25,
  nearYear: -0.05,
  otherSex: -0.2,
  otherNationality: -0.05,
} as const

/** The most that birth date and sex can add to a name score. */
export const greatestBonus = changes.sameBirth

export function weighPerson(
  entry: MatchEntry,
  subject: MatchSubject,
): { readonly change: number; readonly sameBirthDate: boolean; readonly evidence: readonly string[] } {
  const birth = weighBirth(entry.birthOn, subject.birthOn)
  const sexDiffers = entry.sex !== null && subject.sex !== null && entry.sex !== subject.sex
  const bothNations = entry.nationality !== null && subject.nationality !== null
  const nationEqual = bothNations && entry.nationality === subject.nationality
  return {
    change:
      birth.change + (sexDiffers ? changes.otherSex : 0) + (bothNations && !nationEqual ? changes.otherNationality : 0),
    sameBirthDate: birth.same,
    evidence: [
      ...birth.evidence,
      ...(sexDiffers ? [`sex.differs:${subject.sex}/${entry.sex}`] : []),
      ...(bothNations
        ? [
            `nationality.${nationEqual ? 'equal' : 'differs'}:${subject.nationality}${nationEqual ? '' : `/${entry.nationality}`}`,
          ]
        : []),
    ],
  }
}

function weighBirth(
  listed: string | null,
  own: string | null,
): { readonly change: number; readonly same: boolean; readonly evidence: readonly string[] } {
  if (listed === null || own === null) return { change: 0, same: false, evidence: [] }
  if (listed === own && own.length === 10)
    return { change: changes.sameBirth, same: true, evidence: [`birth.equal:${own}`] }
  const years = Math.abs(Number(listed.slice(0, 4)) - Number(own.slice(0, 4)))
  const swapped =
    listed.length === 10 &&
    own.length === 10 &&
    years === 0 &&
    listed.slice(5, 7) === own.slice(8, 10) &&
    listed.slice(8, 10) === own.slice(5, 7)
  if (swapped) return { change: 0, same: false, evidence: [`birth.swapped:${own}/${listed}`] }
  if (years === 0 && (listed.length === 4 || own.length === 4))
    return { change: 0, same: false, evidence: [`birth.year:${own.slice(0, 4)}`] }
  const change = years === 0 ? changes.otherDay : years <= 3 ? changes.nearYear + changes.otherDay : changes.otherYear
  return { change, same: false, evidence: [`birth.differs:${own}/${listed}`] }
}

/** What was found, in the language of the screen where it is one of the things met daily, else as it was written. */
import type { Outcome } from '#core/inspection/Outcome.ts'
import type { Say } from '../shell/Say.ts'

/** As they are stored, in every language the same; `thing.*` in the texts names them. */
export const things: Readonly<Record<Outcome, readonly string[]>> = {
  nothing: [],
  overAllowance: ['tobacco', 'alcohol', 'perfume', 'watch', 'bag', 'cosmetics'],
  undeclaredCash: [],
  restricted: ['meat', 'fruit', 'plant', 'medicine', 'wildlife', 'drone'],
  counterfeit: ['bag', 'watch', 'clothing', 'shoes', 'cosmetics'],
  weapon: ['firearm', 'ammunition', 'knife', 'air gun', 'spray'],
  drugs: [
    'methamphetamine',
    'cocaine',
    'cannabis',
    'MDMA',
    'ketamine',
    'heroin',
    'LSD',
    'fentanyl',
    'synthetic cannabinoid',
  ],
  other: [],
}

const known: ReadonlySet<string> = new Set(Object.values(things).flat())

export function thingName(t: Say, stored: string): string {
  return known.has(stored) ? t(`thing.${stored}`) : stored
}

/** The thing whose name was typed; else the text itself. */
export function thingOf(t: Say, typed: string, among: readonly string[]): string {
  const wanted = typed.trim().toLowerCase()
  return among.find((it) => it.toLowerCase() === wanted || t(`thing.${it}`).toLowerCase() === wanted) ?? typed
}

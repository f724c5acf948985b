/** Puts the contributions to a score into words: merged by meaning, strongest first, for and against, in both languages. */
import type { Dossier } from '#core/dossier/Dossier.ts'
import type { Reference } from '#core/reference/Reference.ts'
import type { Bilingual } from '#core/text/Bilingual.ts'
import type { Reason } from '#core/worklist/Reason.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import { catalogue } from '../features/catalogue.ts'
import { type Derived, deriveFacts } from '../features/deriveFacts.ts'
import { profileMeaning, profileWords } from './profileWords.ts'
import { sentences } from './sentences.ts'
import type { Words } from './Sentence.ts'

export type ReasonContext = {
  readonly dossier: Dossier
  readonly reference: Reference
  readonly model: ModelName
}

/** Contributions smaller than this cannot be told from rounding. */
const leastLogOdds = 1e-6

type Part = { readonly place: number; readonly id: string; readonly logOdds: number }

/**
 * `contributions` are log-odds per feature of the catalogue, `row` the values. The sum over all reasons equals the sum over all contributions.
 * Age, sex, nationality and the like are merged into one neutral reason that follows every factual one; where no fact speaks for risk it is
 * not named at all, and the list says that no single fact stands out.
 */
export function formatReasons(contributions: Float64Array, row: Float32Array, context: ReasonContext): Reason[] {
  const derived = deriveFacts(context.dossier, context.reference)
  const facts: Reason[] = []
  let profile: Reason | null = null
  for (const [key, parts] of gather(contributions, context.model)) {
    const logOdds = parts.reduce((sum, part) => sum + part.logOdds, 0)
    if (Math.abs(logOdds) < leastLogOdds) continue
    const features = parts.map((part) => part.id)
    if (key === profileMeaning) profile = { key, logOdds, text: nameProfile(features), features }
    else facts.push({ key, logOdds, text: sayStrongest(parts, row, derived), features })
  }
  facts.sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds) || (a.key < b.key ? -1 : 1))
  return profile === null ? facts : [...facts, guard(profile, facts)]
}

/** Contributions by meaning, the strongest of each meaning's own direction first. */
function gather(contributions: Float64Array, model: ModelName): ReadonlyMap<string, readonly Part[]> {
  const meanings = new Map<string, Part[]>()
  for (let place = 0; place < contributions.length; place++) {
    const logOdds = contributions[place] ?? 0
    const feature = catalogue[place]
    if (feature === undefined || !Number.isFinite(logOdds) || logOdds === 0 || !feature.models.includes(model)) continue
    const meaning = feature.protected ? profileMeaning : (sentences[feature.id]?.meaning ?? feature.id)
    const parts = meanings.get(meaning)
    const part = { place, id: feature.id, logOdds }
    if (parts === undefined) meanings.set(meaning, [part])
    else parts.push(part)
  }
  for (const parts of meanings.values()) {
    const sum = parts.reduce((total, part) => total + part.logOdds, 0)
    parts.sort((a, b) => (sum < 0 ? a.logOdds - b.logOdds : b.logOdds - a.logOdds))
  }
  return meanings
}

/** The feature that speaks for all is the one that weighs most in the direction of the sum. */
function sayStrongest(parts: readonly Part[], row: Float32Array, derived: Derived): Bilingual {
  const [strongest] = parts
  const [en, ko] = sayFeature(strongest?.id ?? '', row[strongest?.place ?? -1] ?? Number.NaN, derived)
  return { ko, en }
}

/** The words of one feature that is not protected; unknown values say that they are unknown. */
export function sayFeature(id: string, value: number, derived: Derived): Words {
  const sentence = sentences[id]
  if (sentence === undefined) throw new Error(`No sentence for ${id}.`)
  return Number.isFinite(value) ? sentence.say(tidy(value), derived) : sentence.unknown
}

/** A Float32 of 0.1 reads 0.10000000149011612 as a double: seven digits are what it holds. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(7))
}

function nameProfile(features: readonly string[]): Bilingual {
  const words = [...new Map(features.map((id) => profileWords[id] ?? [id, id]).map((pair) => [pair[0], pair])).values()]
  return {
    en: `traveller profile (${words.map(([en]) => en).join(', ')})`,
    ko: `여행자 특성 (${words.map(([, ko]) => ko).join('·')})`,
  }
}

/** A protected attribute is never the only thing said to speak for risk. */
function guard(profile: Reason, facts: readonly Reason[]): Reason {
  if (profile.logOdds <= 0 || facts.some((reason) => reason.logOdds > 0)) return profile
  return {
    ...profile,
    key: 'no-single-fact',
    text: { ko: '특기할 단일 사유 없음', en: 'no single fact stands out' },
  }
}

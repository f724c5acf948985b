/** Puts the contributions to a score into words: merged by meaning, strongest first, for and against, in both languages. */
import type { Dossier } from '#core/dossier/Dossier.ts'
import type { Reference } from '#core/reference/Reference.ts'
import type { Bilingual } from '#core/text/Bilingual.ts'
import type { Reason } from '#core/worklist/Reason.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import { catalogue } from '../features/catalogue.ts'
import { type Derived, deriveFacts } from '../features/deriveFacts.ts'
import { isKnown } from './isKnown.ts'
import { profileMeaning, profileWords } from './profileWords.ts'
import { sentences } from './sentences.ts'
import type { Words } from './Sentence.ts'

export type ReasonContext = {
  readonly dossier: Dossier
  readonly reference: Reference
  readonly model: ModelName
  /** Only so many reasons, the strongest; all where it is not given. */
  readonly most?: number
}

/** Contributions smaller than this cannot be told from rounding. */
const leastLogOdds = 1e-6

type Part = { readonly place: number; readonly logOdds: number }
type Meaning = { readonly key: string; readonly parts: Part[]; logOdds: number }

/** Of each place in the catalogue: its meaning, as a place in the list of meanings. */
const meaningKeys = catalogue.map((feature) =>
  feature.protected ? profileMeaning : (sentences[feature.id]?.meaning ?? feature.id),
)
const meanings = [...new Set(meaningKeys)]
const meaningOf = Uint8Array.from(meaningKeys, (key) => meanings.indexOf(key))

/**
 * `contributions` are log-odds per feature of the catalogue, `row` the values. The sum over all reasons equals the sum over all contributions.
 * What is not known weighs too, but nobody can act on it or answer for it: all of it is one reason at the end, with its items inside.
 * Age, sex, nationality and the like are merged into one neutral reason that follows every factual one; where no fact speaks for risk it is
 * not named at all, and the list says that no single fact stands out.
 */
export function formatReasons(contributions: Float64Array, row: Float32Array, context: ReasonContext): Reason[] {
  const { meanings: gathered, unknown } = gather(contributions, row, context.model)
  const facts = gathered.filter(({ key }) => key !== profileMeaning)
  facts.sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds) || (a.key < b.key ? -1 : 1))
  const derived = deriveFacts(context.dossier, context.reference)
  const reasons = facts.slice(0, context.most ?? facts.length).map((meaning): Reason => {
    const parts = strongestFirst(meaning)
    const text = sayPart(parts[0] as Part, row, derived)
    return { key: meaning.key, logOdds: meaning.logOdds, text, features: parts.map(idOf) }
  })
  const profile = gathered.find(({ key }) => key === profileMeaning)
  if (profile && reasons.length < (context.most ?? Number.POSITIVE_INFINITY))
    reasons.push(guard(formatProfile(profile), facts))
  const rest = unknown === null ? null : formatUnknown(unknown, row, derived)
  if (rest !== null && reasons.length < (context.most ?? Number.POSITIVE_INFINITY)) reasons.push(rest)
  return reasons
}

/** Key of the one reason that holds all that is not known. */
export const unknownMeaning = 'not-known'

/** One unknown fact in its own words; several counted, strongest first inside. */
function formatUnknown({ parts, logOdds }: Meaning, row: Float32Array, derived: Derived): Reason {
  const ordered = parts.toSorted((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds))
  const said = new Map<string, Bilingual>()
  for (const part of ordered) {
    const [en, ko] = sayFeature(idOf(part), row[part.place] ?? Number.NaN, derived)
    said.set(en, { ko, en })
  }
  const words = [...said.values()]
  const [only] = words
  const text =
    words.length === 1 && only
      ? only
      : { en: `${words.length} facts not known`, ko: `알 수 없는 항목 ${words.length}개` }
  const own = { key: unknownMeaning, logOdds, text, features: ordered.map(idOf) }
  return words.length === 1 ? own : { ...own, parts: words }
}

type Gathered = { readonly meanings: Meaning[]; readonly unknown: Meaning | null }

/** Contributions by meaning, without those that cancel out; what is not known apart. */
function gather(contributions: Float64Array, row: Float32Array, model: ModelName): Gathered {
  const found: (Meaning | undefined)[] = meanings.map(() => undefined)
  const unknown: Meaning = { key: unknownMeaning, parts: [], logOdds: 0 }
  for (let place = 0; place < catalogue.length; place++) {
    const logOdds = contributions[place] ?? 0
    if (!Number.isFinite(logOdds) || logOdds === 0 || !catalogue[place]?.models.includes(model)) continue
    const at = meaningOf[place] as number
    if (!isKnown(place, row[place] ?? Number.NaN) && meanings[at] !== profileMeaning) {
      unknown.parts.push({ place, logOdds })
      unknown.logOdds += logOdds
      continue
    }
    const meaning = found[at]
    if (meaning === undefined) {
      found[at] = { key: meanings[at] as string, parts: [{ place, logOdds }], logOdds }
      continue
    }
    meaning.parts.push({ place, logOdds })
    meaning.logOdds += logOdds
  }
  const weighs = (meaning: Meaning | undefined): meaning is Meaning =>
    meaning !== undefined && Math.abs(meaning.logOdds) >= leastLogOdds
  return { meanings: found.filter(weighs), unknown: weighs(unknown) ? unknown : null }
}

/** The feature that speaks for all is the one that weighs most in the direction of the sum. */
function strongestFirst({ parts, logOdds }: Meaning): readonly Part[] {
  return parts.sort((a, b) => (logOdds < 0 ? a.logOdds - b.logOdds : b.logOdds - a.logOdds))
}

function idOf({ place }: Part): string {
  return catalogue[place]?.id ?? ''
}

function sayPart(part: Part, row: Float32Array, derived: Derived): Bilingual {
  const [en, ko] = sayFeature(idOf(part), row[part.place] ?? Number.NaN, derived)
  return { ko, en }
}

function formatProfile(profile: Meaning): Reason {
  const features = strongestFirst(profile).map(idOf)
  return { key: profileMeaning, logOdds: profile.logOdds, text: nameProfile(features), features }
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
function guard(profile: Reason, facts: readonly Meaning[]): Reason {
  if (profile.logOdds <= 0 || facts.some((fact) => fact.logOdds > 0)) return profile
  return {
    ...profile,
    key: 'no-single-fact',
    text: { ko: '특기할 단일 사유 없음', en: 'no single fact stands out' },
  }
}

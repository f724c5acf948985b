/** How rare a value is among other travellers, in both languages: "0.4 % of travellers on this route in 90 days". */
import type { Bilingual } from '#core/text/Bilingual.ts'
import type { FeatureDef } from '../features/FeatureDef.ts'
import { percent } from './phrases.ts'

/** Whom the traveller is compared with. */
export type Others = {
  /** Values of the one feature, ascending, unknown ones (NaN) last as `Float32Array.sort` leaves them. */
  readonly sorted: Float32Array
  readonly on: 'route' | 'station'
  readonly days: number
}

export type Rarity = { readonly share: number; readonly text: Bilingual }

/** Fewer others say more about chance than about the value. */
export const leastOthers = 200

/** Null where the value is unknown or there are too few others to compare with. */
export function describeRarity(
  feature: Pick<FeatureDef, 'kind'>,
  value: number,
  { sorted, on, days }: Others,
): Rarity | null {
  if (!Number.isFinite(value) || sorted.length < leastOthers) return null
  const { same, atLeast, atMost } = countAround(sorted, value)
  const who = people[on](days)
  const say = (count: number, kind: Kind): Rarity => {
    const share = count / sorted.length
    const rate = count === 0 ? lessThan(sorted.length) : percent(share)
    return { share, text: { en: `${kinds[kind].en(rate)} ${who.en}`, ko: `${who.ko} ${kinds[kind].ko(rate)}` } }
  }
  // A number that half of all share is no more unusual than a category.
  if (feature.kind !== 'number' || same > sorted.length / 2) return say(same, 'same')
  return atLeast <= atMost ? say(atLeast, 'atLeast') : say(atMost, 'atMost')
}

function countAround(sorted: Float32Array, value: number) {
  const below = countWhile(sorted, (other) => other < value)
  const atMost = countWhile(sorted, (other) => other <= value)
  const known = countWhile(sorted, (other) => !Number.isNaN(other))
  return { same: atMost - below, atLeast: known - below, atMost }
}

/** How many stand before the first that `holds` is not true of; by halving. */
function countWhile(sorted: Float32Array, holds: (value: number) => boolean): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(sorted[middle] as number)) from = middle + 1
    else to = middle
  }
  return from
}

/** Nobody of n: at most so many, as far as n people can tell. */
function lessThan(n: number): string {
  return `<${percent(1 / n).replace('under ', '')}`
}

type Kind = 'same' | 'atLeast' | 'atMost'
const kinds: Readonly<Record<Kind, { readonly en: (rate: string) => string; readonly ko: (rate: string) => string }>> =
  {
    same: { en: (rate) => `seen with ${rate} of`, ko: (rate) => rate },
    atLeast: { en: (rate) => `as much or more with ${rate} of`, ko: (rate) => `${rate}만 이 값 이상` },
    atMost: { en: (rate) => `as little or less with ${rate} of`, ko: (rate) => `${rate}만 이 값 이하` },
  }

const people: Readonly<Record<Others['on'], (days: number) => Bilingual>> = {
  route: (days) => ({ en: `travellers on this route in ${days} days`, ko: `${days}일간 이 노선의` }),
  station: (days) => ({ en: `all travellers here in ${days} days`, ko: `${days}일간 전체의` }),
}

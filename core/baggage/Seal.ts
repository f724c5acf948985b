/** A seal that customs put on a bag in the hall: what it means, said by colour, mark and word, never by colour alone. */
import type { Bilingual } from '../text/Bilingual.ts'
import type { Bag } from './Bag.ts'

export const sealColours = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'white', 'black'] as const
export type SealColour = (typeof sealColours)[number]

export type Seal = {
  /** Stays the same when colour or words are changed. */
  readonly id: string
  readonly reason: NonNullable<Bag['hold']>['reason']
  readonly colour: SealColour
  /** One or two letters or shapes printed on the seal; no two seals of a station share one. */
  readonly mark: string
  readonly word: Bilingual
}

/**
 * The electronic seals of Korean arrival halls: yellow for goods over the allowance, red for weapons and drugs, green for plants,
 * orange for animal products. Drugs and weapons share a colour there, so their marks tell them apart.
 */
export const defaultSeals: readonly Seal[] = [
  { id: 'drugs', reason: 'drugs', colour: 'red', mark: '▲', word: { ko: '마약 의심', en: 'drugs' } },
  { id: 'weapon', reason: 'weapon', colour: 'red', mark: '✖', word: { ko: '무기 · 안보위해', en: 'weapons' } },
  { id: 'goods', reason: 'goods', colour: 'yellow', mark: '■', word: { ko: '면세 초과 물품', en: 'goods' } },
  { id: 'plant', reason: 'food', colour: 'green', mark: '●', word: { ko: '식물 · 과일', en: 'plants, fruit' } },
  { id: 'animal', reason: 'food', colour: 'orange', mark: '◐', word: { ko: '육류 · 동물', en: 'meat, animals' } },
  { id: 'other', reason: 'other', colour: 'blue', mark: '◆', word: { ko: '기타', en: 'other' } },
]

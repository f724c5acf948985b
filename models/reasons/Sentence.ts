/** How one feature is put into words, in both languages. */
import type { Derived } from '../features/deriveFacts.ts'

/** English, then Korean: short noun phrases without a full stop, so that they can stand in a list. */
export type Words = readonly [en: string, ko: string]

export type Sentence = {
  /** Contributions of one meaning are summed and shown as one reason. */
  readonly meaning: string
  /** For a known value. */
  say(value: number, d: Derived): Words
  /** For an unknown one. */
  readonly unknown: Words
}

export type Sentences = Readonly<Record<string, Sentence>>

/**
 * Which one-character slips of an optical reader would make a wrong check digit right: look-alike letters and digits, one
 * exchanged. An offer for a person to judge, never a correction: two slips may cancel out, and a forged number fits too.
 */
import { mrzCheckDigit } from './mrzCheckDigit.ts'

/** Pairs that readers of OCR-B confuse (ICAO Doc 9303 part 3 keeps both letters and digits in document numbers). */
const lookAlikes = ['0O', '0Q', '0D', '1I', '1L', '2Z', '4A', '5S', '6G', '7T', '8B', 'UV', 'CG'] as const

const others: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(lookAlikes.flatMap((pair) => [...pair]))].map((letter) => [
    letter,
    lookAlikes.flatMap((pair) => (pair.includes(letter) ? [pair.replace(letter, '')] : [])),
  ]),
)

/** Numbers of the same length, `padded` with filler as it stands in the zone; empty where the digit fits or nothing helps. */
export function repairNumber(padded: string, digit: string): readonly string[] {
  const stated = /^\d$/.test(digit) ? [digit] : (others.get(digit) ?? []).filter((other) => /^\d$/.test(other))
  const isRight = (text: string): boolean => stated.includes(String(mrzCheckDigit(text)))
  if (isRight(padded)) return /^\d$/.test(digit) ? [] : [padded]
  const slips = [...padded].flatMap((letter, at) =>
    (others.get(letter) ?? []).map((other) => padded.slice(0, at) + other + padded.slice(at + 1)),
  )
  return [...new Set(slips.filter(isRight))].map((text) => text.replaceAll('<', ''))
}

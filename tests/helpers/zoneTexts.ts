/** Invented lines of every machine-readable format, with right check digits. */
import { mrzCheckDigit } from '#core/scan/mrzCheckDigit.ts'
import type { MrzFormat } from '#core/scan/splitMrz.ts'
import { Random } from '#models/simulator/Random.ts'

const digits = '0123456789'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
// Letters that readers confuse stand close together in them.
const surnames = ['KIM', 'NGUYEN', 'SOKOLOVA', 'VANDERBERG', 'OQUENDO', 'QUIJADA', 'ZHANG', 'DODOO', 'MUELLER'] as const
const givenNames = ['GILDONG', 'ANNA<MARIA', 'THI<BICH', 'OLGA', 'QUINN<OQ', 'IVAN<ILYICH', 'CHLOE<ZITA'] as const
const states = ['KOR', 'USA', 'D<<', 'GBR', 'VNM', 'JPN', 'BOL', 'CIV'] as const

export function zoneText(format: MrzFormat, seed: number): readonly string[] {
  const random = new Random(seed, 41)
  const draw = (from: string, count: number): string =>
    Array.from({ length: count }, () => random.pick([...from])).join('')
  const digit = (text: string): string => String(mrzCheckDigit(text))
  const guarded = (text: string): string => text + digit(text)
  const state = random.pick(states)
  const number = guarded(random.chance(0.5) ? draw(digits + letters, 9) : `M${draw(digits, 8)}`)
  const birth = guarded(`${random.between(50, 99)}0${random.between(1, 9)}1${draw(digits, 1)}`)
  const expiry = guarded(`3${random.between(0, 4)}0${random.between(1, 9)}2${random.between(0, 8)}`)
  const sex = random.pick(['M', 'F', '<'])
  const names = `${random.pick(surnames)}<<${random.pick(givenNames)}`
  if (format === 'TD1') {
    const first = `I<${state}${number}`.padEnd(30, '<')
    const second = `${birth}${sex}${expiry}${state}`.padEnd(29, '<')
    const composite = digit(first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18))
    return [first, second + composite, names.padEnd(30, '<')]
  }
  const width = format === 'TD3' || format === 'MRV-A' ? 44 : 36
  const kind = format.startsWith('MRV') ? 'V<' : format === 'TD3' ? 'P<' : 'I<'
  const first = `${kind}${state}${names}`.padEnd(width, '<')
  const start = `${number}${state}${birth}${sex}${expiry}`
  if (kind === 'V<') return [first, start.padEnd(width, '<')]
  const body =
    format === 'TD3' ? start + guarded(draw(digits, random.between(0, 9)).padEnd(14, '<')) : start.padEnd(35, '<')
  return [first, body + digit(body.slice(0, 10) + body.slice(13, 20) + body.slice(21))]
}

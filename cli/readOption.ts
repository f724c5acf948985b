/** Options as the command needs them, refused with a sentence when they are not of that kind. */
import type { OptionValues } from './Command.ts'
import { Refusal } from './Refusal.ts'

export function readText(options: OptionValues, name: string): string | null {
  const value = options[name]
  return typeof value === 'string' && value !== '' ? value : null
}

export function needText(options: OptionValues, name: string): string {
  const value = readText(options, name)
  if (value === null) throw new Refusal(`--${name} is needed.`, 2)
  return value
}

export function readWhole(options: OptionValues, name: string, otherwise: number): number {
  const value = readText(options, name)
  if (value === null) return otherwise
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0) throw new Refusal(`--${name} takes a whole number, not "${value}".`, 2)
  return number
}

/** Positional argument number `index` of a command. */
export function needWord(words: readonly string[], index: number, name: string): string {
  const word = words[index]
  if (word === undefined) throw new Refusal(`${name} is needed.`, 2)
  return word
}

/**
 * The letter that a scanner meant by a key. It types as if the keyboard were American; under a Korean keyboard the same keys
 * give Hangul, or nothing but `Process` while an input method composes. The place of the key then still tells.
 */

export type PressedKey = { readonly key: string; readonly code: string; readonly shiftKey: boolean }

/** Plain and with Shift, by the place of the key on an American keyboard (W3C UI Events `code`). */
const signs: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Space: [' ', ' '],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Backquote: ['`', '~'],
}
const shiftedDigits = ')!@#$%^&*('
const lineEnds: ReadonlySet<string> = new Set(['Enter', 'NumpadEnter'])

/** A letter, digit or sign; else the name of the key, a line end always `Enter`. */
export function keyLetter({ key, code, shiftKey }: PressedKey): string {
  if (key.length === 1 && key >= ' ' && key <= '~') return key
  if (lineEnds.has(code) || lineEnds.has(key)) return 'Enter'
  return letterAt(code, shiftKey) ?? (code === 'Tab' ? 'Tab' : key)
}

function letterAt(code: string, shiftKey: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase()
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return shiftKey && code.startsWith('Digit') ? (shiftedDigits[Number(digit)] ?? null) : digit
  return signs[code]?.[shiftKey ? 1 : 0] ?? null
}

/** The cabin that a letter of the check-in or of the booking class stands for: first, business, premium or economy. */
import type { CabinClass } from '#core/contract/flightPage.ts'

/** Usual booking letters by cabin (IATA resolution 728); every other one is economy. */
const letters: Readonly<Record<string, CabinClass>> = {
  ...Object.fromEntries([...'FAP'].map((letter) => [letter, 'F' as const])),
  ...Object.fromEntries([...'JCDIZR'].map((letter) => [letter, 'C' as const])),
  W: 'W',
}

export function cabinClass(letter: string | null): CabinClass {
  return letters[letter?.slice(0, 1).toUpperCase() ?? ''] ?? 'Y'
}

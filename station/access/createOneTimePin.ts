/** A random eight-digit PIN that a new user must change at the first sign-in. */
import { randomInt } from 'node:crypto'
import { isWeakPin } from './isWeakPin.ts'

export function createOneTimePin(): string {
  for (;;) {
    const pin = randomInt(0, 100_000_000).toString().padStart(8, '0')
    if (!isWeakPin(pin, '')) return pin
  }
}

/** Makes a one-time code that enrols one station; the hub keeps only its hash. */
import { randomInt } from 'node:crypto'
import type { HubStore } from './HubStore.ts'
import { hashCode } from './routes/addEnrolRoute.ts'

/** No letters that are taken for digits. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const groups = 4
const dayMs = 86_400_000

/** 80 bits, in groups for reading out; good for a day. */
export async function createCode(
  store: HubStore,
  now: Date,
): Promise<{ readonly code: string; readonly until: string }> {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  const code = Array.from({ length: groups }, group).join('-')
  const until = now.getTime() + dayMs
  await store.addCode(hashCode(code), until)
  return { code, until: new Date(until).toISOString() }
}

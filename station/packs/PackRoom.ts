/** What every verb about packs works on. */
import type { Station } from '../Station.ts'
import type { Rack } from './createRack.ts'
import type { PackDecisions } from './readPackFiles.ts'

export type PackRoom = {
  /** Folder of the station. */
  readonly dir: string
  readonly station: Station
  readonly packs: PackDecisions
  readonly rack: Rack
  /** Verbs that decide wait for each other: two words at one moment must not both be the first. */
  turn<Result>(work: () => Promise<Result>): Promise<Result>
}

/** Who decides. */
export type Decider = {
  readonly id: string
  /** Signed in as one person, not as whoever holds the key of the station. */
  readonly isPerson: boolean
}

export type PackRefusalKind = 'pack' | 'packDecided' | 'samePerson' | 'personal' | 'packRefused' | 'noFormer'
/** Null: done. */
export type Decided = PackRefusalKind | null

export function createTurn(): PackRoom['turn'] {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}
